import { expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { beginRound, type RoundPlan } from '../../../server/domain/rounds/begin.ts';
import { scopeOf } from '../../../server/domain/rounds/scope.ts';
import { stockLine } from './rows.ts';

const ALL = { issuerIds: [], tiers: [], words: [], law: null };
const CUT_OFF = day('2026-10-31');
const stock = [
  stockLine({ id: 1, subject: '城乡建设' }),
  stockLine({ id: 2, subject: '交通运输' }),
  stockLine({ id: 3, subject: null }),
  stockLine({ id: 4, subject: null, validity: 'repealed' }),
];
const scope = (subjects: readonly string[] | undefined, found: ReadonlyMap<number, string> | null = null) => {
  const criteria = subjects === undefined ? ALL : { ...ALL, subjects: [...subjects] };
  return scopeOf(stock, { cutOff: CUT_OFF, criteria }, found, new Map(), CUT_OFF);
};

it.each([
  ['of before there were subjects', undefined, null, [1, 2, 3], null],
  ['of no subject in particular', [], null, [1, 2, 3], null],
  ['of one subject', ['城乡建设'], null, [1], 1],
  ['of two', ['城乡建设', '交通运输'], null, [1, 2], 1],
  ['of one subject and a word', ['城乡建设'], new Map([[1, '物业']]), [1], 0],
  ['of one subject and a word that others hold', ['城乡建设'], new Map([[3, '物业']]), [], 1],
] as const)(
  'a round %s takes in what bears it, and counts what nobody has sorted',
  (_, subjects, found, ids, unsorted) => {
    const answer = scope(subjects, found);
    expect(answer.in.map((one) => one.line.id)).toEqual(ids);
    expect(answer.unsorted).toBe(unsorted);
  },
);

const plan = (more: Partial<RoundPlan> = {}): RoundPlan => ({
  title: '清河县城乡建设类文件专项清理',
  kind: 'special',
  cutOff: CUT_OFF,
  criteria: { ...ALL, subjects: ['城乡建设'] },
  note: null,
  answerBy: day('2026-12-10'),
  finishBy: day('2026-12-31'),
  ...more,
});
const by = { on: day('2026-11-22'), at: '2026-11-22T01:00:00.000Z', byId: 5, next: () => 9 };

it.each([
  ['by subject alone', plan(), null],
  ['by nothing', plan({ criteria: { ...ALL, subjects: [] } }), 'round.words_missing'],
  ['a regular one by subject', plan({ kind: 'regular' }), 'round.words_unwanted'],
  ['with a cut-off that has not come', plan({ cutOff: day('2026-11-23') }), 'round.cutoff_future'],
] as const)('a plan %s: %s', (_, said, fault) => {
  const begin = () => beginRound(1, said, scope(said.criteria.subjects), by);
  if (fault === null) expect(begin().act).toBe('round.begin');
  else expect(begin).toThrow(fault);
});
