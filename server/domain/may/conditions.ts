import type { Actor } from '../actor.ts';
import type { Act } from '../acts.ts';
import type { Status } from '../codes.ts';

/** What is known of the thing that an act is done to. A condition that needs a field which is not given is not met. */
export interface Thing {
  /** 主办机关 of the document, or the issuer of an upload. */
  issuerId?: number | null;
  /** All issuers of a joint document that we hold: each may read it, the 主办机关 alone acts on it. */
  issuerIds?: readonly number[];
  /** 起草单位: drafts it for the 主办机关, and follows it. */
  draftedById?: number | null;
  status?: Status;
  isPublic?: boolean;
  /** Approved by a leader to be issued before its review. */
  urgent?: boolean;
  /** Who sent in the draft under review, or put the event on record; null where that is not on file. */
  submittedById?: number | null;
  /** Whose account, token or notice it is. */
  userId?: number | null;
}

/** A document as far as reading it is concerned. */
export type Readable = Required<Pick<Thing, 'issuerId' | 'status' | 'isPublic'>> &
  Pick<Thing, 'issuerIds' | 'draftedById'>;

export type Condition = (actor: Actor, thing: Thing) => boolean;

/** The public sees a document once it is issued and not withheld. */
export const shownToPublic = (thing: Thing): boolean =>
  thing.isPublic === true && (thing.status === 'issued' || thing.status === 'filed');

/** The bodies that an issuer's account acts for: its own, and those whose work that one has taken over. */
export const bodies = (actor: Actor): readonly number[] =>
  actor.kind === 'user' && actor.role === 'issuer' && actor.issuerId !== null
    ? [actor.issuerId, ...(actor.inherits ?? [])]
    : [];
const isOf = (actor: Actor, issuerId: number | null | undefined): boolean =>
  issuerId !== null && issuerId !== undefined && bodies(actor).includes(issuerId);

/** Everybody of the column, whatever the thing. */
export const yes: Condition = () => true;
/** Nobody of the column. */
export const nope: Condition = () => false;
/** What the public sees. */
export const open: Condition = (_, thing) => shownToPublic(thing);
/** Of one's own issuer. A thing without issuer belongs to nobody. */
export const own: Condition = (actor, thing) => isOf(actor, thing.issuerId);
/** Of one's own issuer, or drafted by it for another one. */
export const mine: Condition = (actor, thing) => own(actor, thing) || isOf(actor, thing.draftedById);
/** Issued or drafted by one's own issuer, and not yet issued. */
export const wip: Condition = (actor, thing) =>
  mine(actor, thing) && (thing.status === 'draft' || thing.status === 'in_review' || thing.status === 'reviewed');
/** Of one's own issuer, with the review concluded (国办发〔2018〕115号(七): unreviewed drafts go no further), or let go ahead in an emergency. */
export const done: Condition = (actor, thing) =>
  own(actor, thing) && (thing.status === 'reviewed' || (thing.urgent === true && wip(actor, thing)));
/** Issued by one's own body, alone or jointly, or drafted by it: what is on file behind a public document is not for other bodies. */
export const part: Condition = (actor, thing) =>
  mine(actor, thing) || (thing.issuerIds ?? []).some((issuerId) => isOf(actor, issuerId));
/** What the public sees, and what one's own body has a part in. */
export const read: Condition = (actor, thing) => shownToPublic(thing) || part(actor, thing);
/** Four eyes: nobody reviews what they sent in, nor decides on a problem event that they put on record. */
export const peer: Condition = (actor, thing) =>
  actor.kind === 'user' && thing.submittedById !== undefined && thing.submittedById !== actor.id;
/** A bulletin that was issued and published. */
export const shown: Condition = (_, thing) => thing.isPublic === true;
/** One's own account, token or notice. */
export const self: Condition = (actor, thing) => actor.kind === 'user' && thing.userId === actor.id;

/** The columns of the table of permissions, in the order of its lines. */
export const COLUMNS = ['public', 'issuer', 'clerk', 'reviewer', 'leader', 'admin', 'auditor', 'system'] as const;
/** The condition of each column for one act. */
export type Line = readonly [Condition, Condition, Condition, Condition, Condition, Condition, Condition, Condition];
/** A part of the table: the acts of one subject. */
export type Lines = Partial<Record<Act, Line>>;
