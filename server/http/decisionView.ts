import type { Request } from 'express';
import type { ListedView, WeighedRow } from '../actions/decisions/view.ts';
import { seenOf } from '../actions/decisions/view.ts';
import { matchAll } from '../actions/documents/resolve.ts';
import { thingOf } from '../actions/context.ts';
import { enactment } from '../domain/documents/facts.ts';
import { isIssued } from '../domain/documents/parts.ts';
import { isSure } from '../domain/listed/doubts.ts';
import { may, visibility } from '../domain/may.ts';
import type { Context } from '../ports.ts';
import { type Shown, SHOWN } from '../text/decision.ts';
import type { DecisionEdit, DecisionPage, DecisionRow, MeantDocument } from '../web/decision/model.ts';
import type { Form } from '../web/form.ts';
import type { Shell } from './shell.ts';

/** What is asked of the page, and what is shown again after a refusal. */
export interface Asked {
  show?: Shown;
  row?: number | 'new';
  q?: string;
  /** Ticks that were sent, by relation and by document; null: those that the rules would set. */
  ticks?: { rows: ReadonlySet<number>; struck: ReadonlySet<number> } | null;
  errors?: DecisionPage['errors'];
  /** A row's form that was refused. */
  sent?: Form<string>;
}

const SHOWS: Readonly<Record<Shown, (row: WeighedRow) => boolean>> = {
  open: (row) => row.stand === 'proposed',
  sure: (row) => row.stand === 'proposed' && isSure(row.doubts),
  asks: (row) => row.stand === 'proposed' && !isSure(row.doubts),
  unheld: (row) => row.target === null && row.stand !== 'noted' && row.match.outcome === 'none',
  settled: (row) => row.stand !== 'proposed',
  all: () => true,
};

/** The model of the page on what a document lists. */
export async function decisionPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  view: ListedView,
  asked: Asked,
): Promise<DecisionPage> {
  const { dossier, rows } = view;
  const { document } = dossier;
  const issued = isIssued(document.status);
  const counts = Object.fromEntries(
    (Object.keys(SHOWN) as Shown[]).map((key) => [key, rows.filter(SHOWS[key]).length]),
  ) as Record<Shown, number>;
  const show = asked.show ?? (counts.open > 0 ? 'open' : 'all');
  const thing = thingOf(dossier);
  const can = (act: Parameters<typeof may>[1]): boolean => may(req.actor, act, thing);
  const shown = (row: WeighedRow): DecisionRow => ({
    row,
    seen: seenOf(row),
    ticked: row.stand === 'proposed' && (asked.ticks ? asked.ticks.rows.has(row.relation.id) : isSure(row.doubts)),
  });
  return {
    chrome: await shell.chrome(req),
    documentId: document.id,
    title: document.title,
    docNumber: document.docNumber,
    version: document.version,
    ownDay: enactment(document).on,
    issued,
    may: {
      confirm: issued && can('decision.confirm') && rows.length + (view.unlisted?.documents.length ?? 0) > 0,
      edit: can('relation.edit'),
      add: can('relation.add'),
      read: can('decision.read'),
      withdraw: can('decision.withdraw'),
    },
    show,
    counts,
    rows: rows.filter(SHOWS[show]).map(shown),
    edit: await editOf(ctx, req, view, asked, shown),
    unlisted: view.unlisted && {
      clause: view.unlisted.rule && { quote: view.unlisted.rule.quote, kind: view.unlisted.rule.kind },
      citation: view.unlisted.citation,
      on: view.unlisted.on,
      issuedUntil: view.unlisted.issuedUntil,
      cutOffStated: view.unlisted.cutOffStated,
      documents: view.unlisted.documents,
      ticked: asked.ticks?.struck ?? new Set(),
    },
    confirmations: view.confirmations,
    errors: asked.errors ?? [],
  };
}

async function editOf(
  ctx: Context,
  req: Request,
  view: ListedView,
  asked: Asked,
  shown: (row: WeighedRow) => DecisionRow,
): Promise<DecisionEdit | null> {
  if (asked.row === undefined) return null;
  const row = asked.row === 'new' ? null : (view.rows.find((one) => one.relation.id === asked.row) ?? null);
  if (row === null && asked.row !== 'new') return null;
  const q = asked.q ?? '';
  return {
    row: row && shown(row),
    form: asked.sent ?? {
      values: row ? valuesOf(row) : { kind: 'repeals', scope: 'whole', effect: 'yes' },
      errors: [],
    },
    meant: await meantBy(ctx, req, view, row, q),
    q,
  };
}

const valuesOf = ({ relation }: WeighedRow): Form<string>['values'] => ({
  kind: relation.kind,
  title: relation.targetTitle ?? '',
  docNumber: relation.targetDocNumber ?? '',
  scope: relation.scope,
  articles: relation.articles.join('、'),
  on: relation.on ?? '',
  until: relation.until ?? '',
  target: relation.targetDocumentId === null ? '' : String(relation.targetDocumentId),
  effect: relation.state === 'noted' ? 'no' : 'yes',
});

const MOST_FOUND = 8;

/** The documents to choose from: what the row is linked to, what it may mean, and what the person looked for. */
async function meantBy(
  ctx: Context,
  req: Request,
  view: ListedView,
  row: WeighedRow | null,
  q: string,
): Promise<MeantDocument[]> {
  const found = new Map<number, Omit<MeantDocument, 'validity'>>();
  const put = (one: { id: number; title: string; docNumber: string | null }, ranked: MeantDocument['ranked']): void => {
    const { id, title, docNumber } = one;
    if (id !== view.dossier.document.id && !found.has(id)) found.set(id, { id, title, docNumber, ranked });
  };
  for (const { candidate, reasons, doubts } of row?.match.ranked ?? []) put(candidate, { reasons, doubts });
  if (row?.target) put(row.target, { reasons: [], doubts: [] });
  if (q !== '') {
    const speaking = { except: view.dossier.document.id, saidOn: null };
    const matches = await matchAll(ctx, [
      { reference: { title: q, docNumber: null }, speaking },
      { reference: { title: null, docNumber: q }, speaking },
    ]);
    for (const match of matches) for (const { candidate } of match.ranked) put(candidate, null);
    const today = ctx.clock.today();
    const lines = await ctx.reader.documents({
      visibility: visibility(req.actor),
      on: today,
      status: ['issued', 'filed'],
      q,
      offset: 0,
      limit: MOST_FOUND,
    });
    for (const line of lines.rows) put(line, null);
    if (lines.rows.length === 0) {
      const near = await ctx.search.search({
        q,
        on: today,
        visibility: visibility(req.actor),
        validity: 'all',
        limit: MOST_FOUND,
      });
      for (const document of await ctx.reader.documentsById(near.hits.map((hit) => hit.documentId)))
        put(document, null);
    }
  }
  const spans = await ctx.reader.spansOn([...found.keys()], ctx.clock.today());
  return [...found.values()].map((one) => ({ ...one, validity: spans.get(one.id)?.validity ?? null }));
}
