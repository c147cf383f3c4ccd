import type { Request } from 'express';
import { permit } from '../actions/context.ts';
import { familyOfIssuer } from '../actions/issuers/context.ts';
import { seesInterview } from '../actions/interviews/interviews.ts';
import { issuerOf, seesProblems } from '../actions/issuers/issuers.ts';
import { tally } from '../domain/interviews.ts';
import { bodiesById, familyOf, hasEnded, headOf, insteadOf, mayIssue, withoutDoubles } from '../domain/issuers.ts';
import type { Bodies } from '../domain/issuers.ts';
import { treeOf } from '../domain/issuerTree.ts';
import { visibility } from '../domain/may.ts';
import { citationOf, periodOn } from '../domain/profile.ts';
import type { Context } from '../ports.ts';
import type { IssuerModel } from '../web/issuer/model.ts';
import type { IssuersPage } from '../web/pages/issuers.tsx';
import { idParams } from './schemas/fields.ts';
import { parseParams } from './schemas/parse.ts';
import type { Shell } from './shell.ts';

const DOCUMENTS = 20;

/** Bodies and their problem events are the house's own, beside what the public may search. */
export function demandStaff(req: Request): void {
  if (visibility(req.actor).kind === 'public') permit(req.actor, 'issuer.edit', {});
}

/** The list of bodies: those that exist as a tree with what they answer for, then those that have ended. */
export async function issuersPage(ctx: Context, req: Request, shell: Shell): Promise<IssuersPage> {
  demandStaff(req);
  const today = ctx.clock.today();
  const seen = visibility(req.actor);
  const period = periodOn(ctx.rules.profile, today);
  const [all, documents, counts, problems, decided] = await Promise.all([
    ctx.reader.issuers(),
    ctx.reader.documentCounts(seen),
    ctx.reader.inForceCounts(seen, today),
    ctx.reader.problems(),
    ctx.interviews.decided(),
  ]);
  const bodies = bodiesById(all);
  const held = withoutDoubles(all);
  const sum = (of: ReadonlyMap<number, number>, id: number): number =>
    familyOf(id, bodies, today).reduce((total, one) => total + (of.get(one) ?? 0), 0);
  return {
    chrome: await shell.chrome(req),
    today,
    issuers: treeOf(held.filter((row) => !hasEnded(row, today))).map(({ issuer, depth }) => ({
      issuer,
      depth,
      documents: sum(documents, issuer.id),
      inForce: sum(counts.issuers, issuer.id),
      problems: seesProblems(req.actor, issuer.id)
        ? tally(
            problems.filter((row) => row.issuerId === issuer.id),
            today,
            period,
            decided,
          ).sum
        : 0,
      eligible: mayIssue(issuer, period.figures),
    })),
    ended: held
      .filter((row) => hasEnded(row, today))
      .map((issuer) => ({
        issuer,
        successor: named(bodies, issuer.successorId),
        documents: documents.get(issuer.id) ?? 0,
      })),
  };
}

const named = (bodies: Bodies, id: number | null): { id: number; name: string } | null => {
  const row = id === null ? undefined : bodies.get(id);
  return row === undefined ? null : { id: row.id, name: row.name };
};

/** One body; `failed` shows a refused form again in its place. */
export async function issuerPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  failed: IssuerModel['failed'],
): Promise<IssuerModel> {
  demandStaff(req);
  const issuer = await issuerOf(ctx, parseParams(idParams, req).id);
  const today = ctx.clock.today();
  const { figures } = periodOn(ctx.rules.profile, today);
  const all = await ctx.reader.issuers();
  const bodies = bodiesById(all);
  const others = withoutDoubles(all).filter((row) => row.id !== issuer.id);
  const family = await familyOfIssuer(ctx, issuer.id);
  const lists = { visibility: visibility(req.actor), on: today, offset: 0 };
  const [found, drafted] = await Promise.all([
    ctx.reader.documents({ ...lists, issuerIds: family, limit: DOCUMENTS }),
    ctx.reader.documents({ ...lists, draftedByIds: family, limit: 0 }),
  ]);
  const eligible = figures['issuer.eligibleKinds'];
  return {
    chrome: await shell.chrome(req),
    today,
    issuer,
    names: (await ctx.reader.issuerNames()).filter((row) => row.issuerId === issuer.id).reverse(),
    parent: named(bodies, issuer.parentId),
    children: others.filter((row) => row.parentId === issuer.id && !hasEnded(row, today)),
    successor: named(bodies, issuer.mergedIntoId === null ? issuer.successorId : headOf(issuer.id, bodies, today)),
    predecessors: others.filter((row) => row.successorId === issuer.id),
    instead: mayIssue(issuer, figures)
      ? null
      : { by: insteadOf(issuer, bodies, figures, today), citation: citationOf(eligible) },
    documents: found.rows,
    total: found.total,
    drafted: drafted.total,
    ...(await problemsOf(ctx, req, issuer.id)),
    others: others.map(({ id, name }) => ({ id, name })),
    failed,
  };
}

/** Problem events of a body that its reader may see, and what they add up to. */
async function problemsOf(
  ctx: Context,
  req: Request,
  issuerId: number,
): Promise<Pick<IssuerModel, 'problems' | 'interview'>> {
  const today = ctx.clock.today();
  const period = periodOn(ctx.rules.profile, today);
  const problems = seesProblems(req.actor, issuerId) ? await ctx.reader.issuerProblems(issuerId) : [];
  const measures = (await ctx.interviews.ofIssuer(issuerId)).filter((row) => seesInterview(req.actor, row));
  const now = tally(problems, today, period, measures);
  const counted = new Set(now.events.map((event) => event.id));
  const documents = await Promise.all(
    problems.map((row) => (row.documentId === null ? null : ctx.reader.row('document', row.documentId))),
  );
  return {
    problems: problems.map((event, i) => {
      const document = documents[i];
      return {
        event,
        document: document ? { documentId: document.id, title: document.title, docNumber: document.docNumber } : null,
        weight: period.figures['interview.weights'].value[event.kind],
        counts: counted.has(event.id),
      };
    }),
    interview: {
      sum: now.sum,
      windowMonths: period.figures['interview.windowMonths'].value,
      measure: now.tier?.measure ?? null,
      citation: citationOf(period.figures['interview.tiers']),
    },
  };
}
