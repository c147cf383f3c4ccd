import type { z } from 'zod';
import type { ARTICLE_PLACE, PUBLIC_DOCUMENT_LINE, WORDINGS_COMPARED } from './publicOut.ts';
import type { STANDING } from './standing.ts';

/** Fictional answers of 清河县 that several routes show in the description of the API. */
export const STANDING_EXAMPLE: z.output<typeof STANDING> = {
  on: '2025-05-01',
  validity: 'in_force',
  since: '2024-02-01',
  until: '2029-01-31',
  endsByTerm: true,
  because: {
    kind: 'enact',
    on: '2024-02-01',
    until: '2029-01-31',
    scope: 'whole',
    articles: [],
    basis: null,
    basisText: null,
  },
  dayStated: true,
  held: null,
  publishedLater: null,
  publishedStated: true,
  besides: [],
  next: null,
};

export const LINE_EXAMPLE: z.output<typeof PUBLIC_DOCUMENT_LINE> = {
  id: 42,
  title: '清河县集市管理办法',
  docNumber: '清政发〔2024〕3号',
  issuerId: 7,
  issuerName: '清河县人民政府',
  genre: '办法',
  subject: null,
  tier: 'government',
  signedOn: '2024-01-10',
  publishedOn: '2024-01-15',
  effectiveOn: '2024-02-01',
  validUntil: '2029-01-31',
  validity: 'in_force',
  since: '2024-02-01',
};

const FIRST = { versionId: 90, nth: 1, from: null, to: '2025-05-31' };
const SECOND = { versionId: 91, nth: 2, from: '2025-06-01', to: null };

export const ARTICLE_EXAMPLE: z.output<typeof ARTICLE_PLACE> = {
  id: 42,
  ...FIRST,
  key: '3',
  label: '第三条',
  text: '第三条 摊位费每日十元。',
  headings: ['第二章 摊位'],
  standing: STANDING_EXAMPLE,
  before: { key: '2', label: '第二条' },
  after: { key: '4', label: '第四条' },
  wordings: [
    { ...FIRST, says: 'same' },
    { ...SECOND, says: 'differs' },
  ],
  address: 'https://guifan.example.gov.cn/documents/42/articles/3',
};

const piece = (text: string, own = false, figure = false) => ({ text, own, figure });

export const COMPARED_EXAMPLE: z.output<typeof WORDINGS_COMPARED> = {
  id: 42,
  a: { ...FIRST, on: '2024-06-01', standing: STANDING_EXAMPLE },
  b: { ...SECOND, on: '2025-06-01', standing: { ...STANDING_EXAMPLE, on: '2025-06-01' } },
  rows: [
    {
      a: { label: '第三条', pieces: [piece('第三条 摊位费每日'), piece('十', true, true), piece('元。')] },
      b: { label: '第三条', pieces: [piece('第三条 摊位费每日'), piece('五', true, true), piece('元。')] },
      alike: 0.9,
      figures: { a: ['十元'], b: ['五元'] },
    },
  ],
  events: [],
};
