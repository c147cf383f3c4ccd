import type { Actor } from '../../domain/actor.ts';
import type { Change } from '../../domain/change.ts';
import type { FilingLine } from '../../domain/codes.ts';
import { addMonths } from '../../domain/day.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { docNumberKey, parseDocNumber } from '../../domain/docNumber.ts';
import { Fault } from '../../domain/fault.ts';
import { missedLines, siteOutcome, type OwedLine, type SiteOutcome } from '../../domain/filing/siteCheck.ts';
import { titleKey } from '../../domain/matching/titleParts.ts';
import { problemWrite } from '../../domain/problems/event.ts';
import { periodOn } from '../../domain/profile.ts';
import { readSiteList, type SiteEntry } from '../../reading/siteList.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, forAct, permit } from '../context.ts';
import { matchAll } from '../documents/resolve.ts';
import { owedBy } from './owed.ts';

/** Entries of one list: a whole county's website. */
const MOST = 3000;

/** One entry of a website's list with what it means here. */
export interface SiteFinding {
  entry: SiteEntry;
  outcome: SiteOutcome;
  /** The document that is meant, or those that could be. */
  documents: DocumentName[];
  /** Lines that were not sent. */
  missed: FilingLine[];
  /** The body whose 代字 the number bears, for what is not held. */
  issuer: { id: number; name: string } | null;
}

const entriesOf = (text: string): SiteEntry[] => {
  const entries = readSiteList(text);
  if (entries.length === 0 || entries.length > MOST) throw new Fault('sitelist.rows', { limit: MOST });
  return entries;
};

/** The entries of a file: a workbook by its rows, everything else by its text. */
export async function siteListOfFile(ctx: Pick<Context, 'text'>, path: string): Promise<SiteEntry[]> {
  const rows = await ctx.text.sheets(path).then(
    (sheets) => sheets.flatMap((sheet) => sheet.rows.map((row) => row.cells.join('\t'))),
    (error: unknown) => {
      if (error instanceof Fault && error.code === 'file.unsupported') return null;
      throw error;
    },
  );
  return entriesOf(rows === null ? (await ctx.text.read(path)).text : rows.join('\n'));
}

export const siteListOfText = entriesOf;

async function owedOf(ctx: Context, id: number): Promise<OwedLine[]> {
  const dossier = await ctx.reader.dossier(id);
  if (!dossier) return [];
  const owed = owedBy(ctx, dossier.document);
  const extra = dossier.filings.filter((filing) => !owed.some((one) => one.line === filing.line));
  return [
    ...owed.map(({ line, dueOn }) => ({
      line,
      dueOn,
      filing: dossier.filings.find((filing) => filing.line === line) ?? null,
    })),
    ...extra.map((filing) => ({ line: filing.line, dueOn: filing.dueOn, filing })),
  ];
}

/** Holds a website's list against what was filed. Nothing is recorded: a person does that, of each. */
export async function compareSite(ctx: Context, actor: Actor, entries: readonly SiteEntry[]): Promise<SiteFinding[]> {
  permit(actor, 'filing.compare', {});
  const on = ctx.clock.today();
  const matches = await matchAll(
    ctx,
    entries.map(({ title, docNumber }) => ({
      reference: { title, docNumber },
      speaking: { except: null, saidOn: null },
    })),
  );
  const issuers = await ctx.reader.issuers();
  const bearerOf = (docNumber: string | null): SiteFinding['issuer'] => {
    const prefix = docNumber === null ? null : (parseDocNumber(docNumber)?.prefix ?? null);
    const body = issuers.find((row) => row.mergedIntoId === null && prefix !== null && row.codes.includes(prefix));
    return body ? { id: body.id, name: body.name } : null;
  };
  const findings: SiteFinding[] = [];
  for (const [i, entry] of entries.entries()) {
    const match = matches[i];
    const found = match?.found ?? null;
    const documents = found === null ? (match?.ranked.slice(0, 3).map((one) => one.candidate) ?? []) : [found];
    const owed = found === null ? [] : await owedOf(ctx, found.id);
    const outcome = found !== null ? siteOutcome(owed, on) : documents.length > 0 ? 'doubtful' : 'unheld';
    findings.push({
      entry,
      outcome,
      documents,
      missed: missedLines(owed, on),
      issuer: found === null ? bearerOf(entry.docNumber) : null,
    });
  }
  return findings;
}

/** Documents of the last two years that are issued here and owe a line that was not sent in time. */
export async function unfiledHere(
  ctx: Context,
  actor: Actor,
): Promise<{ document: DocumentName; issuerName: string | null; missed: FilingLine[] }[]> {
  permit(actor, 'filing.compare', {});
  const on = ctx.clock.today();
  const demandedFrom = periodOn(ctx.rules.profile, on).figures['filing.demandedFrom'].value;
  const held = await ctx.filings.counted({ from: addMonths(on, -24), to: on }, ctx.clock.now());
  return held.flatMap(({ document, issuerName, filings }) => {
    const issuedOn = document.publishedOn ?? document.signedOn;
    if (issuedOn === null || (filings.length === 0 && issuedOn < demandedFrom)) return [];
    const owed = owedBy(ctx, document).map(({ line, dueOn }) => ({
      line,
      dueOn,
      filing: filings.find((filing) => filing.line === line) ?? null,
    }));
    const missed = missedLines(owed, on);
    return missed.length === 0 ? [] : [{ document, issuerName, missed }];
  });
}

/** 漏报 that a website shows: of a document that is held, by its line; else of a body, by what the website names. Each only once. */
export async function recordSiteMissed(
  ctx: Context,
  actor: Actor,
  said: { documentId: number; line: FilingLine } | { issuerId: number; title: string | null; docNumber: string | null },
  note: string,
): Promise<Committed> {
  permit(actor, 'filing.compare', {});
  const [id = 0] = await ctx.store.ids(1);
  const by = { act: 'problem.record', byId: actorId(actor), at: ctx.clock.now() } as const;
  const fact = { kind: 'filing.missed', on: ctx.clock.today(), note } as const;
  if ('documentId' in said) {
    const { document } = await forAct(ctx, actor, 'problem.record', said.documentId);
    const source = { table: 'document', id: document.id, again: said.line } as const;
    const write = problemWrite(document, { ...fact, source }, id, by);
    if (!write) throw new Fault('problem.no_issuer', {});
    return ctx.store.commit({ act: 'problem.record', documents: [document.id], writes: [write] }, actor);
  }
  const issuer = await ctx.reader.row('issuer', said.issuerId);
  if (!issuer) throw new Fault('not.found', { id: said.issuerId });
  const name = (said.docNumber === null ? null : docNumberKey(said.docNumber)) ?? titleKey(said.title ?? note);
  const source = { table: 'issuer', id: issuer.id, again: name } as const;
  const write = problemWrite({ id: 0, issuerId: issuer.id }, { ...fact, source }, id, by);
  if (write?.op !== 'insert' || write.table !== 'problemEvent') throw new Fault('problem.no_issuer', {});
  const change: Change = {
    act: 'problem.record',
    documents: [],
    writes: [{ ...write, row: { ...write.row, documentId: null } }],
    note,
  };
  return ctx.store.commit(change, actor);
}
