import { bodiesOf, type Actor, type Visibility } from './actor.ts';
import type { Act } from './acts.ts';
import type { Role } from './codes.ts';
import { COLUMNS, bodies, done, mine, nope, own, part, read, shownToPublic, wip, yes } from './may/conditions.ts';
import type { Condition, Line, Readable, Thing } from './may/conditions.ts';
import { DOCUMENTS } from './may/documents.ts';
import { HOUSE } from './may/house.ts';
import { PROCEDURE } from './may/procedure.ts';
import { STANDING } from './may/standing.ts';
import { SUPERVISION } from './may/supervision.ts';

export { shownToPublic };
export type { Readable, Thing };

type Column = (typeof COLUMNS)[number];

/**
 * Who may do what. `admin` keeps accounts and settings and reads no more documents than the public does; `auditor` reads
 * everything and changes nothing but the own password.
 */
const TABLE: Record<Act, Line> = { ...DOCUMENTS, ...PROCEDURE, ...SUPERVISION, ...STANDING, ...HOUSE };

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
