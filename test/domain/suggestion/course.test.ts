import { describe, expect, it } from 'vitest';
import type { Change } from '../../../server/domain/change.ts';
import { SUGGESTION_OUTCOMES, SUGGESTION_SOURCES, SUGGESTION_STATES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import * as course from '../../../server/domain/suggestion/course.ts';
import type { SuggestionAct } from '../../../server/domain/suggestion/course.ts';
import { provedBySuggestion } from '../../../server/domain/suggestion/proved.ts';
import type { SuggestionRow } from '../../../server/domain/suggestion/row.ts';
import { TODAY, TOMORROW, verdict } from '../rows.ts';
import { suggestionRow } from './rows.ts';

const by = { id: 9, on: TODAY, today: TODAY };
const other = suggestionRow({ id: 82, receipt: 'JY20261103-ABCDEFGH', state: 'accepted' });

/** Each act with everything that it needs, so that the state alone decides. */
const ACTS: Record<SuggestionAct, (row: SuggestionRow, acting?: course.Acting) => Change> = {
  'suggestion.accept': (row, acting = by) => course.acceptSuggestion(row, acting, null),
  'suggestion.decline': (row, acting = by) => course.declineSuggestion(row, acting, '不是行政规范性文件'),
  'suggestion.merge': (row, acting = by) => course.mergeSuggestion(row, acting, other),
  'suggestion.transfer': (row, acting = by) => course.transferSuggestion(row, acting, '临江市司法局', '市级文件'),
  'suggestion.notify': (row, acting = by) => course.notifyIssuer(row, acting),
  'suggestion.explain': (row, acting = by) =>
    course.explainSuggestion({ ...row, notifiedOn: day('2026-11-03') }, acting, '已按程序制定'),
  'suggestion.extend': (row, acting = by) => course.extendSuggestion(row, acting, '需要论证', true),
  'suggestion.answer': (row, acting = by) =>
    course.answerSuggestion(row, acting, { outcome: 'no_problem', number: null, text: '经审查未发现问题。' }),
};

describe.each(SUGGESTION_STATES)('a suggestion that is %s', (state) => {
  it.each(course.SUGGESTION_ACTS)('meets %s', (act) => {
    const row = suggestionRow({ state });
    const next = course.SUGGESTION_COURSE[state][act];
    if (next === undefined)
      return expect(verdict(() => ACTS[act](row))).toBe(`suggestion.state ${JSON.stringify({ state, act })}`);
    const change = ACTS[act](row);
    expect(change).toMatchObject({ act, documents: [1] });
    expect(change.writes).toMatchObject([{ op: 'update', table: 'suggestion', version: 1, set: { state: next } }]);
  });
});

describe('days', () => {
  it.each(course.SUGGESTION_ACTS)('of %s lie neither ahead nor before what came in', (act) => {
    const states = SUGGESTION_STATES.filter((state) => course.SUGGESTION_COURSE[state][act] !== undefined);
    for (const state of states) {
      const row = suggestionRow({ state, decidedOn: state === 'accepted' ? day('2026-11-10') : null });
      expect(verdict(() => ACTS[act](row, { ...by, on: TOMORROW }))).toMatch(/^day\.future/);
      const before = day(state === 'accepted' ? '2026-11-09' : '2026-11-01');
      expect(verdict(() => ACTS[act](row, { ...by, on: before }))).toMatch(/^day\.order/);
    }
  });
});

describe('what an act wants', () => {
  const accepted = suggestionRow({ state: 'accepted' });
  it.each([
    ['itself', suggestionRow({ id: 81, state: 'accepted' })],
    ['one that is settled', suggestionRow({ id: 83, state: 'answered' })],
    ['one that went elsewhere', suggestionRow({ id: 83, state: 'merged' })],
  ])('goes on as part of no %s', (_, into) => {
    expect(verdict(() => course.mergeSuggestion(suggestionRow(), by, into))).toMatch(/^suggestion\.merge/);
  });
  it('a merge relies on the one that it goes into', () => {
    expect(course.mergeSuggestion(suggestionRow(), by, other).relies).toEqual([
      { table: 'suggestion', id: 82, version: 1 },
    ]);
  });
  it.each(SUGGESTION_SOURCES)('%s: longer only for the public, once, where the place knows it', (source) => {
    const row = suggestionRow({ state: 'accepted', source });
    const said = (may: boolean, more = {}) =>
      verdict(() => course.extendSuggestion({ ...row, ...more }, by, '需要论证', may)).split(' ')[0];
    expect(said(true)).toBe(source === 'public' ? 'suggestion.extend' : 'suggestion.no_extension');
    expect(said(false)).toBe('suggestion.no_extension');
    if (source === 'public') expect(said(true, { extendedOn: TODAY })).toBe('suggestion.extended');
  });
  it('the issuer is told once, of a document that is known, and answers once, after it was told', () => {
    const told = { ...accepted, notifiedOn: day('2026-11-10') };
    expect(verdict(() => course.notifyIssuer({ ...accepted, documentId: null }, by))).toMatch('document_missing');
    expect(verdict(() => course.notifyIssuer(told, by))).toMatch('suggestion.notified');
    expect(verdict(() => course.explainSuggestion(accepted, by, '说明'))).toMatch('suggestion.not_notified');
    const early = { ...by, on: day('2026-11-09') };
    expect(verdict(() => course.explainSuggestion(told, early, '说明'))).toMatch(/^day\.order/);
    const again = { ...told, issuerAnsweredOn: TODAY };
    expect(verdict(() => course.explainSuggestion(again, by, '说明'))).toMatch('suggestion.explained');
  });
  it.each(SUGGESTION_OUTCOMES)('%s about a document that nobody has named', (outcome) => {
    const answer = () =>
      course.answerSuggestion({ ...accepted, documentId: null }, by, { outcome, number: null, text: '答复' });
    if (outcome === 'no_problem') expect(answer().writes).toHaveLength(1);
    else expect(verdict(answer)).toMatch('suggestion.document_missing');
  });
});

describe('an outcome proves', () => {
  const PROVES: Record<string, string> = {
    'court self_corrected': 'court.unlawful',
    'court advised': 'court.unlawful',
    'court ordered': 'court.unlawful',
    'reconsideration self_corrected': 'reconsideration.corrected',
    'reconsideration ordered': 'reconsideration.corrected',
  };
  it.each(SUGGESTION_SOURCES.flatMap((source) => SUGGESTION_OUTCOMES.map((outcome) => [source, outcome] as const)))(
    '%s, %s',
    (source, outcome) => {
      const row = suggestionRow({ source, organ: '清河县人民法院', caseNumber: '（2026）云0421行初7号' });
      const fact = provedBySuggestion(row, outcome, TODAY);
      const kind = PROVES[`${source} ${outcome}`];
      const note = '清河县人民法院 （2026）云0421行初7号';
      expect(fact).toEqual(
        kind === undefined ? null : { kind, on: TODAY, note, source: { table: 'suggestion', id: 81 } },
      );
    },
  );
});
