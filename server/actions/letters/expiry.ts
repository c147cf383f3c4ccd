import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { NumberWish } from '../../domain/change.ts';
import { yearOf } from '../../domain/day.ts';
import { bodiesById, headOf } from '../../domain/issuers.ts';
import { Fault } from '../../domain/fault.ts';
import { seriesOf } from '../../domain/numbers/series.ts';
import {
  isWritten,
  letterPattern,
  lettersOf,
  type EndingDocument,
  type Quarter,
} from '../../domain/reminders/letters.ts';
import type { ExpiryLetterRow, LetteredDocument } from '../../domain/reminders/rows.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';
import { bureauStem } from '../registrations/bureauStem.ts';

/** What one body is to be told of a quarter. */
export interface ExpiryLine {
  issuer: { id: number; name: string };
  documents: LetteredDocument[];
  /** The letter that says just this, if it has been written. */
  letter: ExpiryLetterRow | null;
}

/** The documents that end in a quarter, by who has to decide on them. */
export interface ExpiryOutlook {
  quarter: Quarter;
  lines: ExpiryLine[];
  /** Documents of no known body: somebody has to say first whose they are. */
  unaddressed: EndingDocument[];
}

type Reading = Pick<Context, 'reminders' | 'reader' | 'clock'>;

/** Reads what ends in a quarter and which letters on it were written; bodies by name. */
export async function expiryOutlook(ctx: Reading, actor: Actor, quarter: Quarter): Promise<ExpiryOutlook> {
  permit(actor, 'expiry_letter.read', {});
  const bodies = bodiesById(await ctx.reader.issuers());
  const today = ctx.clock.today();
  const ending = await ctx.reminders.ending(quarter.from, quarter.to);
  const { letters, unaddressed } = lettersOf(ending, (id) => headOf(id, bodies, today));
  const written = await ctx.reminders.letters(quarter.from);
  const lines = letters.map((draft) => ({
    issuer: { id: draft.issuerId, name: bodies.get(draft.issuerId)?.name ?? '' },
    documents: draft.documents,
    letter: isWritten(draft, written),
  }));
  return { quarter, lines: lines.sort((a, b) => a.issuer.name.localeCompare(b.issuer.name, 'zh')), unaddressed };
}

/**
 * 到期提示函: writes a letter to every body that has documents ending in the quarter, all in one act; who has had just this
 * letter gets no second one. New letters are numbered in a series of the bureau. Answers all letters that now hold. Throws Fault('expiry_letter.none') where nothing ends.
 */
export async function writeExpiryLetters(ctx: Context, actor: Actor, quarter: Quarter): Promise<ExpiryLetterRow[]> {
  permit(actor, 'expiry_letter.write', {});
  const { lines } = await expiryOutlook(ctx, actor, quarter);
  if (lines.length === 0) throw new Fault('expiry_letter.none', { from: quarter.from, to: quarter.to });
  const ids = await ctx.store.ids(lines.length);
  const on = ctx.clock.today();
  const at = ctx.clock.now();
  const letters = lines.map(({ issuer, documents, letter }, i): ExpiryLetterRow => {
    if (letter) return letter;
    const { from: fromDay, to: toDay } = quarter;
    const about = { fromDay, toDay, issuerId: issuer.id, issuerName: issuer.name };
    return { id: ids[i] ?? 0, version: 1, ...about, on, at, byId: actorId(actor), documents, number: null };
  });
  const fresh = letters.filter((_, i) => lines[i]?.letter === null);
  if (fresh.length === 0) return letters;
  const writes = fresh.map(({ version: _version, ...row }) => insert('expiryLetter', row));
  const numbers = await numbersOf(ctx, actor, fresh);
  await ctx.store.commit({ act: 'expiry_letter.write', documents: [], writes, numbers }, actor);
  return Promise.all(letters.map(async (row) => (await ctx.reader.row('expiryLetter', row.id)) ?? row));
}

/** A number from the register for each letter, in their order; none where the bureau has no code on file. */
async function numbersOf(ctx: Context, actor: Actor, letters: readonly ExpiryLetterRow[]): Promise<NumberWish[]> {
  const bureau = await bureauStem(ctx);
  if (bureau === null) return [];
  const [seriesId = 0, ...ids] = await ctx.store.ids(letters.length + 1);
  const pattern = letterPattern(bureau.stem);
  return letters.map(({ id: letterId, on, at }, i) => ({
    series: seriesOf({ kind: 'expiry_letter', pattern, code: null, year: yearOf(on), issuerId: null }),
    id: ids[i] ?? 0,
    seriesId,
    documentId: null,
    subjectId: letterId,
    at,
    byId: actorId(actor),
    into: [{ table: 'expiryLetter', id: letterId, field: 'number' }],
  }));
}

/** A letter that was written; Fault('not.found') where there is none. */
export async function readExpiryLetter(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  id: number,
): Promise<ExpiryLetterRow> {
  permit(actor, 'expiry_letter.read', {});
  const row = await ctx.reader.row('expiryLetter', id);
  if (!row) throw new Fault('not.found', { id });
  return row;
}
