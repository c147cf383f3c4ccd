import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { factsOf } from '../../domain/documents/edit.ts';
import { Fault } from '../../domain/fault.ts';
import { demandTerm } from '../../domain/term/course.ts';
import { standingFor } from '../../domain/term/change.ts';
import { termOn } from '../../domain/term/standing.ts';
import type { Context } from '../../ports.ts';
import { demandIssued, permit, readable, thingOf } from '../context.ts';
import { drafterOf } from '../documents/drafting.ts';
import { enter } from '../documents/record.ts';
import { textFact } from '../documents/text.ts';

/** The wording of the notice, given by whoever words things. */
export interface NoticeWords {
  title: string;
  text: string;
}

/**
 * Drafts 关于延长…有效期的通知 for a document whose term runs: a draft like any other, which already says whose term it lengthens until when, so
 * that its issue lengthens it. Answers the draft's id. Refuses as `demandTerm` does, and Fault('term.until_shorter').
 */
export async function draftNotice(
  ctx: Context,
  actor: Actor,
  id: number,
  until: Day,
  words: (lastDay: Day) => NoticeWords,
): Promise<number> {
  const dossier = await readable(ctx, actor, id);
  const { document, issuers } = dossier;
  permit(actor, 'document.draft', { ...thingOf(dossier), status: 'draft' });
  demandIssued(document, 'term.extend');
  const today = ctx.clock.today();
  const standing = termOn(today, dossier.events);
  demandTerm(standing, 'term.extend', today);
  const { lastDay } = standing;
  if (lastDay === null || until <= lastDay) throw new Fault('term.until_shorter', { until, lastDay });
  const { title, text } = words(lastDay);
  const facts = factsOf(dossier);
  return enter(ctx, actor, {
    act: 'document.draft',
    externalId: null,
    origin: 'draft',
    status: 'draft',
    isPublic: false,
    draftedById: await drafterOf(ctx, actor, issuers[0], document.draftedById),
    facts: {
      ...facts,
      title,
      docNumber: null,
      registrationNumber: null,
      genre: '通知',
      adoptedOn: null,
      signedOn: null,
      publishedOn: null,
      effectiveOn: null,
      validUntil: null,
      validMonths: null,
      trial: false,
    },
    texts: [{ ...textFact(text, null), startsOn: null }],
    relations: [
      {
        kind: 'extends',
        title: document.title,
        docNumber: document.docNumber,
        scope: 'whole',
        articles: [],
        until,
        targetDocumentId: document.id,
      },
    ],
    events: [],
    review: null,
    filings: [],
    upload: null,
  });
}

/**
 * What a document that is being issued lengthens must still run on its first day: an extension after the end would be recorded and do
 * nothing. Throws Fault('term.over', {lastDay, on, title}).
 */
export async function demandExtendable(
  ctx: Pick<Context, 'reader'>,
  relations: readonly {
    kind: string;
    state: string;
    targetDocumentId: number | null;
    on: Day | null;
    targetTitle: string | null;
  }[],
  firstDay: Day | null,
): Promise<void> {
  const meant = relations.filter(
    (row) => row.kind === 'extends' && row.state === 'stated' && row.targetDocumentId !== null,
  );
  if (meant.length === 0 || firstDay === null) return;
  const lives = await ctx.reader.livesOf(meant.map((row) => row.targetDocumentId!));
  for (const row of meant) {
    const on = row.on ?? firstDay;
    const wish = { act: 'term.extend', on, until: null } as const;
    const standing = standingFor(wish, lives.get(row.targetDocumentId!) ?? []);
    if (standing.state === 'over' || standing.state === 'declared')
      throw new Fault('term.over', { lastDay: standing.lastDay, on, title: row.targetTitle });
  }
}
