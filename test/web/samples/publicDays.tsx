import type { VNode } from 'preact';
import { standingOn } from '../../../server/text/standingOn.ts';
import { ArticlePage } from '../../../server/web/pages/article.tsx';
import { CatalogueBrowsePage } from '../../../server/web/pages/catalogueBrowse.tsx';
import { CatalogueComparePage } from '../../../server/web/pages/catalogueCompare.tsx';
import { CatalogueEndingPage } from '../../../server/web/pages/catalogueEnding.tsx';
import { DocumentComparePage } from '../../../server/web/pages/documentCompare.tsx';
import { SearchExplainPage } from '../../../server/web/pages/searchExplain.tsx';
import { SearchLogPage } from '../../../server/web/pages/searchLog.tsx';
import { EVENTS, NAMES, PUBLIC, TODAY, at, eventLines, line, staff } from './base.ts';
import { NUMBER, TITLE } from './text.ts';

const facts = {
  id: 101,
  title: TITLE,
  docNumber: NUMBER,
  registrationNumber: null,
  genre: '办法',
  subject: null,
  tier: 'government' as const,
  adoptedOn: null,
  signedOn: at('2024-02-08'),
  publishedOn: at('2024-02-10'),
  effectiveOn: at('2024-03-01'),
  validUntil: at('2029-02-28'),
  validMonths: 60,
  trial: false,
  issuers: [{ id: 1, name: '清河县人民政府' }],
};
const wordings = [
  { id: 500, nth: 1, from: null, to: at('2025-06-30') },
  { id: 501, nth: 2, from: at('2025-07-01'), to: null },
];
const held = {
  ...line(31, '清河县集市管理办法'),
  issuerId: 1,
  genre: '办法',
  subject: null,
  tier: 'government' as const,
  status: 'issued' as const,
  origin: 'stock' as const,
  isPublic: true,
  publishedOn: at('2024-02-10'),
  signedOn: null,
  effectiveOn: at('2024-03-01'),
};
const side = (text: string, own: boolean) => ({ label: '第六条', pieces: [{ text, own, figure: own }] });

const article = (): VNode => (
  <ArticlePage
    chrome={{ ...PUBLIC, path: '/documents/101/articles/6' }}
    today={TODAY}
    facts={facts}
    standing={standingOn(TODAY, EVENTS, NAMES)}
    address="https://gf.example.gov.cn/documents/101/articles/6"
    article={{ key: '6', label: '第六条', words: '第六条 申请人应当如实申报。' }}
    anchor="第六条"
    headings={['第二章 申请']}
    before={{ key: '5', label: '第五条' }}
    after={null}
    wording={wordings[1]!}
    pinned={false}
    wordings={wordings.map((one, i) => ({ ...one, says: i === 0 ? ('differs' as const) : ('same' as const) }))}
  />
);

const compare = (same: boolean): VNode => (
  <DocumentComparePage
    chrome={{ ...PUBLIC, path: '/documents/101/compare' }}
    today={TODAY}
    facts={facts}
    a={{
      wording: wordings[same ? 1 : 0]!,
      on: at('2024-03-01'),
      standing: standingOn(at('2024-03-01'), EVENTS, NAMES),
    }}
    b={{ wording: wordings[1]!, on: null, standing: standingOn(TODAY, EVENTS, NAMES) }}
    wordings={wordings}
    parts={null}
    rows={
      same
        ? []
        : [
            { a: side('三十日', true), b: side('六十日', true), alike: 0.8, figures: { a: ['三十日'], b: ['六十日'] } },
            { a: side('本办法', false), b: side('本办法', false), alike: 1, figures: { a: [], b: [] } },
            { a: null, b: side('新增', false), alike: 0, figures: { a: [], b: [] } },
          ]
    }
    events={same ? [] : eventLines(EVENTS)}
  />
);

const issuers = [
  { id: 1, name: '清河县人民政府' },
  { id: 2, name: '清河县教育局' },
];

const days = (empty: boolean): VNode => (
  <CatalogueComparePage
    chrome={{ ...PUBLIC, path: '/catalogue/compare' }}
    from={at('2024-01-01')}
    to={TODAY}
    issuer={empty ? issuers[1]! : null}
    issuers={issuers}
    change={
      empty
        ? { added: [], gone: [], passed: [], changed: [] }
        : {
            added: [{ ...held, before: 'upcoming' }],
            gone: [{ ...held, id: 32, validity: 'lapsed', before: 'in_force' }],
            passed: [{ ...held, id: 33, validity: 'repealed', before: 'upcoming' }],
            changed: [{ ...held, id: 34, events: [{ kind: 'amend', on: at('2025-07-01'), parts: [] }] }],
          }
    }
    cut={!empty}
    query={{}}
    paging={{ page: 1, pageSize: 100, total: empty ? 0 : 4 }}
  />
);

const ending = (): VNode => (
  <CatalogueEndingPage
    chrome={{ ...PUBLIC, path: '/catalogue/ending' }}
    today={TODAY}
    within={180}
    query={{ within: 180 }}
    lines={[{ ...held, validUntil: at('2026-12-31') }]}
    paging={{ page: 1, pageSize: 50, total: 1 }}
    issuers={issuers}
  />
);

const browse = (): VNode => (
  <CatalogueBrowsePage
    chrome={{ ...PUBLIC, path: '/catalogue/browse' }}
    today={TODAY}
    on={at('2024-05-01')}
    issuers={[
      { issuer: { ...issuers[0]!, inForce: 0 }, depth: 0 },
      { issuer: { ...issuers[1]!, inForce: 3 }, depth: 1 },
    ]}
    paging={{ page: 1, pageSize: 300, total: 2 }}
    years={[{ value: 2024, count: 3 }]}
    genres={[{ value: '办法', count: 3 }]}
    subjects={[{ value: '农业农村', count: 2 }]}
    unsorted={1}
  />
);

const log = (): VNode => (
  <SearchLogPage
    chrome={staff('/search/log')}
    days={30}
    nothing={[{ query: '路灯', times: 4, results: 0, opened: 0 }]}
    asked={[]}
    opened={[{ query: '停车', documentId: 31, title: '清河县集市管理办法', times: 2 }]}
  />
);

const explain = (place: number | null): VNode => (
  <SearchExplainPage
    chrome={staff('/search/explain')}
    q="停车"
    on={TODAY}
    document={{ id: 31, title: '清河县集市管理办法', docNumber: null }}
    explanation={{
      documentId: 31,
      versionId: 31,
      place,
      total: 7,
      match: place === null ? null : 'near',
      corrected: null,
      score: 3.2,
      signs: [{ sign: 'body', value: 1.2 }],
      terms: [{ text: '停车', weight: 1, rarity: 2.1, documents: 7, inTitle: false, inText: true }],
    }}
  />
);

/** Pages of one document, of two days, and of searching, for the public and for the staff. */
export const PUBLIC_DAYS_SAMPLES: Record<string, () => VNode> = {
  article,
  'document-compare': () => compare(false),
  'document-compare-same': () => compare(true),
  'catalogue-compare': () => days(false),
  'catalogue-compare-empty': () => days(true),
  'catalogue-ending': ending,
  'catalogue-browse': browse,
  'search-log': log,
  'search-explain': () => explain(2),
  'search-explain-far': () => explain(null),
};
