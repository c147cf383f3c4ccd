import type { VNode } from 'preact';
import { hintKey } from '../../../server/domain/hints.ts';
import type { RiskHint } from '../../../server/domain/hints.ts';
import type { JudgedHint } from '../../../server/domain/hintVerdict.ts';
import type { Law } from '../../../server/domain/laws.ts';
import type { HintVerdictRow } from '../../../server/domain/model.ts';
import { HintsPage } from '../../../server/web/pages/hints.tsx';
import { LawsPage } from '../../../server/web/pages/laws.tsx';
import { at, staff } from './base.ts';
import { ARTICLES, TEXT, TITLE } from './text.ts';

const hint = (quote: string, more: Partial<RiskHint>): RiskHint => {
  const start = TEXT.indexOf(quote);
  return {
    kind: 'term',
    code: 'term.too_long',
    strength: 'likely',
    start,
    end: start + quote.length,
    quote,
    article: '第十条',
    citation: null,
    details: {},
    ...more,
  };
};

const FOUND: RiskHint[] = [
  hint('应当腾退公共租赁住房', {
    kind: 'rights',
    code: 'rights.denied',
    article: '第八条',
    citation: '国办发〔2018〕37号一（一）',
  }),
  hint('《城镇住房保障条例》', {
    kind: 'law',
    code: 'law.ended_later',
    article: '第一条',
    citation: '《清河县住房保障条例》第四十条',
    details: { law: '城镇住房保障条例', on: '2026-08-01', by: '住房保障条例', change: 'repealed' },
  }),
  hint('有效期5年', { strength: 'reference', details: { validMonths: 60, months: 36 } }),
];

const judged = (of: RiskHint, more: Partial<HintVerdictRow>): HintVerdictRow => ({
  ...{ id: 1, version: 1, documentId: 101, reviewId: 61, textSha256: 'd'.repeat(64) },
  ...{ code: of.code, start: of.start, end: of.end, quote: of.quote, article: of.article, citation: of.citation },
  ...{ details: of.details, verdict: 'adopted', reason: null, judgedById: 8, judgedAt: '2026-11-21T02:00:00.000Z' },
  ...more,
});

/** Three hints: open, taken into the opinion, dismissed with a reason. */
export const HINTS: JudgedHint[] = FOUND.map((one, i) => ({
  ...one,
  verdict:
    i === 0
      ? null
      : judged(one, i === 1 ? { reason: '改引现行条例' } : { verdict: 'dismissed', reason: '经县政府同意延长' }),
}));

const document = { id: 101, title: TITLE, docNumber: null } as never;
const text = { text: TEXT, articles: ARTICLES };
const people = new Map([[8, '陈立']]);

const hints = (more: Partial<Parameters<typeof HintsPage>[0]> = {}): VNode => (
  <HintsPage
    chrome={staff('/dossiers/101/hints', 'reviewer')}
    dossier={{ document, issuers: [] }}
    text={text}
    hints={HINTS}
    review={{ id: 61, version: 2 }}
    people={people}
    earlier={0}
    failed={null}
    {...more}
  />
);

const LAWS: Law[] = [
  {
    name: '中华人民共和国合同法',
    short: ['合同法'],
    amended: [],
    changes: [{ on: at('2021-01-01'), kind: 'repealed', by: '中华人民共和国民法典', source: '《中华人民共和国民法典》第一千二百六十条' }],
  },
  {
    name: '城市街道办事处组织条例',
    short: [],
    amended: [at('1999-05-04'), at('2001-01-05')],
    changes: [{ on: at('2009-06-27'), kind: 'renamed', by: '街道办事处组织条例', source: '会议决定（https://example.cn/1.htm）' }],
  },
]; // prettier-ignore

const laws = (some = true): VNode => (
  <LawsPage
    chrome={staff('/laws')}
    query={some ? {} : { q: '没有的法' }}
    laws={some ? LAWS : []}
    paging={{ page: 1, pageSize: 30, total: some ? 891 : 0 }}
  />
);

export const HINT_SAMPLES: Record<string, () => VNode> = {
  hints: () => hints(),
  'hints-wrong': () =>
    hints({
      earlier: 2,
      failed: {
        key: hintKey(FOUND[0]!),
        form: { values: {}, errors: [{ field: null, message: '文本有改动，请刷新以后再处理。' }] },
      },
    }),
  'hints-empty': () => hints({ hints: [], review: null }),
  'hints-read': () => hints({ review: null }),
  laws: () => laws(),
  'laws-empty': () => laws(false),
};
