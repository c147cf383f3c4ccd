import type { Act } from '../acts.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { TermStanding, TermState } from './standing.ts';

/** 延长有效期, 重新公布, 不再延长(任其失效). */
export const TERM_ACTS = ['term.extend', 'term.renew', 'term.end'] as const satisfies readonly Act[];
export type TermAct = (typeof TERM_ACTS)[number];

/**
 * Where each act leads from each state; what is not here is refused. An extension lengthens a term that runs; what has lapsed comes
 * back by 重新公布 only (湖南省行政程序规定 第五十一条, 山东省行政程序规定 第五十三条: 有效期满自动失效). What was 废止 or 撤销 does not come back: that is a new document.
 */
export const TERM_COURSE: Readonly<Record<TermState, Partial<Record<TermAct, TermState>>>> = {
  unknown: {},
  upcoming: {},
  open: { 'term.renew': 'running' },
  running: { 'term.extend': 'running', 'term.renew': 'running', 'term.end': 'ending' },
  ending: {},
  conditional: { 'term.renew': 'running' },
  over: { 'term.renew': 'running', 'term.end': 'declared' },
  declared: { 'term.renew': 'running' },
  ended: {},
};

/** Acts that a term takes as it stands. */
export const termActs = ({ state }: Pick<TermStanding, 'state'>): TermAct[] =>
  TERM_ACTS.filter((act) => TERM_COURSE[state][act] !== undefined);

/**
 * Refuses what the state does not take: Fault('term.over', {lastDay}) for an extension after the end, Fault('term.endless') for one
 * without a term, Fault('term.state', {state, act}) else.
 */
export function demandTerm(standing: TermStanding, act: TermAct, on: Day): TermState {
  const next = TERM_COURSE[standing.state][act];
  if (next !== undefined) return next;
  const { state, lastDay } = standing;
  if (act === 'term.extend' && (state === 'over' || state === 'declared'))
    throw new Fault('term.over', { lastDay, on });
  if (act !== 'term.renew' && state === 'open') throw new Fault('term.endless', {});
  throw new Fault('term.state', { state, act });
}
