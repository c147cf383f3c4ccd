import type { Actor } from '../../domain/actor.ts';
import type { Tables } from '../../domain/change.ts';
import type { SeriesKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { may, visibility } from '../../domain/may.ts';
import type { NumberSeriesRow } from '../../domain/numbers/row.ts';
import { gapsIn, numberIn } from '../../domain/numbers/series.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { importedSeries } from './imported.ts';

/** A series in the list of registers; `series.id` 0: it has given no number yet, all that it holds came from elsewhere. */
export interface RegisterLine {
  series: NumberSeriesRow;
  issuer: { id: number; name: string } | null;
  given: number;
  voided: number;
}

/** One serial of a register: `borne` came from elsewhere, `gap` is on no record at all. */
export interface RegisterEntry {
  serial: number;
  printed: string;
  state: 'used' | 'void' | 'borne' | 'gap';
  document: Pick<DocumentName, 'id' | 'title' | 'docNumber'> | null;
  /** The measure that bears it, where it is no number of a document. */
  measure: { id: number; name: string } | null;
  /** The 到期提示函 that bears it. */
  letter: { id: number; fromDay: Day } | null;
  issuerName: string | null;
  givenOn: Day | null;
  publishedOn: Day | null;
  voidReason: string | null;
}

export interface Register extends RegisterLine {
  entries: RegisterEntry[];
  gaps: number[];
  kind: SeriesKind;
}

/** Registers that an actor may read: the bureau all, an issuer its own. */
export async function listRegisters(ctx: Context, actor: Actor): Promise<RegisterLine[]> {
  permit(actor, 'register.read');
  const names = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  const counts = await ctx.registers.counts();
  const held = await ctx.registers.series();
  const known = new Set(held.map((one) => one.key));
  return [...held, ...(await importedSeries(ctx)).filter((one) => !known.has(one.key))]
    .filter((series) => may(actor, 'register.read', { issuerId: series.issuerId }))
    .map((series) => lineOf(series, names, counts.get(series.id)))
    .sort((a, b) => b.series.year - a.series.year || a.series.key.localeCompare(b.series.key));
}

const lineOf = (
  series: NumberSeriesRow,
  names: ReadonlyMap<number, string>,
  counted: { given: number; voided: number } = { given: 0, voided: 0 },
): RegisterLine => ({
  series,
  issuer: series.issuerId === null ? null : { id: series.issuerId, name: names.get(series.issuerId) ?? '' },
  ...counted,
});

/** 登记簿: every serial from the first to the last, with what bears it. Throws Fault('not.found'). */
export async function readRegister(ctx: Context, actor: Actor, id: number): Promise<Register> {
  permit(actor, 'register.read');
  const series = await ctx.reader.row('numberSeries', id);
  if (!series || !may(actor, 'register.read', { issuerId: series.issuerId })) throw new Fault('not.found', { id });
  return registerOf(ctx, actor, series);
}

/** 登记簿 of a series that has given no number itself: everything in it was brought in with its documents. Throws Fault('not.found'). */
export async function readImportedRegister(ctx: Context, actor: Actor, key: string): Promise<Register> {
  permit(actor, 'register.read');
  const held = await ctx.registers.byKey(key);
  if (held !== null) return readRegister(ctx, actor, held.id);
  const series = (await importedSeries(ctx)).find((one) => one.key === key);
  if (!series || !may(actor, 'register.read', { issuerId: series.issuerId })) throw new Fault('not.found', { key });
  return registerOf(ctx, actor, series);
}

async function registerOf(ctx: Context, actor: Actor, series: NumberSeriesRow): Promise<Register> {
  const { id } = series;
  const [given, borne, counts] = await Promise.all([
    ctx.registers.given(id),
    ctx.registers.borne(series),
    ctx.registers.counts(),
  ]);
  const bySerial = new Map(given.map((row) => [row.serial, row]));
  // A number that was given here is told by its own row; one from elsewhere by the document that bears it.
  const elsewhere = borne.filter((one) => !bySerial.has(one.serial));
  const documentIds = [
    ...given.flatMap((row) => row.documentId ?? []),
    ...(ofNoDocument(series) ? [] : elsewhere.map((one) => one.documentId)),
  ];
  const shown = await ctx.reader.visibleAmong(documentIds, visibility(actor));
  const documents = new Map((await ctx.reader.documentsById([...shown])).map((row) => [row.id, row]));
  const registrations = new Map((await ctx.registers.registrationsOf([...shown])).map((row) => [row.id, row]));
  const issuers = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  const bearers = [...given.flatMap((row) => row.subjectId ?? []), ...elsewhere.map((one) => one.documentId)];
  const measures = await rowsOf(ctx, series, 'interview', bearers);
  const letters = await rowsOf(ctx, series, 'expiry_letter', bearers);
  const of = (
    documentId: number | null,
    subjectId: number | null = null,
  ): Pick<RegisterEntry, 'document' | 'measure' | 'letter' | 'issuerName'> => {
    const row = documents.get(documentId ?? -1) ?? null;
    const measure = measures.get(subjectId ?? -1) ?? null;
    const letter = letters.get(subjectId ?? -1) ?? null;
    return {
      document: row,
      measure: measure && { id: measure.id, name: measure.measure },
      letter: letter && { id: letter.id, fromDay: letter.fromDay },
      issuerName: issuers.get(row?.issuerId ?? measure?.issuerId ?? letter?.issuerId ?? -1) ?? null,
    };
  };
  const first = Math.min(series.startsAt, ...elsewhere.map((one) => one.serial));
  const next = Math.max(series.next, ...elsewhere.map((one) => one.serial + 1));
  const gaps = gapsIn(series.startsAt, next, [...bySerial.keys(), ...elsewhere.map((one) => one.serial)]);
  const entries: RegisterEntry[] = [
    ...given.map((row) => {
      const registration = registrations.get(row.subjectId ?? -1);
      return {
        serial: row.serial,
        printed: row.printed,
        state: row.state,
        ...of(row.documentId, row.subjectId),
        givenOn: registration?.decidedOn ?? (row.takenAt.slice(0, 10) as Day),
        publishedOn: registration?.publishedOn ?? null,
        voidReason: row.voidReason,
      };
    }),
    ...elsewhere.map(({ serial, printed, documentId }) => ({
      serial,
      printed,
      state: 'borne' as const,
      ...(ofNoDocument(series) ? of(null, documentId) : of(documentId)),
      givenOn: null,
      publishedOn: documents.get(documentId)?.publishedOn ?? null,
      voidReason: null,
    })),
    ...gaps.map((serial) => ({
      serial,
      printed: numberIn(series, serial),
      state: 'gap' as const,
      ...of(null),
      givenOn: null,
      publishedOn: null,
      voidReason: null,
    })),
  ].filter((one) => one.serial >= first);
  entries.sort((a, b) => a.serial - b.serial);
  return { ...lineOf(series, issuers, counts.get(id)), kind: series.kind, entries, gaps };
}

/** Whether what bears the numbers is a measure or a letter, and no document. */
const ofNoDocument = ({ kind }: Pick<NumberSeriesRow, 'kind'>): boolean =>
  kind === 'interview' || kind === 'expiry_letter';

const BEARER = { interview: 'interview', expiry_letter: 'expiryLetter' } as const;

/** The rows of one kind that bear numbers of a series, by id; none for a series of another kind. */
async function rowsOf<K extends keyof typeof BEARER>(
  ctx: Pick<Context, 'reader'>,
  { kind }: Pick<NumberSeriesRow, 'kind'>,
  of: K,
  ids: readonly number[],
): Promise<Map<number, Tables[(typeof BEARER)[K]]>> {
  const rows = kind === of ? await Promise.all(ids.map((id) => ctx.reader.row(BEARER[of], id))) : [];
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row] as const])));
}
