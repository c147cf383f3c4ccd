import { describe, expect, it } from 'vitest';
import lawsJson from '../../seeds/laws.json' with { type: 'json' };
import { lawsSchema, seededLaws } from '../../seeds/laws.ts';
import { day } from '../../server/domain/day.ts';
import { lawKey, lawOn } from '../../server/domain/laws.ts';

describe('the table of national laws', () => {
  const table = seededLaws();

  it('holds hundreds of laws, each by one name', () => {
    expect(table.laws.length).toBeGreaterThan(800);
    const keys = table.laws.map(({ name }) => lawKey(name));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('says of each change where it can be read', () => {
    const bare = table.laws.flatMap(({ name, changes }) =>
      changes.filter(({ source }) => !/第.+[条项]|令|号|会议|批准|题注|https?:/.test(source)).map(() => name),
    );
    expect(bare).toEqual([]);
  });

  it.each(['婚姻法', '继承法', '民法通则', '收养法', '担保法', '合同法', '物权法', '侵权责任法', '民法总则'])(
    '《中华人民共和国%s》 ended with 民法典 on 2021-01-01',
    (name) => {
      const law = table.find(`中华人民共和国${name}`);
      expect(law).not.toBeNull();
      expect(lawOn(law!, day('2020-12-31')).ended).toBeNull();
      expect(lawOn(law!, day('2021-01-01')).ended).toMatchObject({
        by: '中华人民共和国民法典',
        source: expect.stringContaining('第一千二百六十条'),
      });
    },
  );

  it.each([
    ['城市街道办事处组织条例', '2009-06-27'],
    ['物业管理企业资质管理办法', '2007-11-26'],
  ])('%s is gone from %s', (name, on) => expect(lawOn(table.find(name)!, day('2026-01-01')).ended?.on).toBe(on));

  it.each(['中华人民共和国民法典', '中华人民共和国行政处罚法', '中华人民共和国宪法'])('%s stands', (name) => {
    const law = table.find(name);
    expect(law === null ? null : lawOn(law, day('2026-11-22')).ended).toBeNull();
  });
});

describe('a row of the table', () => {
  const good = lawsJson[0]!;
  const change = { on: '2020-01-01', kind: 'repealed', by: '某法典', source: '《某法典》第九条' };
  it.each<[string, object]>([
    ['without a source', { ...good, changes: [{ ...change, source: '' }] }],
    ['on a day that does not exist', { ...good, changes: [{ ...change, on: '2020-02-30' }] }],
    ['of an unknown kind', { ...good, changes: [{ ...change, kind: 'vanished' }] }],
    ['with changes out of order', { ...good, changes: [change, { ...change, on: '2019-01-01' }] }],
    ['without any change', { name: '某某条例' }],
    ['with more than it should have', { ...good, note: '备注' }],
  ])('%s is refused', (_, wrong) => {
    expect(lawsSchema.safeParse([good]).success).toBe(true);
    expect(lawsSchema.safeParse([wrong]).success).toBe(false);
  });
});
