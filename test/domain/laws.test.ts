import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { createLawTable, lawKey, lawOn, lawsMatching } from '../../server/domain/laws.ts';
import type { Law, LawChangeKind } from '../../server/domain/laws.ts';

const change = (on: string, kind: LawChangeKind, by = '某法典', source = `《${by}》第九条`) => ({
  on: day(on),
  kind,
  by,
  source,
});
const law = (name: string, changes: Law['changes'], more: Partial<Law> = {}): Law => ({
  name,
  short: [],
  amended: [],
  changes,
  ...more,
});

const OLD = law('中华人民共和国摆渡法', [change('2010-05-01', 'revised'), change('2021-01-01', 'repealed')], {
  short: ['渡船法'],
});
const ANEW = law('渡口条例', [change('2000-01-01', 'repealed'), change('2008-01-01', 'reissued', '渡口条例')]);
const RENAMED = law('渡工资质管理办法', [change('2007-11-26', 'renamed', '船员资质管理办法', '交通部令第9号')]);
const AMENDED = law('船舶法', [], { amended: [day('2015-04-24')] });
const table = createLawTable([OLD, ANEW, RENAMED, AMENDED]);

it.each([
  ['《中华人民共和国摆渡法》', '摆渡法'],
  ['渡口条例（试行）', '渡口条例(试行)'],
  ['渡口 条例〔暂行〕', '渡口条例(暂行)'],
  ['中华人民共和国', '中华人民共和国'],
])('%s is compared as %s', (name, key) => expect(lawKey(name)).toBe(key));

it.each([
  ['摆渡法', OLD],
  ['中华人民共和国渡船法', OLD],
  ['船 舶 法', AMENDED],
  ['中华人民共和国渡口条例', ANEW],
  ['摆渡法实施条例', null],
])('%s is found by its whole name', (name, found) => expect(table.find(name)).toBe(found));

it('of two laws of one name the later is found', () => {
  const later = law('灯塔规则', [change('2020-01-01', 'repealed')]);
  const earlier = law('灯塔规则', [change('1990-01-01', 'repealed')]);
  expect(createLawTable([later, earlier]).find('灯塔规则')).toBe(later);
  expect(createLawTable([earlier, later]).find('灯塔规则')).toBe(later);
});

it.each<[string, Law, string, [ended: string | null, revised: string | null]]>([
  ['before anything', OLD, '2010-04-30', [null, null]],
  ['revised', OLD, '2010-05-01', [null, '2010-05-01']],
  ['the last day', OLD, '2020-12-31', [null, '2010-05-01']],
  ['ended', OLD, '2021-01-01', ['2021-01-01', '2010-05-01']],
  ['between its end and its new issue', ANEW, '2005-01-01', ['2000-01-01', null]],
  ['made anew', ANEW, '2008-01-01', [null, '2008-01-01']],
  ['renamed', RENAMED, '2007-11-26', ['2007-11-26', null]],
])('%s', (_, one, on, [ended, revised]) => {
  const standing = lawOn(one, day(on));
  expect([standing.ended?.on ?? null, standing.revised?.on ?? null]).toEqual([ended, revised]);
});

describe('searching', () => {
  const names = (query: string, kind?: LawChangeKind) => lawsMatching(table, query, kind).map(({ name }) => name);
  it.each<[string, LawChangeKind | undefined, string[]]>([
    // Those that changed last come first.
    ['', undefined, [OLD.name, AMENDED.name, ANEW.name, RENAMED.name]],
    ['渡船法', undefined, [OLD.name]],
    ['某法典 第九条', undefined, [OLD.name, ANEW.name]],
    ['交通部令', undefined, [RENAMED.name]],
    ['', 'renamed', [RENAMED.name]],
    ['渡', 'repealed', [OLD.name, ANEW.name]],
    ['没有的法', undefined, []],
  ])('%s (%s)', (query, kind, found) => expect(names(query, kind)).toEqual(found));
});
