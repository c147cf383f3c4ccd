import { yes, nope, self } from './conditions.ts';
import type { Lines } from './conditions.ts';

/** Acts of the house: bodies, accounts, rules, reminders, letters and mail, subscriptions, the audit log. */
// prettier-ignore
export const HOUSE = {
  //                        public issuer clerk reviewer leader admin auditor system
  'issuer.add':            [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'issuer.edit':           [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'issuer.rename':         [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'issuer.end':            [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'issuer.merge':          [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'issuer.import':         [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'user.add':              [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'user.import':           [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'user.edit':             [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'user.sign_in':          [yes,   yes,   yes,  yes,     yes,   yes,  yes,    nope],
  'user.password':         [nope,  self,  self, self,    self,  self, self,   yes],
  'token.add':             [nope,  self,  self, self,    self,  self, nope,   yes],
  'token.revoke':          [nope,  self,  self, self,    self,  yes,  nope,   yes],
  'profile.set':           [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'profile.withdraw':      [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'calendar.set':          [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'calendar_feed.renew':   [nope,  self,  self, self,    self,  self, nope,   nope],
  'calendar_feed.revoke':  [nope,  self,  self, self,    self,  yes,  nope,   nope],
  'flag.scan':             [nope,  nope,  yes,  nope,    nope,  yes,  nope,   yes],
  'flag.acknowledge':      [nope,  self,  self, self,    self,  self, nope,   nope],
  'flag.snooze':           [nope,  self,  self, self,    self,  self, nope,   nope],
  'flag.hand_over':        [nope,  self,  self, self,    self,  nope, nope,   nope],
  'reminder.set':          [nope,  self,  self, self,    self,  self, nope,   nope],
  'expiry_letter.read':    [nope,  nope,  yes,  yes,     yes,   nope, yes,    yes],
  'expiry_letter.write':   [nope,  nope,  yes,  nope,    yes,   nope, nope,   yes],
  'notice.send':           [nope,  nope,  nope, nope,    nope,  nope, nope,   yes],
  'mail.deliver':          [nope,  nope,  nope, nope,    nope,  yes,  nope,   yes],
  'subscription.ask':      [yes,   yes,   yes,  yes,     yes,   yes,  yes,    yes],
  'subscription.confirm':  [yes,   yes,   yes,  yes,     yes,   yes,  yes,    yes],
  'subscription.end':      [yes,   yes,   yes,  yes,     yes,   yes,  yes,    yes],
  'subscription.send':     [nope,  nope,  nope, nope,    nope,  nope, nope,   yes],
  'audit.read':            [nope,  nope,  nope, nope,    yes,   yes,  yes,    yes],
} as const satisfies Lines;
