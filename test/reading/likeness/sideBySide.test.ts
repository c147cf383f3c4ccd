import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterparts } from '../../../server/reading/likeness/counterparts.ts';
import { sideBySide } from '../../../server/reading/likeness/sideBySide.ts';
import type { Side } from '../../../server/reading/likeness/sideBySide.ts';
import { unitsOf } from '../../../server/reading/likeness/units.ts';
import { PAPERS } from './papers.ts';

const words = (side: Side | null): string => side?.pieces.map((piece) => piece.text).join('') ?? '';
const own = (side: Side | null): string[] => side?.pieces.filter((piece) => piece.own).map((piece) => piece.text) ?? [];
const { parking, parkingFee, dogs2014, dogs2026 } = PAPERS;

describe('the parts of a text', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'articles, with what stands before them',
      '前言。\n第一条　甲。\n第二条　乙。\n第三条　丙。',
      [null, '第一条', '第二条', '第三条'],
    ],
    [
      'articles without the names of chapters',
      '第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　分则\n第三条　丙。',
      ['第一条', '第二条', '第三条'],
    ],
    ['items', '现通告如下：\n一、甲。\n二、乙。\n特此通告。', [null, '一、', '二、']],
    [
      'articles, with signature and copies behind them',
      '第一条　甲。\n第二条　乙。\n第三条　丙：\n（一）子；\n（二）丑。\n清河县人民政府\n2026年1月1日\n抄送：县委各部门。',
      ['第一条', '第二条', '第三条', null],
    ],
    ['paragraphs', '甲。\n\n乙。\n——\n丙。', [null, null, null]],
    ['nothing', ' \n ', []],
  ])('are its %s', (_, text, labels) => expect(unitsOf(text).map((unit) => unit.label)).toEqual(labels));

  it('are laid together where there are too many', () => {
    const text = Array.from({ length: 1500 }, (_, i) => `第${i}段。`).join('\n');
    const units = unitsOf(text);
    expect(units.length).toBeLessThanOrEqual(400);
    expect(units.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  });
});

describe('two texts side by side', () => {
  it('lay counterparts beside one another, wherever they stand', async () => {
    const rows = await sideBySide(dogs2014.text, dogs2026.text);
    const pairs = rows.filter((row) => row.a && row.b).map((row) => [row.a?.label, row.b?.label]);
    expect(pairs).toEqual([
      ['一、', '第二条'],
      ['二、', '第三条'],
      ['三、', '第四条'],
      ['四、', '第五条'],
    ]);
    expect(own(rows.find((row) => row.a?.label === '三、')!.b)).toEqual(['，导盲犬除外']);
    expect(rows.find((row) => row.a?.label === '四、')!.alike).toBe(1);
    expect(rows.filter((row) => row.a === null).map((row) => row.b?.label)).toEqual(['第一条']);
  });

  it('point at amounts and terms that differ', async () => {
    const rows = await sideBySide(parking.text, parkingFee.text);
    const fee = rows.find((row) => row.a?.label === '第四条')!;
    expect(fee.b?.label).toBe('第三条');
    expect(fee.figures).toEqual({ a: ['二元', '一元', '三十分钟'], b: ['三元', '二元', '十五分钟'] });
    expect(fee.b?.pieces.filter((piece) => piece.figure).map((piece) => piece.text)).toEqual([
      '三元',
      '二元',
      '十五分钟',
    ]);
    expect(counterparts(parking.text, parkingFee.text).figures).toBe(1);
  });

  it('lay articles beside articles only, and signatures beside signatures', async () => {
    const signed = (text: string, who: string): string => `${text}\n${who}\n2026年1月1日`;
    const rows = await sideBySide(signed(dogs2014.text, '养犬登记办公室'), signed(dogs2026.text, '养犬登记机关'));
    const tail = rows.find((row) => words(row.a).includes('养犬登记办公室'))!;
    expect([tail.a?.label, tail.b?.label ?? null]).toEqual([null, null]);
  });

  it('see a difference of one digit', async () => {
    const rows = await sideBySide(parking.text, parking.text.replace('2023年7月1日', '2023年7月6日'));
    expect(rows.filter((row) => row.alike < 1).map((row) => [own(row.a), own(row.b)])).toEqual([[['1'], ['6']]]);
  });

  it('find no difference in width, blanks and punctuation', async () => {
    const rows = await sideBySide(parking.text, parking.text.replace(/，/g, ', ').replace(/2023/g, '２０２３'));
    expect(rows.every((row) => row.alike === 1 && own(row.a).length === 0)).toBe(true);
  });

  it('mark a part that is wholly different without taking it apart', async () => {
    const long = (signs: string): string =>
      Array.from({ length: 3000 }, (_, i) => signs[(i * i) % signs.length]).join('');
    const rows = await sideBySide(long('停车泊位收费管理'), long('收费管理犬只登记'));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('lose and add no character', async () => {
    const bare = (text: string): string => text.replace(/\s+/g, '');
    const line = fc.constantFrom(
      '停车收费二元。',
      '第一条 收费三元，限15日。',
      '一、养犬登记。',
      '\n',
      '　',
      'PM2.5 超标',
      '第二条 甲。',
      '第三条 乙。',
    );
    const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, text, async (a, b) => {
        const rows = await sideBySide(a, b);
        const said = (at: 'a' | 'b'): string[] =>
          rows.map((row) => bare((row[at]?.label ?? '') + words(row[at]))).filter((one) => one !== '');
        const units = (all: string): string[] => unitsOf(all).map(({ start, end }) => bare(all.slice(start, end)));
        expect(said('a')).toEqual(units(a));
        expect(said('b').sort()).toEqual(units(b).sort());
      }),
      { numRuns: 100 },
    );
  });
});
