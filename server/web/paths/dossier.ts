/** Addresses of one dossier. */
import type { FilingStep } from '../../domain/filing/codes.ts';
import { queryString } from './address.ts';
import type { DecisionQuery, DossierQuery, Id, RegistrationStep } from './address.ts';

/** The comments of a consultation as the address of their page holds them. */
export interface CommentQuery {
  show?: string;
  /** Part of a comment, of its place or of who left it. */
  q?: string;
  page?: number;
}

export const dossierPaths = {
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
  textUndo: (id: Id, versionId: Id) => `/dossiers/${id}/versions/${versionId}/undo`,
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
  consultationsWork: (query: { show?: string; q?: string; page?: number } = {}) =>
    `/procedure/consultations${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  consultationWork: (id: Id, row: Id, query: CommentQuery = {}) =>
    `/dossiers/${id}/consultations/${row}${queryString({ ...query, page: query.page === 1 ? null : query.page })}`,
  consultationExtend: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/extend`,
  consultationWithdraw: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/withdraw`,
  consultationPublish: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/publish`,
  commentEnter: (id: Id, row: Id) => `/dossiers/${id}/consultations/${row}/comments`,
  commentAnswer: (id: Id, row: Id, query: CommentQuery = {}) =>
    `/dossiers/${id}/consultations/${row}/answers${queryString({ ...query })}`,
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
