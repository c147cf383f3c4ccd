import type { Day } from '../domain/day.ts';
import type { FilingStep } from '../domain/filing/codes.ts';
import type { Sort } from '../domain/search.ts';

/** An id, or the name of a route's parameter: `paths.document(':id')` is the pattern for the router. */
export type Id = number | `:${string}`;

type Value = string | number | boolean | null | undefined;

/** A query string with its `?`; empty values are left out, lists repeat the name. */
export function queryString(query: Readonly<Record<string, Value | readonly Value[]>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? (value as Value[]) : [value as Value]) {
      if (one !== null && one !== undefined && one !== '' && one !== false) params.append(name, String(one));
    }
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The public search as its address holds it. */
export interface SearchQuery {
  q?: string;
  on?: Day;
  /** Validities, or `all`. */
  validity?: readonly string[];
  issuer?: readonly number[];
  year?: readonly number[];
  genre?: readonly string[];
  sort?: Sort;
  page?: number;
}

/** A 目录 as its address holds it; `kind` is a validity. */
export interface CatalogueQuery {
  kind?: string;
  on?: Day;
  issuer?: number;
  tier?: string;
  year?: number;
  page?: number;
}

/** The staff's list of dossiers as its address holds it. */
export interface DossierQuery {
  q?: string;
  status?: string;
  validity?: string;
  issuer?: number;
  /** 起草单位. */
  drafter?: number;
  tier?: string;
  year?: number;
  sort?: Sort;
  page?: number;
}

/** The list of documents in force that are like one another, as its address holds it. */
export interface LikenessQuery {
  issuer?: number;
  kind?: string;
  /** `all`: also of one issuer, and what is known to belong together. */
  scope?: string;
  differing?: string;
  compared?: string;
  page?: number;
}

/** 备案率 as its address holds it: the `number`th stretch of a rhythm in a year. */
export interface RatesQuery {
  span?: string;
  year?: number;
  number?: number;
  line?: string;
  tier?: string;
  issuer?: number;
  /** As it stood on this day. */
  on?: Day;
}

/** The list of filings, as its address holds it. */
export interface FilingsQuery {
  show?: string;
  line?: string;
  state?: string;
  tier?: string;
  issuer?: number;
  q?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** The table of national laws, as its address holds it. */
export interface LawQuery {
  q?: string;
  kind?: string;
  page?: number;
}

/** The list of reviews, as its address holds it. */
export interface ReviewQuery {
  show?: string;
  issuer?: number;
  opinion?: string;
  q?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** The page on what a document lists: which rows, which of them is being corrected, and what is being searched for it. */
export interface DecisionQuery {
  show?: string;
  row?: number | 'new';
  q?: string;
}

/** The list of problem events, as its address holds it. */
export interface ProblemQuery {
  kind?: string;
  issuer?: number;
  state?: string;
  from?: Day;
  to?: Day;
  page?: number;
}

/** The desk of 审查建议, as its address holds it. */
export interface SuggestionQuery {
  state?: string;
  source?: string;
  q?: string;
  page?: number;
}

/** Steps of a registration that have an address of their own. */
export type RegistrationStep = 'withdraw' | 'register' | 'refuse' | 'publish' | 'void';

const publicPaths = {
  home: () => '/',
  search: (query: SearchQuery = {}) =>
    `/search${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  catalogue: (query: CatalogueQuery = {}) =>
    `/catalogue${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  catalogueFile: (type: 'xlsx' | 'csv', query: CatalogueQuery = {}) =>
    `/catalogue.${type}${queryString({ ...query, page: null })}`,
  changesFeed: () => '/feeds/changes.atom',
  siteMap: () => '/sitemap.xml',
  document: (id: Id, query: { on?: Day; q?: string } = {}) => `/documents/${id}${queryString(query)}`,
  original: (id: Id) => `/documents/${id}/original`,
  versionOriginal: (id: Id, versionId: Id) => `/documents/${id}/versions/${versionId}/original`,
  consultations: (query: { past?: boolean; page?: number } = {}) =>
    `/consultations${queryString({ past: query.past === true ? 'yes' : null, page: query.page === 1 ? null : query.page })}`,
  consultation: (id: Id, section?: string) => `/consultations/${id}${section === undefined ? '' : `#${section}`}`,
  consultationDraft: (id: Id) => `/consultations/${id}/draft`,
  commentLeave: (id: Id) => `/consultations/${id}/comments`,
  commentReceived: (id: Id, receipt: string) => `/consultations/${id}/received/${receipt}`,
  bulletins: (query: { page?: number } = {}) =>
    `/bulletins${queryString({ page: query.page === 1 ? null : query.page })}`,
  bulletin: (id: Id) => `/bulletins/${id}`,
  suggestionNew: (query: { document?: number } = {}) => `/suggestions/new${queryString(query)}`,
  suggestionStatus: () => '/suggestions/status',
  help: () => '/help',
  suggest: () => '/api/v1/public/suggest',
  openApi: () => '/api/v1/openapi.json',
  asset: (name: string) => `/assets/${name}`,
};

const sessionPaths = {
  signIn: (next?: string) => `/sign-in${queryString({ next })}`,
  signOut: () => '/sign-out',
  account: () => '/account',
  password: () => '/account/password',
  tokens: () => '/account/tokens',
  tokenRevoke: (id: Id) => `/account/tokens/${id}/revoke`,
};

const uploadPaths = {
  uploads: (query: { page?: number; state?: string } = {}) => `/uploads${queryString(query)}`,
  upload: (id: Id) => `/uploads/${id}`,
  uploadConfirm: (id: Id) => `/uploads/${id}/confirm`,
  uploadDiscard: (id: Id) => `/uploads/${id}/discard`,
  uploadCompare: (id: Id, documentId: Id) => `/uploads/${id}/compare/${documentId}`,
  uploadOriginal: (id: Id) => `/uploads/${id}/original`,
  scans: (query: { page?: number } = {}) => `/scans${queryString({ page: query.page === 1 ? null : query.page })}`,
  scanPage: (id: Id, page: Id) => `/uploads/${id}/pages/${page}`,
  scanPicture: (id: Id, page: Id) => `/uploads/${id}/pages/${page}/picture`,
};

const dossierPaths = {
  dossiers: (query: DossierQuery = {}) =>
    `/dossiers${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  dossiersCsv: (query: DossierQuery = {}) => `/dossiers.csv${queryString({ ...query, page: null })}`,
  dossier: (id: Id, section?: string) => `/dossiers/${id}${section === undefined ? '' : `#${section}`}`,
  dossierEdit: (id: Id) => `/dossiers/${id}/edit`,
  issue: (id: Id) => `/dossiers/${id}/issue`,
  abandon: (id: Id) => `/dossiers/${id}/abandon`,
  drafter: (id: Id) => `/dossiers/${id}/drafter`,
  publish: (id: Id) => `/dossiers/${id}/publish`,
  withhold: (id: Id) => `/dossiers/${id}/withhold`,
  replaceText: (id: Id) => `/dossiers/${id}/text`,
  events: (id: Id) => `/dossiers/${id}/events`,
  eventVoid: (id: Id, eventId: Id) => `/dossiers/${id}/events/${eventId}/void`,
  compare: (id: Id, otherId: Id) => `/dossiers/${id}/compare/${otherId}`,
  comparisonRecord: (id: Id, otherId: Id) => `/dossiers/${id}/comparisons/${otherId}`,
  relationLink: (id: Id, relationId: Id) => `/dossiers/${id}/relations/${relationId}`,
  relations: (id: Id) => `/dossiers/${id}/relations`,
  relationEdit: (id: Id, relationId: Id) => `/dossiers/${id}/relations/${relationId}/edit`,
  relationRemove: (id: Id, relationId: Id) => `/dossiers/${id}/relations/${relationId}/remove`,
  decision: (id: Id, query: DecisionQuery = {}, section?: string) =>
    `/dossiers/${id}/decision${queryString({ ...query })}${section === undefined ? '' : `#${section}`}`,
  decisionText: (id: Id, section?: string) =>
    `/dossiers/${id}/decision/text${section === undefined ? '' : `#${section}`}`,
  decisionRead: (id: Id) => `/dossiers/${id}/decision/read`,
  decisionConfirm: (id: Id) => `/dossiers/${id}/decision/confirm`,
  decisionWithdraw: (id: Id) => `/dossiers/${id}/decision/withdraw`,
  hints: (id: Id, hint?: string) => `/dossiers/${id}/hints${hint === undefined ? '' : `#${hint}`}`,
  hintJudge: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/hints`,
  reviewSubmit: (id: Id) => `/dossiers/${id}/reviews`,
  reviewRecord: (id: Id) => `/dossiers/${id}/reviews/record`,
  reviewAccept: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/accept`,
  reviewSupplement: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/supplement`,
  reviewConclude: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/conclude`,
  reviewResubmit: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/resubmit`,
  reviewWithdraw: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/withdraw`,
  reviewAssign: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/assign`,
  reviewConsult: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/consult`,
  reviewAnswer: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/answer`,
  reviewChecklist: (id: Id, reviewId: Id, section?: string) =>
    `/dossiers/${id}/reviews/${reviewId}/checklist${section === undefined ? '' : `#${section}`}`,
  reviewChanges: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/changes`,
  reviewPaper: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/opinion.docx`,
  emergencyApprove: (id: Id) => `/dossiers/${id}/emergency`,
  emergencyRevoke: (id: Id, emergencyId: Id) => `/dossiers/${id}/emergency/${emergencyId}/revoke`,
  reviewAdopt: (id: Id, reviewId: Id) => `/dossiers/${id}/reviews/${reviewId}/adopt`,
  classify: (id: Id) => `/dossiers/${id}/classification`,
  determine: (id: Id) => `/dossiers/${id}/determination`,
  effectExplain: (id: Id) => `/dossiers/${id}/effect`,
  evidence: (id: Id, kind: string) => `/dossiers/${id}/evidence/${kind}`,
  evidenceRecord: (id: Id, kind: string) => `/dossiers/${id}/evidence/${kind}/record`,
  evidenceWaive: (id: Id, kind: string) => `/dossiers/${id}/evidence/${kind}/waive`,
  evidenceWithdraw: (id: Id, kind: string, row: Id) => `/dossiers/${id}/evidence/${kind}/${row}/withdraw`,
  consultationOpen: (id: Id) => `/dossiers/${id}/consultations`,
  consultationWork: (id: Id, row: Id, query: { show?: string } = {}) =>
    `/dossiers/${id}/consultations/${row}${queryString(query)}`,
  consultationExtend: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/extend`,
  consultationWithdraw: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/withdraw`,
  consultationPublish: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/publish`,
  commentEnter: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/comments`,
  commentAnswer: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/answers`,
  consultationSheet: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/comments.xlsx`,
  consultationPaper: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/record.docx`,
  attachments: () => '/attachments',
  attachmentFile: (id: Id) => `/attachments/${id}/file`,
  attachmentRemove: (id: Id) => `/attachments/${id}/remove`,
  filing: (id: Id, filingId: Id) => `/dossiers/${id}/filings/${filingId}`,
  filingStep: (id: Id, filingId: Id, step: FilingStep) => `/dossiers/${id}/filings/${filingId}/${step}`,
  filingPaper: (id: Id, filingId: Id, paper: string) => `/dossiers/${id}/filings/${filingId}/papers/${paper}`,
  filingRecord: (id: Id) => `/dossiers/${id}/filings`,
  registrationRequest: (id: Id) => `/dossiers/${id}/registrations`,
  registrationRecord: (id: Id) => `/dossiers/${id}/registrations/record`,
  registrationStep: (id: Id, row: Id, step: RegistrationStep) => `/dossiers/${id}/registrations/${row}/${step}`,
  registrationNotice: (id: Id, row: Id) => `/dossiers/${id}/registrations/${row}/notice.docx`,
};

const officePaths = {
  desk: (query: { issuer?: number; kind?: string } = {}) => `/desk${queryString(query)}`,
  acknowledge: (noticeId: Id) => `/desk/notices/${noticeId}/acknowledge`,
  reviews: (query: ReviewQuery = {}) =>
    `/reviews${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  reviewsFile: (query: ReviewQuery = {}) => `/reviews.xlsx${queryString({ ...query, page: null })}`,
  likeness: (query: LikenessQuery = {}) =>
    `/likeness${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  laws: (query: LawQuery = {}) => `/laws${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  filings: (query: FilingsQuery = {}) =>
    `/filings${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  filingsFile: (query: FilingsQuery = {}) => `/filings.xlsx${queryString({ ...query, page: null })}`,
  filingDirectory: (query: RatesQuery = {}) => `/filings/directory.xlsx${queryString({ ...query })}`,
  filingSites: () => '/filings/sites',
  filingSiteMissed: () => '/filings/sites/missed',
  rates: (query: RatesQuery = {}) => `/filings/rates${queryString({ ...query })}`,
  rateList: (query: RatesQuery & { count: string }) => `/filings/rates/list${queryString({ ...query })}`,
  ratesFile: (query: RatesQuery = {}) => `/filings/rates.xlsx${queryString({ ...query })}`,
  ratesState: () => '/filings/rates/state',
  rateRemove: (id: Id) => `/filings/rates/stated/${id}/remove`,
  issuers: () => '/issuers',
  issuerNew: () => '/issuers/new',
  issuer: (id: Id, section?: string) => `/issuers/${id}${section === undefined ? '' : `#${section}`}`,
  issuersFile: () => '/issuers.xlsx',
  registers: () => '/registers',
  registerStart: () => '/registers/start',
  register: (id: Id) => `/registers/${id}`,
  registerFile: (id: Id) => `/registers/${id}/register.xlsx`,
  issuerImport: () => '/issuers/import',
  issuerRename: (id: Id) => `/issuers/${id}/rename`,
  issuerEnd: (id: Id) => `/issuers/${id}/end`,
  issuerMerge: (id: Id) => `/issuers/${id}/merge`,
  issuerEdit: (id: Id) => `/issuers/${id}/edit`,
  problems: (issuerId: Id) => `/issuers/${issuerId}/problems`,
  allProblems: (query: ProblemQuery = {}) =>
    `/problems${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  problemsFile: (query: ProblemQuery = {}) => `/problems.xlsx${queryString({ ...query, page: null })}`,
  problem: (id: Id) => `/problems/${id}`,
  problemContest: (id: Id) => `/problems/${id}/contest`,
  problemUphold: (id: Id) => `/problems/${id}/uphold`,
  problemTakeOut: (id: Id) => `/problems/${id}/exclude`,
  bulletinsWork: (query: { page?: number } = {}) =>
    `/bulletins/work${queryString({ page: query.page === 1 ? null : query.page })}`,
  bulletinNew: () => '/bulletins/work/new',
  bulletinWork: (id: Id) => `/bulletins/work/${id}`,
  bulletinAct: (id: Id, act: string) => `/bulletins/work/${id}/${act}`,
  bulletinPaper: (id: Id) => `/bulletins/work/${id}/paper.docx`,
  bulletinSheet: (id: Id) => `/bulletins/work/${id}/sheet.xlsx`,
  suggestions: (query: SuggestionQuery = {}) =>
    `/suggestions${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  suggestionEnter: () => '/suggestions/enter',
  suggestion: (id: Id) => `/suggestions/${id}`,
  suggestionAct: (id: Id, act: string) => `/suggestions/${id}/${act}`,
  suggestionLetter: (id: Id) => `/suggestions/${id}/letter.docx`,
  users: () => '/users',
  userNew: () => '/users/new',
  user: (id: Id) => `/users/${id}`,
  userPassword: (id: Id) => `/users/${id}/password`,
  userDisable: (id: Id) => `/users/${id}/disable`,
  userEnable: (id: Id) => `/users/${id}/enable`,
  profile: (query: { on?: Day } = {}) => `/profile${queryString(query)}`,
  profileFile: () => '/profile.json',
  profileEdit: (group: string, query: { from?: Day } = {}) => `/profile/edit/${group}${queryString(query)}`,
  profilePreview: () => '/profile/preview',
  profileStart: () => '/profile/start',
  profileUpload: () => '/profile/upload',
  profileVersions: () => '/profile/versions',
  profileVersion: (day: string) => `/profile/versions/${day}`,
  profileWithdraw: (id: Id) => `/profile/withdraw/${id}`,
  calendar: () => '/profile/calendar',
  calendarYear: (year: number | `:${string}`) => `/profile/calendar/${year}`,
  calendarPreview: (year: number | `:${string}`) => `/profile/calendar/${year}/preview`,
  operations: () => '/operations',
  scanNow: () => '/operations/scan',
  mailRetry: (id: Id) => `/operations/mails/${id}/retry`,
  imports: () => '/imports',
  importLedger: () => '/imports/ledger',
  importTemplate: () => '/imports/template.xlsx',
  importBatch: (id: Id, query: { doubt?: string; outcome?: string; page?: number } = {}) =>
    `/imports/${id}${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  importChoices: (id: Id) => `/imports/${id}/choices`,
  importStart: (id: Id) => `/imports/${id}/start`,
  importRetry: (id: Id) => `/imports/${id}/retry`,
  importDiscard: (id: Id) => `/imports/${id}/discard`,
  importUndo: (id: Id) => `/imports/${id}/undo`,
  importRefused: (id: Id) => `/imports/${id}/refused.xlsx`,
};

/** Every address of the site, for routes, views and tests. */
export const paths = { ...publicPaths, ...sessionPaths, ...uploadPaths, ...dossierPaths, ...officePaths };
