import type { Actor } from '../../domain/actor.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { hintKey } from '../../domain/hints.ts';
import type { HintFacts, HintVerdict, RiskHint } from '../../domain/hints.ts';
import { judgeHint, judgedHints } from '../../domain/hintVerdict.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { Metadata } from '../../domain/metadata.ts';
import type { ReviewRow, TextVersionRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import { hintFacts } from '../../reading/hints/facts.ts';
import { hintsOf } from '../../reading/hints/read.ts';
import { propose } from '../../reading/propose.ts';
import type { Committed, Context } from '../../ports.ts';
import { permit, personId, readable, thingOf } from '../context.ts';

type Needs = Pick<Context, 'reader' | 'rules' | 'clock' | 'laws'>;

/** Hints on a text that nobody has confirmed yet, by what the reading proposes of it. */
export async function hintsOnText(
  ctx: Needs,
  text: string,
  read: ReturnType<typeof propose>,
  draft: boolean,
): Promise<RiskHint[]> {
  const { metadata, evidence } = read;
  const facts = {
    ...hintFacts({ ...metadata, draft, ...asked(ctx, metadata) }),
    issuers: await kindsOf(ctx, metadata.issuers),
  };
  return hintsOf(text, { facts, evidence, laws: ctx.laws() });
}

/** Hints on the latest wording of a document, and on how many of an earlier wording somebody has judged. */
export interface FoundHints {
  text: TextVersionRow;
  hints: JudgedHint[];
  earlier: number;
}

/** Hints on the latest wording of a document, by its confirmed facts; null where it has no text. */
export async function hintsOnDossier(
  ctx: Needs,
  { document, issuers, versions }: Pick<Dossier, 'document' | 'issuers' | 'versions'>,
): Promise<FoundHints | null> {
  const text = versions.at(-1);
  if (text === undefined) return null;
  const { title, docNumber, genre, signedOn, publishedOn } = document;
  const { metadata, evidence } = propose(text.text, { title, docNumber, genre, signedOn, publishedOn });
  const facts: HintFacts = {
    ...hintFacts({ ...metadata, draft: !isIssued(document.status), ...asked(ctx, document) }),
    ...confirmed(document, metadata),
    issuers: await kindsOf(
      ctx,
      issuers.map((issuer) => issuer.name),
    ),
  };
  const hints = hintsOf(text.text, { facts, evidence, laws: ctx.laws(), articles: text.articles });
  const verdicts = await ctx.reader.hintVerdicts(document.id);
  return {
    text,
    hints: judgedHints(hints, text.textSha256, verdicts),
    earlier: verdicts.filter((row) => row.textSha256 !== text.textSha256).length,
  };
}

/** What a person has confirmed goes before what the text was read to say; what is not on file yet is taken from the text. */
const confirmed = (document: Dossier['document'], read: Metadata): Partial<HintFacts> => ({
  title: document.title,
  docNumber: document.docNumber,
  genre: document.genre ?? read.genre,
  signedOn: document.signedOn,
  publishedOn: document.publishedOn,
  effectiveOn: document.effectiveOn ?? read.effectiveOn,
  validUntil: document.validUntil ?? read.validUntil,
  validMonths: document.validMonths ?? read.validMonths,
  trial: document.trial,
});

/** The day of asking and the figures of the day of issue. */
function asked(ctx: Needs, { signedOn, publishedOn }: Pick<Metadata, 'signedOn' | 'publishedOn'>) {
  const today = ctx.clock.today();
  return { today, figures: periodOn(ctx.rules.profile, publishedOn ?? signedOn ?? today).figures };
}

async function kindsOf(ctx: Needs, names: readonly string[]): Promise<HintFacts['issuers']> {
  const held = await ctx.reader.issuers();
  const bare = (name: string): string => name.replace(/\s+/g, '');
  return names.map((name) => ({
    name,
    kind: held.find((row) => row.name === bare(name) || row.shortNames.includes(bare(name)))?.kind ?? null,
  }));
}

function reviewIn(dossier: Dossier, reviewId: number): ReviewRow {
  const review = dossier.reviews.find((row) => row.id === reviewId);
  if (!review) throw new Fault('not.found', { id: reviewId });
  return review;
}

/** The reviewer's word on one hint of the draft under review. A hint that is not on this wording: Fault('hint.gone'). */
export async function judge(
  ctx: Context,
  actor: Actor,
  id: number,
  reviewId: number,
  said: { key: string; verdict: HintVerdict; reason: string | null },
): Promise<Committed> {
  const dossier = await readable(ctx, actor, id);
  const review = reviewIn(dossier, reviewId);
  permit(actor, 'hint.judge', { ...thingOf(dossier), submittedById: review.submittedById });
  const found = await hintsOnDossier(ctx, dossier);
  const hint = found?.hints.find((one) => hintKey(one) === said.key);
  if (found === null || hint === undefined) throw new Fault('hint.gone', {});
  const before = hint.verdict?.reviewId === reviewId ? hint.verdict : null;
  const [verdictId = 0] = await ctx.store.ids(1);
  const by = { id: verdictId, byId: personId(actor), at: ctx.clock.now() };
  const { key: _key, ...verdict } = said;
  return ctx.store.commit(judgeHint(dossier.document, review, found.text, hint, verdict, before, by), actor);
}
