import type { VNode } from 'preact';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { seededCalendar } from '../../../seeds/calendar.ts';
import type { BulletinRow } from '../../../server/domain/bulletin/row.ts';
import { RATE_COUNTS, type RateCount } from '../../../server/domain/profile/codes.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { limitsOf } from '../../../server/domain/suggestion/limits.ts';
import { SUGGESTION_ACTS } from '../../../server/domain/suggestion/course.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { BulletinPage } from '../../../server/web/pages/bulletin.tsx';
import { BulletinNewPage } from '../../../server/web/pages/bulletinNew.tsx';
import { BulletinsPage } from '../../../server/web/pages/bulletins.tsx';
import { BulletinWorkPage } from '../../../server/web/pages/bulletinWork.tsx';
import { ProblemEventPage } from '../../../server/web/pages/problemEvent.tsx';
import { ProblemsPage } from '../../../server/web/pages/problems.tsx';
import { SuggestionPage } from '../../../server/web/pages/suggestion.tsx';
import { SuggestionEnterPage } from '../../../server/web/pages/suggestionEnter.tsx';
import { SuggestionNewPage, SuggestionReceiptPage } from '../../../server/web/pages/suggestionNew.tsx';
import { SuggestionsPage } from '../../../server/web/pages/suggestions.tsx';
import { SuggestionStatusPage } from '../../../server/web/pages/suggestionStatus.tsx';
import { documentRow, problemRow } from '../../domain/rows.ts';
import { suggestionRow } from '../../domain/suggestion/rows.ts';
import { PUBLIC, TODAY, at, staff } from './base.ts';

const profile = qingheProfile();
const formulas = periodOn(profile, TODAY).figures;
const wrong = (...fields: string[]) => ({
  values: { reason: '不清楚' },
  errors: fields.map((field) => ({ field, message: `${field}没有填。` })),
});

const counts = (issued: number): Record<RateCount, number> =>
  Object.fromEntries(RATE_COUNTS.map((name) => [name, issued])) as Record<RateCount, number>;

const row: BulletinRow = {
  id: 71,
  version: 2,
  span: 'quarter',
  fromDay: at('2026-07-01'),
  toDay: at('2026-09-30'),
  on: at('2026-09-30'),
  knownAt: '2026-10-10T02:00:00.000Z',
  state: 'draft',
  title: '清河县2026年第三季度行政规范性文件备案情况通报',
  number: '清司发〔2026〕21号',
  texts: { opening: '第三季度制发4件。', problems: '漏报1件。', demands: '按期报送。' },
  cases: [{ problemId: 61, text: '某局制发的文件漏报备案。' }],
  figures: {
    rows: [
      { group: { kind: 'all' }, counts: counts(4) },
      { group: { kind: 'tier', tier: 'department' }, counts: counts(4) },
      { group: { kind: 'issuer', tier: 'department', issuerId: 12, name: '清河县教育局' }, counts: counts(4) },
    ],
    leftOut: 3,
    problems: [{ kind: 'filing.missed', count: 1, contested: 1 }],
    issuers: [{ issuerId: 12, name: '清河县教育局', tier: 'department', count: 1 }],
    stock: [{ tier: 'department', inForce: 27, issued: 4 }],
    ended: [{ kind: 'repeal', count: 1 }],
  },
  isPublic: false,
  createdById: 5,
  createdAt: '2026-10-10T02:00:00.000Z',
  issuedOn: null,
  issuedById: null,
  withdrawnAt: null,
  withdrawReason: null,
};
const problem = {
  event: problemRow({ state: 'contested', contestedAt: '2026-11-20T02:00:00.000Z', contestReason: '已按期寄出' }),
  issuerName: '清河县教育局',
  tier: 'department' as const,
  title: '清河县校车安全管理实施细则',
  docNumber: null,
};
const work = {
  chrome: staff('/bulletins/work/71', 'clerk'),
  today: TODAY,
  row,
  formulas,
  deviations: [{ what: 'leftOut', issued: 3, again: 4 }],
  candidates: [problem],
  taken: [61],
  acts: ['bulletin.edit', 'bulletin.discard', 'bulletin.issue', 'bulletin.withdraw'] as const,
  people: new Map([[5, '林文澜']]),
  failed: { act: 'bulletin.issue' as const, form: wrong('on') },
};
const suggestion = suggestionRow({
  state: 'accepted',
  source: 'reconsideration',
  organ: '清河县人民政府',
  caseNumber: '清复〔2026〕44号',
  decidedOn: at('2026-11-03'),
  notifiedOn: at('2026-11-05'),
  issuerAnsweredOn: at('2026-11-10'),
  issuerAnswer: '有上位法依据。',
  answerText: '经审查，未发现问题。',
  answeredOn: at('2026-11-12'),
  outcome: 'no_problem',
});

/** 审查建议, 问题事件 and 通报. */
export const SUPERVISION_SAMPLES: Readonly<Record<string, () => VNode>> = {
  'suggestion-new': () => (
    <SuggestionNewPage
      chrome={PUBLIC}
      document={null}
      form={wrong('document', 'reason')}
      formKey="abcdefgh"
      replyWithin={null}
    />
  ),
  'suggestion-about': () => (
    <SuggestionNewPage
      chrome={PUBLIC}
      document={{ id: 1, title: '清河县停车管理办法', docNumber: '清政规〔2026〕1号' }}
      form={emptyForm()}
      formKey="abcdefgh"
      replyWithin="本机关自收到之日起30日内答复。"
    />
  ),
  'suggestion-receipt': () => (
    <SuggestionReceiptPage chrome={PUBLIC} receipt="JY20261122-23456789" code="2345-6789-ABCD" replyWithin={null} />
  ),
  'suggestion-status': () => (
    <SuggestionStatusPage
      chrome={PUBLIC}
      form={emptyForm()}
      found={{
        receipt: 'JY20261122-23456789',
        state: 'answered',
        receivedOn: at('2026-11-02'),
        document: '清河县停车管理办法',
        clause: null,
        replyBy: null,
        provisional: true,
        extended: true,
        citation: '本系统设定',
        decidedOn: at('2026-11-03'),
        decisionReason: null,
        transferredTo: null,
        outcome: 'no_problem',
        answerNumber: '清司函〔2026〕9号',
        answerText: '经审查，未发现问题。',
        answeredOn: at('2026-11-12'),
      }}
    />
  ),
  suggestions: () => (
    <SuggestionsPage
      chrome={staff('/suggestions', 'clerk')}
      today={TODAY}
      query={{ state: 'open' }}
      lines={[
        { row: suggestion, due: { day: at('2026-11-19'), what: '答复期限' } },
        { row: suggestionRow({ id: 82 }), due: null },
      ]}
      paging={{ page: 1, pageSize: 1, total: 2 }}
    />
  ),
  'suggestion-enter': () => (
    <SuggestionEnterPage chrome={staff('/suggestions/enter', 'clerk')} form={wrong('source', 'organ', 'reason')} />
  ),
  suggestion: () => (
    <SuggestionPage
      chrome={staff('/suggestions/81', 'clerk')}
      today={TODAY}
      row={suggestion}
      document={documentRow()}
      issuerName="清河县公安局"
      limits={limitsOf(suggestion, profile, seededCalendar())}
      head={{ id: 83, receipt: 'JY20261101-23456789' }}
      merged={[{ id: 84, receipt: 'JY20261104-23456789', author: null }]}
      papers={[]}
      people={new Map()}
      acts={SUGGESTION_ACTS}
      showsSender
      mayAddPapers
      failed={{ act: 'suggestion.answer', form: wrong('outcome', 'text') }}
    />
  ),
  problems: () => (
    <ProblemsPage
      chrome={staff('/problems', 'clerk')}
      query={{ kind: 'filing.late', from: at('2026-01-01') }}
      lines={[problem, { ...problem, event: problemRow({ id: 62, state: 'excluded' }) }]}
      paging={{ page: 1, pageSize: 1, total: 2 }}
      issuers={[{ id: 12, name: '清河县教育局' }]}
    />
  ),
  'problem-event': () => (
    <ProblemEventPage
      chrome={staff('/problems/61', 'leader')}
      today={TODAY}
      problem={problem}
      weight={0.5}
      counts
      papers={[]}
      people={new Map([[5, '林文澜']])}
      acts={['problem.contest', 'problem.uphold', 'problem.exclude']}
      mayAddPapers
      failed={{ act: 'problem.contest', form: wrong('reason') }}
    />
  ),
  bulletins: () => (
    <BulletinsPage chrome={PUBLIC} work={false} rows={[row]} paging={{ page: 1, pageSize: 30, total: 1 }} />
  ),
  'bulletins-work': () => (
    <BulletinsPage
      chrome={staff('/bulletins/work', 'clerk')}
      work
      rows={[row, { ...row, id: 72, isPublic: true, state: 'issued' }]}
      paging={{ page: 1, pageSize: 30, total: 2 }}
    />
  ),
  bulletin: () => <BulletinPage chrome={PUBLIC} row={{ ...row, issuedOn: at('2026-10-22') }} formulas={formulas} />,
  'bulletin-work': () => <BulletinWorkPage {...work} />,
  'bulletin-new': () => (
    <BulletinNewPage chrome={staff('/bulletins/work/new', 'clerk')} form={wrong('span', 'year')} rhythm={null} />
  ),
};
