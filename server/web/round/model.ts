import type { Day } from '../../domain/day.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { ItemAct, RoundAct } from '../../domain/rounds/course.ts';
import type { ItemState } from '../../domain/rounds/codes.ts';
import type { CatalogueLine, CatalogueDiff } from '../../domain/rounds/catalogue.ts';
import type { Rehearsed } from '../../domain/rounds/rehearsal.ts';
import type { CleanupRoundRow, CleanupRunRow, CleanupStepRow, PublishedRound } from '../../domain/rounds/rows.ts';
import type { Scope } from '../../domain/rounds/scope.ts';
import type { ValidityAnswer } from '../../domain/validity.ts';
import type { AmendOwed } from '../../domain/rounds/amends.ts';
import type { RoundCount, RoundItemLine } from '../../ports.ts';
import type { Chrome } from '../chrome.ts';
import type { Paging } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import type { RoundItemsQuery } from '../paths.ts';

export interface Body {
  id: number;
  name: string;
}

/** How far one body is; `issuerId` null: the bureau itself. */
export interface BodyProgress {
  issuerId: number | null;
  name: string | null;
  dueOn: string | null;
  movedTo: string | null;
  counts: Partial<Record<ItemState, number>>;
}

/** `GET /cleanup/new` and `GET /cleanup/:id/edit`. */
export interface RoundPlanModel {
  chrome: Chrome;
  /** Null: a new round. */
  round: Pick<CleanupRoundRow, 'id' | 'version' | 'title'> | null;
  form: Form<string>;
  bodies: readonly Body[];
  /** The list of 主题. */
  subjects: readonly string[];
  /** What the plan would take in; null before anybody has asked. */
  scope: Scope | null;
}

/** `GET /cleanup/:id`. */
export interface RoundModel {
  chrome: Chrome;
  today: Day;
  round: CleanupRoundRow;
  bodies: readonly BodyProgress[];
  counts: readonly RoundCount[];
  steps: readonly CleanupStepRow[];
  acts: readonly RoundAct[];
  run: CleanupRunRow | null;
  /** What it said is to be amended, once it is published. */
  amends: readonly AmendOwed[];
  scope: Scope | null;
  /** The bureau's own view; a body sees its documents alone. */
  bureau: boolean;
  people: ReadonlyMap<number, string>;
  basis: { id: number; title: string; docNumber: string | null } | null;
  failed: { act: RoundAct; form: Form<string> } | null;
}

/** `GET /cleanup/:id/documents`. */
export interface RoundItemsModel {
  chrome: Chrome;
  today: Day;
  round: CleanupRoundRow;
  query: RoundItemsQuery;
  rows: readonly RoundItemLine[];
  paging: Paging;
  bodies: readonly Body[];
  bureau: boolean;
  /** What may be done to ticked documents. */
  acts: readonly (ItemAct | 'round.transfer')[];
  form: Form<string>;
  /** `id:version` of rows that stay ticked after a refusal. */
  ticked: ReadonlySet<string>;
}

/** `GET /cleanup/:id/documents/:itemId`. */
export interface RoundItemModel {
  chrome: Chrome;
  today: Day;
  round: CleanupRoundRow;
  line: RoundItemLine;
  now: ValidityAnswer;
  /** Last day of the running term. */
  until: Day | null;
  steps: readonly CleanupStepRow[];
  papers: readonly AttachmentRow[];
  acts: readonly ItemAct[];
  people: ReadonlyMap<number, string>;
  answerer: string | null;
  form: Form<string>;
}

/** `GET /cleanup/:id/rehearsal`. */
export interface RoundRehearsalModel {
  chrome: Chrome;
  today: Day;
  round: CleanupRoundRow;
  plan: Rehearsed & {
    /** For `POST …/publish`: exactly this plan. */
    seen: string;
    unlistedDead: { value: boolean | null; citation: string };
    before: Pick<CleanupRoundRow, 'id' | 'title'> | null;
  };
  run: CleanupRunRow | null;
  people: ReadonlyMap<number, string>;
  acts: readonly RoundAct[];
  failed: { act: RoundAct; form: Form<string> } | null;
}

/** `GET /cleanup-results/:id`. */
export interface ResultModel {
  chrome: Chrome;
  round: PublishedRound;
  entries: readonly CatalogueLine[];
  diff: CatalogueDiff;
  before: Pick<CleanupRoundRow, 'id' | 'title'> | null;
  basis: { id: number; title: string; docNumber: string | null } | null;
  /** Which catalogue is open; the first that is not empty when none was asked for. */
  list: CatalogueLine['list'];
  page: number;
}
