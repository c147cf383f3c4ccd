/** Addresses of the lists and desks of the office. */
import type { Day } from '../../domain/day.ts';
import { queryString } from './address.ts';
import type {
  FilingsQuery,
  Id,
  LawQuery,
  LikenessQuery,
  ProblemQuery,
  RatesQuery,
  ReviewQuery,
  SuggestionQuery,
} from './address.ts';

/** 操作记录 as its address holds it; `before`: rows older than this one. */
export interface AuditQuery {
  person?: number;
  act?: string;
  from?: Day;
  to?: Day;
  before?: number;
}

export const officePaths = {
  audit: (query: AuditQuery = {}) => `/audit${queryString({ ...query })}`,
  auditFile: (query: AuditQuery = {}) => `/audit.csv${queryString({ ...query })}`,
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
  registerImported: (key: string) => `/registers/imported?key=${encodeURIComponent(key)}`,
  registerImportedFile: (key: string) => `/registers/imported.xlsx?key=${encodeURIComponent(key)}`,
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
  userImport: () => '/users/import',
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
