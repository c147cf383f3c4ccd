import type { Act } from '../../domain/acts.ts';
import type { Day } from '../../domain/day.ts';
import type { DutyLine } from '../../domain/duties/lines.ts';
import type { Dossier, HistoryEntry } from '../../domain/dossier.ts';
import { type Thing, may } from '../../domain/may.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { Figures } from '../../domain/profile.ts';
import type { Calendar } from '../../domain/workdays.ts';
import type { Gate } from '../../domain/procedure/gate.ts';
import type { ProcedureFile } from '../../domain/procedure/rows.ts';
import type { Standing } from '../../text/standing.ts';
import type { Chrome } from '../chrome.ts';
import type { Form } from '../form.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import type { Limit } from '../../domain/workdays.ts';
import type { DossierLikeness } from './likeness.tsx';
import type { TermInfo } from '../term/model.ts';
import type { DossierReviews } from './review/model.ts';

/** What the dossier's page tells of hints. */
export interface DossierHints {
  hints: readonly JudgedHint[];
  /** 意见 drafted from those that were adopted. */
  opinion: string;
}

/** What the dossier's page tells of 三统一 beside the registrations on file. */
export interface DossierRegistration {
  /** The figures that it is judged by: those of the day of signing. */
  figures: Figures;
  /** An unregistered document has no effect. */
  demanded: boolean;
  submitBy: Limit | null;
  /** The pattern of the number, null where none is set, and the codes that it may bear. */
  numbering: { pattern: string | null; codes: readonly string[] };
  /** The pattern of 文号 that are given at the issue; null where people type them. */
  docNumbers: string | null;
  /** Papers of all its registrations, removed ones too. */
  papers: readonly AttachmentRow[];
}

/**
 * 卷宗, `GET /dossiers/:id`. A form that failed is shown again in its place: `failed` names its act and, for a review, filing
 * or event, the row that it is about.
 */
export interface DossierPage {
  chrome: Chrome;
  today: Day;
  dossier: Dossier;
  /** From `standingOn(today, dossier.events, dossier.names)`. */
  standing: Standing;
  history: readonly HistoryEntry[];
  /** Documents like this one. */
  likeness: DossierLikeness;
  /** Hints on the latest wording; null where it is no draft any more. */
  hints: DossierHints | null;
  /** The rules that the document is judged by: those of the day of its issue, of today for a draft. */
  rules: { figures: Figures; calendar: Calendar };
  /** 程序证据: what is on file, and what the document still needs. */
  procedure: { file: ProcedureFile; gate: Gate };
  /** 三统一: by which figures, and what registering asks for. */
  registration: DossierRegistration;
  /** 有效期: how it stands and what can be done about it, with the evaluations on file. */
  term: TermInfo;
  /** 合法性审核: steps, clocks, materials, points, approvals. */
  reviewing: DossierReviews;
  /** 起草单位 where it is not the 主办机关, and the bodies that can be one. */
  drafting: { drafter: { id: number; name: string } | null; bodies: readonly { id: number; name: string }[] };
  /** 应办事项 on a day, today unless another was asked for. */
  duties: { on: Day; lines: readonly DutyLine[] };
  /** Names of the people in reviews, filings and events, by user id. */
  people: ReadonlyMap<number, string>;
  failed: { act: Act; id: number | null; form: Form<string> } | null;
  /** Findings that a person should know: no review on file, dates out of order … with their rule. */
  findings: readonly { text: string; rule?: string | null }[];
}

/** The thing that permissions of a dossier are asked about. */
export function thingOf(dossier: Dossier): Thing {
  const { document } = dossier;
  return {
    issuerId: document.issuerId,
    issuerIds: dossier.issuers.flatMap((i) => (i.issuerId === null ? [] : [i.issuerId])),
    draftedById: document.draftedById,
    status: document.status,
    isPublic: document.isPublic,
  };
}

/** Whether the person of the page may do an act to this dossier (or to the review in it that `more` tells of). */
export const allowed = (page: DossierPage, act: Act, more: Thing = {}): boolean =>
  may(page.chrome.actor, act, { ...thingOf(page.dossier), ...more });

/** The form of an act: what was sent if it failed, else the given values. */
export function formOf(
  page: DossierPage,
  act: Act,
  id: number | null,
  values: Form<string>['values'] = {},
): Form<string> {
  const { failed } = page;
  return failed !== null && failed.act === act && failed.id === id ? failed.form : { values, errors: [] };
}

/** Whether the form of an act is to be shown open. */
export const isOpen = (page: DossierPage, act: Act, id: number | null): boolean =>
  page.failed !== null && page.failed.act === act && page.failed.id === id;
