import { describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/actor.ts';
import { PUBLIC } from '../../server/domain/actor.ts';
import { ACTS } from '../../server/domain/acts.ts';
import { ROLES, STATUSES } from '../../server/domain/codes.ts';
import type { Role } from '../../server/domain/codes.ts';
import type { Readable } from '../../server/domain/may.ts';
import { may, mayAny, passes, visibility } from '../../server/domain/may.ts';
import { DOCUMENTS as ON_DOCUMENTS } from '../../server/domain/may/documents.ts';
import { HOUSE } from '../../server/domain/may/house.ts';
import { PROCEDURE } from '../../server/domain/may/procedure.ts';
import { STANDING } from '../../server/domain/may/standing.ts';
import { SUPERVISION } from '../../server/domain/may/supervision.ts';

const user = (role: Role, issuerId: number | null = null, id = 7): Actor => ({
  kind: 'user',
  id,
  login: role,
  name: role,
  role,
  issuerId,
});

const SYSTEM: Actor = { kind: 'system', name: 'test' };
const ACTORS: Actor[] = [
  PUBLIC,
  SYSTEM,
  ...ROLES.flatMap((role) => [null, 1, 2].map((issuerId) => user(role, issuerId))),
  ...ROLES.map((role) => ({ ...user(role, 3), inherits: [2, 4] }) as Actor),
];
const DOCUMENTS: Readable[] = STATUSES.flatMap((status) =>
  [true, false].flatMap((isPublic) =>
    [null, 1, 2].flatMap((issuerId) =>
      [undefined, [], [1], [1, 2]].flatMap((issuerIds) =>
        [undefined, null, 1, 2].map((draftedById) => ({ status, isPublic, issuerId, issuerIds, draftedById })),
      ),
    ),
  ),
);

describe('reading', () => {
  it('agrees with the visibility filter for every actor and document', () => {
    for (const actor of ACTORS)
      for (const document of DOCUMENTS)
        expect(may(actor, 'document.read', document), JSON.stringify({ actor, document })).toBe(
          passes(visibility(actor), document),
        );
  });

  it.each([
    ['the public, an issued document', PUBLIC, { status: 'issued', isPublic: true, issuerId: 1 }, true],
    ['the public, a public draft', PUBLIC, { status: 'draft', isPublic: true, issuerId: 1 }, false],
    ['the public, a withheld document', PUBLIC, { status: 'filed', isPublic: false, issuerId: 1 }, false],
    ['an issuer, its own draft', user('issuer', 1), { status: 'draft', isPublic: false, issuerId: 1 }, true],
    ['an issuer, a foreign draft', user('issuer', 1), { status: 'draft', isPublic: false, issuerId: 2 }, false],
    [
      'an issuer, a joint draft',
      user('issuer', 1),
      { status: 'draft', isPublic: false, issuerId: 2, issuerIds: [2, 1] },
      true,
    ],
    [
      'a department, what it drafts for the government',
      user('issuer', 1),
      { status: 'draft', isPublic: false, issuerId: 2, draftedById: 1 },
      true,
    ],
    [
      'a successor, a draft of the body it took over',
      { ...user('issuer', 3), inherits: [1] },
      { status: 'draft', isPublic: false, issuerId: 1 },
      true,
    ],
    [
      'an account without issuer, a draft of nobody',
      user('issuer'),
      { status: 'draft', isPublic: false, issuerId: null },
      false,
    ],
    ['an admin, a draft', user('admin'), { status: 'draft', isPublic: false, issuerId: 1 }, false],
    ['an auditor, a draft', user('auditor'), { status: 'draft', isPublic: false, issuerId: 1 }, true],
  ] as [string, Actor, Readable, boolean][])('%s', (_, actor, document, answer) => {
    expect(may(actor, 'document.read', document)).toBe(answer);
  });
});

describe('acting', () => {
  it('has one line for each act: none stands in two parts of the table, where the later would win unseen', () => {
    const lines = [ON_DOCUMENTS, PROCEDURE, SUPERVISION, STANDING, HOUSE].flatMap((part) => Object.keys(part));
    expect(lines.toSorted()).toEqual([...ACTS].toSorted());
  });

  const THINGS = DOCUMENTS.flatMap((document) =>
    [undefined, null, 7, 8].flatMap((submittedById) =>
      [undefined, 7, 8].map((userId) => ({ ...document, submittedById, userId })),
    ),
  );

  it('allows no act that mayAny denies, and without a thing only what every thing allows', () => {
    for (const actor of ACTORS)
      for (const act of ACTS) {
        const some = THINGS.some((thing) => may(actor, act, thing));
        const all = some && THINGS.every((thing) => may(actor, act, thing));
        expect(mayAny(actor, act), `${act} ${JSON.stringify(actor)}`).toBe(some);
        if (may(actor, act)) expect(all, `${act} ${JSON.stringify(actor)}`).toBe(true);
      }
  });

  it('lets the auditor change nothing but the own password', () => {
    expect(ACTS.filter((act) => mayAny(user('auditor'), act))).toEqual([
      'document.read',
      'dossier.read',
      'attachment.read',
      'material.read',
      'filing.list',
      'rate.read',
      'evaluation.read',
      'register.read',
      'suggestion.submit',
      'suggestion.read',
      'bulletin.read',
      'interview.read',
      'interview.simulate',
      'statistics.read',
      'scorecard.read',
      'round.read',
      'routine.read',
      'user.sign_in',
      'user.password',
      'expiry_letter.read',
      'comment.read',
      'subscription.ask',
      'subscription.confirm',
      'subscription.end',
      'audit.read',
    ]);
  });

  it('lets the public read, sign in, comment on drafts, ask for a check and subscribe, no more', () => {
    expect(ACTS.filter((act) => mayAny(PUBLIC, act))).toEqual([
      'document.read',
      'suggestion.submit',
      'bulletin.read',
      'user.sign_in',
      'comment.leave',
      'subscription.ask',
      'subscription.confirm',
      'subscription.end',
    ]);
  });

  it('gives every act to somebody', () => {
    expect(ACTS.filter((act) => !ACTORS.some((actor) => mayAny(actor, act)))).toEqual([]);
  });

  it('keeps an issuer account to its own issuer', () => {
    const foreign = THINGS.filter((thing) => thing.issuerId !== 1 && thing.draftedById !== 1 && thing.userId !== 7);
    const acts = ACTS.filter((act) => foreign.some((thing) => may(user('issuer', 1), act, thing)));
    // What it issued jointly stands under another body's name; the rest is open to everybody.
    expect(acts).toEqual([
      'document.read',
      'dossier.read',
      'attachment.read',
      'material.read',
      'evaluation.read',
      'suggestion.submit',
      'bulletin.read',
      'user.sign_in',
      'subscription.ask',
      'subscription.confirm',
      'subscription.end',
    ]);
  });

  it.each(['review.accept', 'review.supplement', 'review.conclude'] as const)('four eyes: %s', (act) => {
    expect(may(user('reviewer'), act, { submittedById: 8 })).toBe(true);
    expect(may(user('reviewer'), act, { submittedById: null })).toBe(true);
    expect(may(user('reviewer'), act, { submittedById: 7 })).toBe(false);
    expect(may(user('reviewer'), act)).toBe(false);
    expect(may(user('clerk'), act, { submittedById: 8 })).toBe(false);
  });

  it.each([
    ['an issuer edits its draft', user('issuer', 1), 'document.edit', { issuerId: 1, status: 'draft' }, true],
    ['an issuer edits what is issued', user('issuer', 1), 'document.edit', { issuerId: 1, status: 'issued' }, false],
    [
      'a joint issuer edits',
      user('issuer', 1),
      'document.edit',
      { issuerId: 2, issuerIds: [1], status: 'draft' },
      false,
    ],
    ...(['document.edit', 'document.replace_text', 'review.submit', 'review.adopt'] as const).map(
      (act) =>
        [
          `a department: ${act} of what it drafts`,
          user('issuer', 1),
          act,
          { issuerId: 2, draftedById: 1, status: 'draft' },
          true,
        ] as const,
    ),
    [
      'a department issues what it drafted in the name of the government',
      user('issuer', 1),
      'document.issue',
      { issuerId: 2, draftedById: 1, status: 'reviewed' },
      false,
    ],
    [
      'a department edits what it drafted once it is issued',
      user('issuer', 1),
      'document.edit',
      { issuerId: 2, draftedById: 1, status: 'issued' },
      false,
    ],
    [
      'a successor edits a draft of the body it took over',
      { ...user('issuer', 3), inherits: [1] },
      'document.edit',
      { issuerId: 1, status: 'draft' },
      true,
    ],
    ['an issuer issues without review', user('issuer', 1), 'document.issue', { issuerId: 1, status: 'draft' }, false],
    ['an issuer issues after review', user('issuer', 1), 'document.issue', { issuerId: 1, status: 'reviewed' }, true],
    ['somebody changes a colleague’s password', user('clerk'), 'user.password', { userId: 8 }, false],
    ['an admin makes a token in a colleague’s name', user('admin'), 'token.add', { userId: 8 }, false],
    ['an admin revokes a colleague’s token', user('admin'), 'token.revoke', { userId: 8 }, true],
    ['a job delivers mail', SYSTEM, 'mail.deliver', {}, true],
    ['a job reviews', SYSTEM, 'review.conclude', { submittedById: null }, false],
  ] as const)('%s', (_, actor, act, thing, answer) => {
    expect(may(actor, act, thing)).toBe(answer);
  });
});
