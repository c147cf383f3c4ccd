import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmpty, LONGEST, parseQuery, saysNothing } from '../../server/domain/query.ts';

const flats = (words: { flat: string }[]): string[] => words.map((w) => w.flat);

describe('the query language', () => {
  it('reads words, phrases, exclusions and fields', () => {
    const query = parseQuery('养犬 "规范性 文件" -备案 机关：公安局 标题:管理 文号:清府规〔2024〕3号 “行政 处罚”');
    expect(flats(query.words)).toEqual(['养犬', '规范性文件', '行政处罚']);
    expect(flats(query.excluded)).toEqual(['备案']);
    expect(flats(query.issuers)).toEqual(['公安局']);
    expect(flats(query.titles)).toEqual(['管理']);
    expect(query.numbers).toEqual(['清府规〔2024〕3号']);
  });

  it.each([
    ['文号:2023 6号', ['2023 6号'], []],
    ['文号：清政办规〔2023〕 6号 停车', ['清政办规〔2023〕 6号'], ['停车']],
    ['文号:2023 6号令牌', ['2023'], ['6号令牌']],
    ['文号:清政办规〔2023〕6号 12345', ['清政办规〔2023〕6号'], ['12345']],
  ])('reads a number with a blank in it as one: %j', (q, numbers, words) => {
    const query = parseQuery(q);
    expect([query.numbers, flats(query.words)]).toEqual([numbers, words]);
  });

  it('reads wordings of which any will do', () => {
    const [word] = parseQuery('新房|信访').words;
    expect([word!.flat, flats(word!.or)]).toEqual(['新房', ['信访']]);
  });

  it.each([
    ['"未闭合', ['未闭合']],
    ['2022-07-28', ['2022·07·28']],
    ['构成经营者“明知”', ['构成经营者明知']],
    ['文号 机关:', ['文号', '机关']],
    ['a" OR "b', ['a', 'or', 'b']],
    ['养犬 养犬', ['养犬']],
  ])('reads %j as plain words', (q, words) => {
    expect(flats(parseQuery(q).words)).toEqual(words);
  });

  it.each(['', '   ', '-', '""', '，。', '\ud800', '🀄', '|'])('holds nothing in %j', (q) => {
    expect(isEmpty(parseQuery(q))).toBe(true);
  });

  it('considers the first signs of a long query only, and stands any string', () => {
    expect(parseQuery('养'.repeat(10_000)).words[0]!.flat).toHaveLength(LONGEST);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const { words, excluded } = parseQuery(q);
        for (const { flat } of [...words, ...excluded]) expect(flat).not.toBe('');
      }),
    );
  });
});

describe('a query of signs alone', () => {
  it.each([
    ['', false],
    ['  ', false],
    ['((😀', true],
    ['。', true],
    ['"" -', true],
    ['停', false],
    ['-停车', false],
    ['文号:2023', false],
    ['😀停车', false],
  ])('%j says nothing: %s', (q, nothing) => expect(saysNothing(q)).toBe(nothing));
});
