import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { SuggestionSource } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { may, type Thing } from '../../domain/may.ts';
import type { DocumentRow } from '../../domain/model.ts';
import { problemWrite } from '../../domain/problems/event.ts';
import { periodOn } from '../../domain/profile.ts';
import * as course from '../../domain/suggestion/course.ts';
import type { Acting, SuggestionAct, SuggestionAnswer } from '../../domain/suggestion/course.ts';
import { provedBySuggestion } from '../../domain/suggestion/proved.ts';
import { UNSETTLED, type SuggestionRow } from '../../domain/suggestion/row.ts';
import type { Committed, Context } from '../../ports.ts';
import { permit, personId, readable } from '../context.ts';
import { newReceipt } from './receipt.ts';

/** What may() weighs: an issuer reads what concerns its own document once it was asked about it. */
export const thingOfSuggestion = (row: SuggestionRow, document: DocumentRow | null): Thing => ({
  issuerId: row.notifiedOn === null ? null : (document?.issuerId ?? null),
});

export interface HeldSuggestion {
  row: SuggestionRow;
  document: DocumentRow | null;
}

/** One suggestion for an actor; what one may not read does not exist: Fault('not.found'). */
export async function suggestionFor(ctx: Pick<Context, 'reader'>, actor: Actor, id: number): Promise<HeldSuggestion> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('suggestion', id) : null;
  const document = row === null || row.documentId === null ? null : await ctx.reader.row('document', row.documentId);
  if (row === null || !may(actor, 'suggestion.read', thingOfSuggestion(row, document)))
    throw new Fault('not.found', { id });
  return { row, document };
}

async function act(
  ctx: Context,
  actor: Actor,
  name: SuggestionAct,
  id: number,
  on: Day,
  decide: (row: SuggestionRow, by: Acting, held: HeldSuggestion) => Change | Promise<Change>,
): Promise<Committed> {
  permit(actor, name);
  const held = await suggestionFor(ctx, actor, id);
  permit(actor, name, thingOfSuggestion(held.row, held.document));
  const by = { id: personId(actor), on, today: ctx.clock.today() };
  return ctx.store.commit(await decide(held.row, by, held), actor);
}

export interface EnteredSuggestion {
  source: SuggestionSource;
  documentId: number | null;
  documentSaid: string | null;
  clause: string | null;
  reason: string;
  author: string | null;
  contact: string | null;
  organ: string | null;
  caseNumber: string | null;
  receivedOn: Day;
}

/** Puts on record what came on paper: 司法建议, 行政复议附带审查, and letters of citizens. Answers its id. */
export async function enterSuggestion(ctx: Context, actor: Actor, said: EnteredSuggestion): Promise<number> {
  permit(actor, 'suggestion.enter', {});
  const today = ctx.clock.today();
  if (said.receivedOn > today) throw new Fault('day.future', { field: 'receivedOn', on: said.receivedOn });
  if (said.source !== 'public' && said.organ === null) throw new Fault('suggestion.organ_missing', {});
  const document = said.documentId === null ? null : (await readable(ctx, actor, said.documentId)).document;
  const documentSaid = said.documentSaid ?? document?.title ?? null;
  if (documentSaid === null) throw new Fault('suggestion.document_missing', {});
  const [id = 0] = await ctx.store.ids(1);
  const { receipt } = newReceipt(said.receivedOn, null, documentSaid);
  const row = {
    ...UNSETTLED,
    ...said,
    id,
    receipt,
    codeHash: null,
    documentSaid,
    receivedAt: ctx.clock.now(),
    enteredById: personId(actor),
  };
  // The letter of a citizen is not for everybody who may read the document's file.
  const documents = said.documentId === null || said.source === 'public' ? [] : [said.documentId];
  await ctx.store.commit({ act: 'suggestion.enter', documents, writes: [insert('suggestion', row)] }, actor);
  return id;
}

export const accept = (ctx: Context, actor: Actor, id: number, on: Day, documentId: number | null) =>
  act(ctx, actor, 'suggestion.accept', id, on, async (row, by) => {
    if (documentId !== null) await readable(ctx, actor, documentId);
    return course.acceptSuggestion(row, by, documentId);
  });

export const decline = (ctx: Context, actor: Actor, id: number, on: Day, reason: string) =>
  act(ctx, actor, 'suggestion.decline', id, on, (row, by) => course.declineSuggestion(row, by, reason));

export const merge = (ctx: Context, actor: Actor, id: number, on: Day, receipt: string) =>
  act(ctx, actor, 'suggestion.merge', id, on, async (row, by) => {
    const into = await ctx.suggestions.byReceipt(receipt);
    if (into === null) throw new Fault('suggestion.merge', { receipt });
    return course.mergeSuggestion(row, by, into);
  });

export const transfer = (ctx: Context, actor: Actor, id: number, on: Day, said: { to: string; reason: string }) =>
  act(ctx, actor, 'suggestion.transfer', id, on, (row, by) => course.transferSuggestion(row, by, said.to, said.reason));

export const notifyIssuer = (ctx: Context, actor: Actor, id: number, on: Day) =>
  act(ctx, actor, 'suggestion.notify', id, on, (row, by) => course.notifyIssuer(row, by));

export const explain = (ctx: Context, actor: Actor, id: number, on: Day, text: string) =>
  act(ctx, actor, 'suggestion.explain', id, on, (row, by) => course.explainSuggestion(row, by, text));

export const extend = (ctx: Context, actor: Actor, id: number, on: Day, reason: string) =>
  act(ctx, actor, 'suggestion.extend', id, on, (row, by) => {
    const { figures } = periodOn(ctx.rules.profile, row.receivedOn);
    return course.extendSuggestion(row, by, reason, figures['suggestion.extension'].value !== null);
  });

/** 答复; what a court or a 复议机关 found against the document becomes a problem event in the same commit. */
export const answer = (ctx: Context, actor: Actor, id: number, on: Day, said: SuggestionAnswer) =>
  act(ctx, actor, 'suggestion.answer', id, on, async (row, by, { document }) => {
    const change = course.answerSuggestion(row, by, said);
    const fact = document === null ? null : provedBySuggestion(row, said.outcome, on);
    if (fact === null || document === null) return change;
    const [problemId = 0] = await ctx.store.ids(1);
    const recording = { act: 'suggestion.answer', byId: by.id, at: ctx.clock.now() } as const;
    const write = problemWrite(document, fact, problemId, recording);
    return write === null ? change : { ...change, writes: [...change.writes, write] };
  });
