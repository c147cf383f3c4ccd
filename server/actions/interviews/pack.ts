import { readFile } from 'node:fs/promises';
import type { Actor } from '../../domain/actor.ts';
import { standing } from '../../domain/attachments.ts';
import { Fault } from '../../domain/fault.ts';
import type { CountedEvent } from '../../domain/interview/rows.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { standingFor } from './standing.ts';
import { interviewView, linesOf } from './view.ts';
import type { CountedLine } from './view.ts';

/** What a decision rests on, event by event, with the papers that prove them. */
export interface EvidencePack {
  issuerName: string;
  measure: string;
  sum: number;
  windowMonths: number;
  citation: string;
  events: CountedLine[];
  papers: AttachmentRow[];
}

async function packOf(ctx: Context, counted: readonly CountedEvent[]) {
  const events = await linesOf(ctx, counted);
  const subjectIds = counted.map(({ problemId }) => problemId);
  const papers = standing(await ctx.attachments.list({ subject: 'problem', subjectIds }));
  return { events, papers };
}

/** The evidence that a measure was decided on. Fault('not.found'). */
export async function measureEvidence(ctx: Context, actor: Actor, id: number): Promise<EvidencePack> {
  const { row, issuerName } = await interviewView(ctx, actor, id);
  const { measure, sum, windowMonths, citation } = row;
  return { issuerName, measure, sum, windowMonths, citation, ...(await packOf(ctx, row.events)) };
}

/** The evidence for a decision that is still to be taken. Fault('not.found') for a body that is no candidate. */
export async function candidateEvidence(ctx: Context, actor: Actor, issuerId: number): Promise<EvidencePack> {
  const { candidate, issuerName, rules, citation } = await standingFor(ctx, actor, issuerId);
  if (candidate === null) throw new Fault('not.found', { id: issuerId });
  const counted = candidate.events.map(({ id, documentId, kind, on, note }) => ({
    problemId: id,
    documentId,
    kind,
    on,
    note,
    weight: rules.weights[kind],
  }));
  const { windowMonths } = rules;
  const pack = await packOf(ctx, counted);
  return { issuerName, measure: candidate.tier.measure, sum: candidate.sum, windowMonths, citation, ...pack };
}

/** Bytes of the papers in one archive, which is made in memory. */
const MOST_BYTES = 200 * 1024 * 1024;

/** A zip of a Word paper and the papers of the events, each under the number of its event. Fault('interview.pack_large'). */
export async function zipOf(
  ctx: Pick<Context, 'files' | 'bundles'>,
  pack: EvidencePack,
  paper: { name: string; bytes: Uint8Array },
): Promise<Uint8Array> {
  const total = pack.papers.reduce((sum, { fileSize }) => sum + fileSize, 0);
  if (total > MOST_BYTES) throw new Fault('interview.pack_large', { bytes: total });
  const files = [paper];
  for (const [i, row] of pack.papers.entries()) {
    const at = pack.events.findIndex(({ counted }) => counted.problemId === row.subjectId) + 1;
    const safe = row.fileName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
    files.push({
      name: `事件${at}-材料${i + 1}-${safe}`,
      bytes: await readFile(await ctx.files.path(row.fileSha256)),
    });
  }
  return ctx.bundles.write(files);
}
