import { yes, nope, own, peer, shown } from './conditions.ts';
import type { Lines } from './conditions.ts';

/** Acts that concern the standing of bodies: problem events, interviews, bulletins, year figures and scorecards. */
// prettier-ignore
export const STANDING = {
  //                      public issuer clerk reviewer leader admin auditor system
  'problem.record':      [nope,  nope,  yes,  yes,     nope,  nope, nope,   yes],
  'problem.contest':     [nope,  own,   nope, nope,    nope,  nope, nope,   nope],
  'problem.uphold':      [nope,  nope,  peer, nope,    peer,  nope, nope,   nope],
  'problem.exclude':     [nope,  nope,  peer, nope,    peer,  nope, nope,   nope],
  'interview.read':      [nope,  own,   yes,  yes,     yes,   nope, yes,    yes],
  'interview.simulate':  [nope,  nope,  yes,  nope,    yes,   yes,  yes,    nope],
  'interview.start':     [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.defer':     [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.dismiss':   [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.notify':    [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.reply':     [nope,  own,   nope, nope,    nope,  nope, nope,   nope],
  'interview.postpone':  [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.miss':      [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.hold':      [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.censure':   [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.post':      [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.extend':    [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.report':    [nope,  own,   yes,  nope,    nope,  nope, nope,   nope],
  'interview.accept':    [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.reject':    [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.delist':    [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.close':     [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'interview.escalate':  [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'interview.cancel':    [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'bulletin.read':       [shown, shown, yes,  yes,     yes,   shown,yes,    yes],
  'bulletin.draft':      [nope,  nope,  yes,  nope,    nope,  nope, nope,   yes],
  'bulletin.edit':       [nope,  nope,  yes,  nope,    nope,  nope, nope,   nope],
  'bulletin.discard':    [nope,  nope,  yes,  nope,    nope,  nope, nope,   nope],
  'bulletin.issue':      [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'bulletin.publish':    [nope,  nope,  yes,  nope,    yes,   nope, nope,   nope],
  'bulletin.withdraw':   [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'statistics.read':     [nope,  nope,  yes,  yes,     yes,   nope, yes,    yes],
  'scorecard.read':      [nope,  own,   yes,  yes,     yes,   nope, yes,    yes],
} as const satisfies Lines;
