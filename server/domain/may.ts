import { bodiesOf, type Actor, type Visibility } from './actor.ts';
import type { Act } from './acts.ts';
import type { Role, Status } from './codes.ts';

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

type Condition = (actor: Actor, thing: Thing) => boolean;

/** The public sees a document once it is issued and not withheld. */
export const shownToPublic = (thing: Thing): boolean =>
  thing.isPublic === true && (thing.status === 'issued' || thing.status === 'filed');

/** The bodies that an issuer's account acts for: its own, and those whose work that one has taken over. */
const bodies = (actor: Actor): readonly number[] =>
  actor.kind === 'user' && actor.role === 'issuer' && actor.issuerId !== null
    ? [actor.issuerId, ...(actor.inherits ?? [])]
    : [];
const isOf = (actor: Actor, issuerId: number | null | undefined): boolean =>
  issuerId !== null && issuerId !== undefined && bodies(actor).includes(issuerId);

const yes: Condition = () => true;
const nope: Condition = () => false;
const open: Condition = (_, thing) => shownToPublic(thing);
/** Of one's own issuer. A thing without issuer belongs to nobody. */
const own: Condition = (actor, thing) => isOf(actor, thing.issuerId);
/** Of one's own issuer, or drafted by it for another one. */
const mine: Condition = (actor, thing) => own(actor, thing) || isOf(actor, thing.draftedById);
/** Issued or drafted by one's own issuer, and not yet issued. */
const wip: Condition = (actor, thing) =>
  mine(actor, thing) && (thing.status === 'draft' || thing.status === 'in_review' || thing.status === 'reviewed');
/** Of one's own issuer, with the review concluded (国办发〔2018〕115号(七): unreviewed drafts go no further), or let go ahead in an emergency. */
const done: Condition = (actor, thing) =>
  own(actor, thing) && (thing.status === 'reviewed' || (thing.urgent === true && wip(actor, thing)));
/** Issued by one's own body, alone or jointly, or drafted by it: what is on file behind a public document is not for other bodies. */
const part: Condition = (actor, thing) =>
  mine(actor, thing) || (thing.issuerIds ?? []).some((issuerId) => isOf(actor, issuerId));
const read: Condition = (actor, thing) => shownToPublic(thing) || part(actor, thing);
/** Four eyes: nobody reviews what they sent in, nor decides on a problem event that they put on record. */
const peer: Condition = (actor, thing) =>
  actor.kind === 'user' && thing.submittedById !== undefined && thing.submittedById !== actor.id;
/** A bulletin that was issued and published. */
const shown: Condition = (_, thing) => thing.isPublic === true;
const self: Condition = (actor, thing) => actor.kind === 'user' && thing.userId === actor.id;

const COLUMNS = ['public', 'issuer', 'clerk', 'reviewer', 'leader', 'admin', 'auditor', 'system'] as const;
type Column = (typeof COLUMNS)[number];
type Line = readonly [Condition, Condition, Condition, Condition, Condition, Condition, Condition, Condition];

/**
 * Who may do what. `admin` keeps accounts and settings and reads no more documents than the public does; `auditor` reads
 * everything and changes nothing but the own password.
 */
// prettier-ignore
const TABLE: Record<Act, Line> = {
  //                       public issuer clerk reviewer leader admin auditor system
  'upload.add':            [nope,  own,   yes,  nope,   nope,  nope,  nope,  yes],
  'upload.discard':        [nope,  own,   yes,  nope,   nope,  nope,  nope,  yes],
  'page.read':             [nope,  nope,  nope, nope,   nope,  nope,  nope,  yes],
  'page.check':            [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'document.draft':        [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'document.record':       [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'document.import':       [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'import.link':           [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'import.undo':           [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'document.edit':         [nope,  wip,   yes,  nope,   nope,  nope,  nope,  yes],
  'document.set_drafter':  [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'document.replace_text': [nope,  wip,   yes,  nope,   nope,  nope,  nope,  yes],
  'document.issue':        [nope,  done,  yes,  nope,   nope,  nope,  nope,  yes],
  'document.abandon':      [nope,  wip,   yes,  nope,   nope,  nope,  nope,  nope],
  'document.publish':      [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'document.withhold':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'document.read':         [open,  read,  yes,  yes,    yes,   open,  yes,   yes],
  'dossier.read':         [nope,  part,  yes,   yes,    yes,   open,  yes,   yes],
  'event.record':          [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'event.void':            [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'term.extend':           [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'term.renew':            [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'term.end':              [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'relation.link':         [nope,  wip,   yes,  nope,   nope,  nope,  nope,  yes],
  'relation.add':          [nope,  wip,   yes,  nope,   nope,  nope,  nope,  yes],
  'relation.edit':         [nope,  wip,   yes,  nope,   nope,  nope,  nope,  nope],
  'relation.remove':       [nope,  wip,   yes,  nope,   nope,  nope,  nope,  nope],
  'decision.read':         [nope,  wip,   yes,  nope,   nope,  nope,  nope,  yes],
  'decision.confirm':      [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'decision.withdraw':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'comparison.record':     [nope,  nope,  yes,  yes,    nope,  nope,  nope,  nope],
  'hint.judge':            [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'review.submit':         [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'review.accept':         [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'review.supplement':     [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'review.conclude':       [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'review.adopt':          [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'review.record':         [nope,  nope,  yes,  yes,    nope,  nope,  nope,  yes],
  'review.resubmit':       [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'review.withdraw':       [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'review.assign':         [nope,  nope,  nope, peer,   yes,   nope,  nope,  nope],
  'review.check':          [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'review.consult':        [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'review.answer':         [nope,  nope,  nope, peer,   nope,  nope,  nope,  nope],
  'emergency.approve':     [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'emergency.revoke':      [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'attachment.add':        [nope,  mine,  yes,  yes,    nope,  nope,  nope,  yes],
  'attachment.remove':     [nope,  mine,  yes,  yes,    nope,  nope,  nope,  nope],
  'attachment.read':       [nope,  part,  yes,  yes,    yes,   nope,  yes,   yes],
  'material.read':        [nope,  part,  yes,  yes,    yes,   nope,  yes,   yes],
  'material.add':         [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'material.edit':        [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'material.show':        [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'material.hide':        [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'material.remove':      [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'subject.set':          [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'subject.undo':         [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.submit':         [nope,  own,   yes,  nope,   nope,  nope,  nope,  yes],
  'filing.accept':         [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.supplement':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.defer':          [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.register':       [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.extend':         [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'filing.ask':            [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.explain':        [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'filing.advise':         [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.correct':        [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'filing.escalate':       [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'filing.close':          [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'filing.record':         [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'registration.request':  [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'registration.withdraw': [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'registration.register': [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'registration.refuse':   [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'registration.publish':  [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'registration.void':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'registration.record':   [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'register.read':         [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'series.start':          [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'filing.list':           [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'filing.compare':        [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'rate.read':             [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'rate.state':            [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'rate.remove':           [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'evaluation.read':       [nope,  part,  yes,  yes,    yes,   nope,  yes,   yes],
  'evaluation.plan':       [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'evaluation.start':      [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'evaluation.report':     [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'evaluation.return':     [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'evaluation.conclude':   [nope,  nope,  peer, nope,   peer,  nope,  nope,  nope],
  'evaluation.withdraw':   [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'problem.record':        [nope,  nope,  yes,  yes,    nope,  nope,  nope,  yes],
  'problem.contest':       [nope,  own,   nope, nope,   nope,  nope,  nope,  nope],
  'problem.uphold':        [nope,  nope,  peer, nope,   peer,  nope,  nope,  nope],
  'problem.exclude':       [nope,  nope,  peer, nope,   peer,  nope,  nope,  nope],
  'suggestion.submit':     [yes,   yes,   yes,  yes,    yes,   yes,   yes,   nope],
  'suggestion.enter':      [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'suggestion.read':       [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'suggestion.accept':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'suggestion.decline':    [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'suggestion.merge':      [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'suggestion.transfer':   [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'suggestion.notify':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'suggestion.explain':    [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'suggestion.extend':     [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'suggestion.answer':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'bulletin.read':         [shown, shown, yes,  yes,    yes,   shown, yes,   yes],
  'bulletin.draft':        [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'bulletin.edit':         [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'bulletin.discard':      [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'bulletin.issue':        [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'bulletin.publish':      [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'bulletin.withdraw':     [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.read':        [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'interview.simulate':    [nope,  nope,  yes,  nope,   yes,   yes,   yes,   nope],
  'interview.start':       [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.defer':       [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.dismiss':     [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.notify':      [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.reply':       [nope,  own,   nope, nope,   nope,  nope,  nope,  nope],
  'interview.postpone':    [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.miss':        [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.hold':        [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.censure':     [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.post':        [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.extend':      [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.report':      [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'interview.accept':      [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.reject':      [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.delist':      [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.close':       [nope,  nope,  yes,  nope,   yes,   nope,  nope,  nope],
  'interview.escalate':    [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'interview.cancel':      [nope,  nope,  nope, nope,   yes,   nope,  nope,  nope],
  'round.read':             [nope,  own,   yes,  yes,      yes,    nope,  yes,     yes],
  'round.begin':            [nope,  nope,  yes,  nope,     nope,   nope,  nope,    yes],
  'round.edit':             [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.add':              [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.remove':           [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.open':             [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.transfer':         [nope,  nope,  yes,  nope,     nope,   nope,  nope,    yes],
  'round.answer':           [nope,  own,   yes,  nope,     nope,   nope,  nope,    nope],
  'round.return':           [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.accept':           [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.submit':           [nope,  nope,  yes,  nope,     nope,   nope,  nope,    nope],
  'round.send_back':        [nope,  nope,  nope, nope,     yes,    nope,  nope,    nope],
  'round.decide':           [nope,  nope,  nope, nope,     peer,   nope,  nope,    nope],
  'round.publish':          [nope,  nope,  nope, nope,     peer,   nope,  nope,    nope],
  'round.close':            [nope,  nope,  yes,  nope,     yes,    nope,  nope,    nope],
  'round.undo':             [nope,  nope,  nope, nope,     yes,    nope,  nope,    nope],
  'statistics.read':       [nope,  nope,  yes,  yes,    yes,   nope,  yes,   yes],
  'scorecard.read':        [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'routine.read':         [nope,  own,   yes,  yes,    yes,   nope,  yes,   yes],
  'routine.record':       [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'routine.withdraw':     [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'supporting.record':    [nope,  nope,  yes,  nope,   nope,  nope,  nope,  yes],
  'supporting.fulfil':    [nope,  own,   yes,  nope,   nope,  nope,  nope,  nope],
  'supporting.withdraw':  [nope,  nope,  yes,  nope,   nope,  nope,  nope,  nope],
  'issuer.add':            [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'issuer.edit':           [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'issuer.rename':         [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'issuer.end':            [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'issuer.merge':          [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'issuer.import':         [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'user.add':              [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'user.edit':             [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'user.sign_in':          [yes,   yes,   yes,  yes,    yes,   yes,   yes,   nope],
  'user.password':         [nope,  self,  self, self,   self,  self,  self,  yes],
  'token.add':             [nope,  self,  self, self,   self,  self,  nope,  yes],
  'token.revoke':          [nope,  self,  self, self,   self,  yes,   nope,  yes],
  'flag.scan':             [nope,  nope,  yes,  nope,   nope,  yes,   nope,  yes],
  'flag.acknowledge':      [nope,  self,  self, self,   self,  self,  nope,  nope],
  'flag.snooze':           [nope,  self,  self, self,   self,  self,  nope,  nope],
  'flag.hand_over':        [nope,  self,  self, self,   self,  nope,  nope,  nope],
  'reminder.set':          [nope,  self,  self, self,   self,  self,  nope,  nope],
  'calendar_feed.renew':   [nope,  self,  self, self,   self,  self,  nope,  nope],
  'calendar_feed.revoke':  [nope,  self,  self, self,   self,  yes,   nope,  nope],
  'expiry_letter.read':    [nope,  nope,  yes,  yes,    yes,   nope,  yes,   yes],
  'expiry_letter.write':   [nope,  nope,  yes,  nope,   yes,   nope,  nope,  yes],
  'notice.send':           [nope,  nope,  nope, nope,   nope,  nope,  nope,  yes],
  'mail.deliver':          [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'profile.set':           [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'profile.withdraw':      [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'calendar.set':          [nope,  nope,  nope, nope,   nope,  yes,   nope,  yes],
  'document.classify':     [nope,  mine,  yes,  yes,    nope,  nope,  nope,  yes],
  'document.determine':    [nope,  nope,  yes,  yes,    nope,  nope,  nope,  nope],
  'evidence.record':       [nope,  mine,  yes,  nope,   nope,  nope,  nope,  yes],
  'evidence.waive':        [nope,  nope,  yes,  yes,    yes,   nope,  nope,  nope],
  'evidence.withdraw':     [nope,  mine,  yes,  yes,    yes,   nope,  nope,  nope],
  'effect.explain':        [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'consultation.open':     [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'consultation.extend':   [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'consultation.withdraw': [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'consultation.publish':  [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'comment.leave':         [yes,   nope,  nope, nope,   nope,  nope,  nope,  yes],
  'comment.enter':         [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'comment.answer':        [nope,  mine,  yes,  nope,   nope,  nope,  nope,  nope],
  'comment.read':          [nope,  mine,  yes,  yes,    yes,   nope,  yes,   yes],
  'subscription.ask':      [yes,   yes,   yes,  yes,    yes,   yes,   yes,   yes],
  'subscription.confirm':  [yes,   yes,   yes,  yes,    yes,   yes,   yes,   yes],
  'subscription.end':      [yes,   yes,   yes,  yes,    yes,   yes,   yes,   yes],
  'subscription.send':     [nope,  nope,  nope, nope,   nope,  nope,  nope,  yes],
  'audit.read':            [nope,  nope,  nope, nope,   yes,   yes,   yes,   yes],
};

const columnOf = (actor: Actor): Column => (actor.kind === 'user' ? actor.role : actor.kind);
const conditionOf = (actor: Actor, act: Act): Condition => TABLE[act][COLUMNS.indexOf(columnOf(actor))] ?? nope;

/**
 * Whether the actor may do the act to the thing. Without a thing only what is allowed for every thing is allowed, so a
 * forgotten argument refuses. For "show the button at all?" ask `mayAny`.
 */
export function may(actor: Actor, act: Act, thing: Thing = {}): boolean {
  return conditionOf(actor, act)(actor, thing);
}

/** Whether there can be a thing to which the actor may do the act: for menus and the door of a route, never in place of `may`. */
export function mayAny(actor: Actor, act: Act): boolean {
  const condition = conditionOf(actor, act);
  if (condition === nope) return false;
  const ofIssuer = [own, mine, part, wip, done].includes(condition);
  return ofIssuer ? bodies(actor).length > 0 : true;
}

/** The rule of `document.read` as a filter for SQL and search. */
export function visibility(actor: Actor): Visibility {
  const condition = conditionOf(actor, 'document.read');
  if (condition === yes) return { kind: 'all' };
  const [issuerId, ...inherits] = condition === read ? bodies(actor) : [];
  return issuerId === undefined ? { kind: 'public' } : { kind: 'issuer', issuerId, inherits };
}

/** Whether a document passes a visibility: what every SQL and search filter must agree with. */
export function passes(filter: Visibility, thing: Readable): boolean {
  if (filter.kind === 'all' || shownToPublic(thing)) return true;
  if (filter.kind === 'public') return false;
  const named = [thing.issuerId, thing.draftedById, ...(thing.issuerIds ?? [])];
  return bodiesOf(filter).some((body) => named.includes(body));
}

/** Roles that may do the act to at least some things: for the page that explains the roles. */
export function rolesFor(act: Act): Role[] {
  return COLUMNS.filter(
    (column, i): column is Role => column !== 'public' && column !== 'system' && TABLE[act][i] !== nope,
  );
}
