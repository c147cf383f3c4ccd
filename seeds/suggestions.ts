import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { draftBulletin } from '../server/actions/bulletins/write.ts';
import { reserve } from '../server/actions/context.ts';
import { codeHashOf } from '../server/actions/suggestions/receipt.ts';
import type { Actor } from '../server/domain/actor.ts';
import { issueBulletin, publishBulletin } from '../server/domain/bulletin/course.ts';
import { insert } from '../server/domain/change.ts';
import type { Write } from '../server/domain/change.ts';
import { SUGGESTION_OUTCOMES, SUGGESTION_SOURCES } from '../server/domain/codes.ts';
import { day, isDay, type Day } from '../server/domain/day.ts';
import { problemWrite } from '../server/domain/problems/event.ts';
import { periodOn } from '../server/domain/profile.ts';
import { provedBySuggestion } from '../server/domain/suggestion/proved.ts';
import { UNSETTLED } from '../server/domain/suggestion/row.ts';
import { bulletinWords } from '../server/text/bulletin.ts';
import type { Context } from '../server/ports.ts';

const dayField = z
  .string()
  .refine(isDay)
  .transform((value) => value as Day);
const text = z.string().nullable().default(null);

const SEED = z.strictObject({
  receipt: z.string(),
  /** The code that goes with the number, in the demo alone. */
  code: z.string().optional(),
  source: z.enum(SUGGESTION_SOURCES),
  document: z.string(),
  clause: text,
  reason: z.string(),
  author: text,
  contact: text,
  organ: text,
  caseNumber: text,
  receivedOn: dayField,
  acceptedOn: dayField.nullable().default(null),
  notifiedOn: dayField.nullable().default(null),
  answer: z
    .strictObject({ on: dayField, outcome: z.enum(SUGGESTION_OUTCOMES), number: z.string(), text: z.string() })
    .nullable()
    .default(null),
});

const FILE = join(import.meta.dirname, 'county', 'suggestions.json');

/** 审查建议 of the demo county, one of each kind; what is there already is left alone. */
export async function loadSuggestions(
  ctx: Context,
  actor: Actor,
  ids: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  const clerk = people.get('clerk') ?? null;
  for (const { code, document: key, acceptedOn, notifiedOn, answer, ...said } of z
    .array(SEED)
    .parse(JSON.parse(readFileSync(FILE, 'utf8')))) {
    const document = await ctx.reader.row('document', ids.get(key) ?? 0);
    if (document === null || (await ctx.suggestions.byReceipt(said.receipt)) !== null) continue;
    const next = await reserve(ctx, 2);
    const at = `${said.receivedOn}T02:00:00.000Z`;
    const row = {
      ...UNSETTLED,
      id: next(),
      ...said,
      codeHash: code === undefined ? null : codeHashOf({ receipt: said.receipt, code }),
      state:
        answer !== null ? ('answered' as const) : acceptedOn !== null ? ('accepted' as const) : ('received' as const),
      documentId: document.id,
      documentSaid: document.title,
      receivedAt: at,
      enteredById: said.source === 'public' ? null : clerk,
      decidedOn: acceptedOn,
      decidedById: acceptedOn === null ? null : clerk,
      notifiedOn,
      ...(answer === null
        ? {}
        : {
            outcome: answer.outcome,
            answerNumber: answer.number,
            answerText: answer.text,
            answeredOn: answer.on,
            answeredById: clerk,
          }),
    };
    const fact = answer === null ? null : provedBySuggestion(row, answer.outcome, answer.on);
    const by = { act: 'suggestion.answer', byId: clerk, at: ctx.clock.now() } as const;
    const proved = fact === null ? null : problemWrite(document, fact, next(), by);
    const writes: Write[] = [insert('suggestion', row), ...(proved === null ? [] : [proved])];
    await ctx.store.commit({ act: 'suggestion.enter', documents: [], writes }, actor);
  }
}

/** The bulletin of a quarter that is over, issued and published. */
export async function loadBulletin(ctx: Context, actor: Actor, people: ReadonlyMap<string, number>): Promise<void> {
  const on = day('2026-10-22');
  const leader = people.get('leader');
  const today = ctx.clock.today();
  if (
    leader === undefined ||
    today < on ||
    (await ctx.bulletins.page({ publicOnly: false, offset: 0, limit: 1 })).total > 0
  )
    return;
  const words = bulletinWords(ctx.config.county, 'quarter', (row) => periodOn(ctx.rules.profile, row.toDay).figures);
  const id = await draftBulletin(
    ctx,
    actor,
    { span: 'quarter', year: 2026, number: 3, on: null, knownOn: null },
    words,
  );
  const read = async () => {
    const row = await ctx.reader.row('bulletin', id);
    if (row === null) throw new Error('the bulletin of the demo is gone');
    return row;
  };
  await ctx.store.commit(issueBulletin(await read(), { id: leader, on, number: '清司发〔2026〕21号', today }), actor);
  await ctx.store.commit(publishBulletin(await read()), actor);
}
