import { enter } from '../../server/actions/documents/record.ts';
import type { Entry } from '../../server/actions/documents/record.ts';
import { textFact } from '../../server/actions/documents/text.ts';
import { day } from '../../server/domain/day.ts';
import type { DocumentFacts } from '../../server/domain/documents/facts.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { SYSTEM } from './world.ts';
import type { World } from './world.ts';

/** Facts of an ordinary document of the fictional county, in force from 2024-02-01 without an end. */
export function facts(more: Partial<DocumentFacts> = {}): DocumentFacts {
  return {
    title: '清河县停车管理办法',
    docNumber: null,
    registrationNumber: null,
    issuers: [],
    genre: '办法',
    subject: null,
    tier: 'department',
    adoptedOn: null,
    signedOn: day('2024-01-10'),
    publishedOn: day('2024-01-15'),
    effectiveOn: day('2024-02-01'),
    validUntil: null,
    validMonths: null,
    trial: false,
    ...more,
  };
}

export const bodyOf = (title: string): string =>
  `${title}\n第一条 为了规范本县有关事项，制定本规定。\n第二条 本规定自公布之日起施行。\n`;

/** Enters a document as the service itself would: issued, public, stock, unless said otherwise. */
export async function enterDocument(
  world: World,
  more: Partial<DocumentFacts> = {},
  entry: Partial<Entry> & { text?: string } = {},
  actor: Actor = SYSTEM,
): Promise<number> {
  const known = facts(more);
  const { text, ...rest } = entry;
  return enter(world.ctx, actor, {
    act: 'document.record',
    externalId: null,
    origin: 'stock',
    status: 'issued',
    isPublic: true,
    facts: known,
    texts: [{ ...textFact(text ?? bodyOf(known.title), null), startsOn: null }],
    relations: [],
    events: [],
    review: null,
    filings: [],
    upload: null,
    ...rest,
  });
}

/** A draft of an issuer. */
export const enterDraft = (world: World, more: Partial<DocumentFacts> = {}, actor: Actor = SYSTEM): Promise<number> =>
  enterDocument(
    world,
    { signedOn: null, publishedOn: null, effectiveOn: null, ...more },
    { act: 'document.draft', origin: 'draft', status: 'draft', isPublic: false },
    actor,
  );

/** The code of the Fault that a promise ends in; 'none' when it ends well. */
export const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
  );
