import { yes, nope, own, mine, peer } from './conditions.ts';
import type { Lines } from './conditions.ts';

/** Acts on the way to being issued: evidence of procedure, consultation, legality review, registration and numbers. */
// prettier-ignore
export const PROCEDURE = {
  //                         public issuer clerk reviewer leader admin auditor system
  'evidence.record':        [nope,  mine,  yes,  nope,    nope,  nope, nope,   yes],
  'evidence.waive':         [nope,  nope,  yes,  yes,     yes,   nope, nope,   nope],
  'evidence.withdraw':      [nope,  mine,  yes,  yes,     yes,   nope, nope,   nope],
  'effect.explain':         [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'consultation.open':      [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'consultation.extend':    [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'consultation.withdraw':  [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'consultation.publish':   [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'comment.leave':          [yes,   nope,  nope, nope,    nope,  nope, nope,   yes],
  'comment.enter':          [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'comment.answer':         [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'comment.read':           [nope,  mine,  yes,  yes,     yes,   nope, yes,    yes],
  'hint.judge':             [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'review.submit':          [nope,  mine,  yes,  nope,    nope,  nope, nope,   yes],
  'review.accept':          [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'review.supplement':      [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'review.conclude':        [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'review.adopt':           [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'review.record':          [nope,  nope,  yes,  yes,     nope,  nope, nope,   yes],
  'review.resubmit':        [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'review.withdraw':        [nope,  mine,  yes,  nope,    nope,  nope, nope,   nope],
  'review.assign':          [nope,  nope,  nope, peer,    yes,   nope, nope,   nope],
  'review.check':           [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'review.consult':         [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'review.answer':          [nope,  nope,  nope, peer,    nope,  nope, nope,   nope],
  'emergency.approve':      [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'emergency.revoke':       [nope,  nope,  nope, nope,    yes,   nope, nope,   nope],
  'registration.request':   [nope,  own,   yes,  nope,    nope,  nope, nope,   nope],
  'registration.withdraw':  [nope,  own,   yes,  nope,    nope,  nope, nope,   nope],
  'registration.register':  [nope,  nope,  yes,  nope,    nope,  nope, nope,   nope],
  'registration.refuse':    [nope,  nope,  yes,  nope,    nope,  nope, nope,   nope],
  'registration.publish':   [nope,  nope,  yes,  nope,    nope,  nope, nope,   nope],
  'registration.void':      [nope,  nope,  yes,  nope,    nope,  nope, nope,   nope],
  'registration.record':    [nope,  nope,  yes,  nope,    nope,  nope, nope,   yes],
  'register.read':          [nope,  own,   yes,  yes,     yes,   nope, yes,    yes],
  'series.start':           [nope,  nope,  yes,  nope,    nope,  nope, nope,   yes],
} as const satisfies Lines;
