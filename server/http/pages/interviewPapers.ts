import type { Request, Router } from 'express';
import { candidateEvidence, measureEvidence, zipOf } from '../../actions/interviews/pack.ts';
import type { EvidencePack } from '../../actions/interviews/pack.ts';
import { interviewView } from '../../actions/interviews/view.ts';
import { Fault } from '../../domain/fault.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Context } from '../../ports.ts';
import { bureauName } from '../../text/names.ts';
import { interviewMinutes, interviewNotice, rectificationNotice } from '../../text/papers/interview.ts';
import { evidencePaper } from '../../text/papers/interviewEvidence.ts';
import type { InterviewPaperModel } from '../../text/papers/interviewFrame.ts';
import { criticismPaper, supervisionNotice } from '../../text/papers/interviewMeasures.ts';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendZip } from '../download.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';

/** The paper of the evidence, with the names of what proves each event. */
function evidenceOf({ issuerName, measure, ...pack }: EvidencePack): Paper {
  const names = new Map<number, string[]>();
  for (const { subjectId, fileName } of pack.papers)
    if (subjectId !== null) names.set(subjectId, [...(names.get(subjectId) ?? []), fileName]);
  return evidencePaper({
    ...pack,
    issuer: issuerName,
    heading: `${measure}所依据的问题事件`,
    papers: names,
  });
}

type Made = (model: InterviewPaperModel) => Paper | null;
const MADE: Readonly<Record<string, Made>> = {
  notice: interviewNotice,
  minutes: interviewMinutes,
  rectification: rectificationNotice,
  criticism: criticismPaper,
  supervision: supervisionNotice,
};

/** Papers of measures as Word, and the evidence behind them as Word and as an archive. */
export const interviewPaperPages =
  (ctx: Context) =>
  (router: Router): void => {
    for (const [name, make] of Object.entries(MADE))
      router.get(paths.interviewPaper(':id', name), async (req, res) => {
        const { row, issuerName, events } = await interviewView(ctx, req.actor, parseParams(idParams, req).id);
        const paper = make({ row, issuer: issuerName, bureau: bureauName(ctx.config.county), events });
        if (paper === null) throw new Fault('not.found', { id: row.id });
        await sendPaper(ctx, res, paper);
      });

    const id = (req: Request): number => parseParams(idParams, req).id;
    router.get(paths.interviewPaper(':id', 'evidence'), async (req, res) =>
      sendPaper(ctx, res, evidenceOf(await measureEvidence(ctx, req.actor, id(req)))),
    );
    router.get(paths.interviewCandidatePaper(':id'), async (req, res) =>
      sendPaper(ctx, res, evidenceOf(await candidateEvidence(ctx, req.actor, id(req)))),
    );

    const bundle = async (pack: EvidencePack) => {
      const paper = evidenceOf(pack);
      const bytes = await zipOf(ctx, pack, { name: `${paper.name}.docx`, bytes: await ctx.papers.write(paper) });
      return { name: `证据包-${pack.issuerName}`, bytes };
    };
    router.get(paths.interviewPack(':id'), async (req, res) => {
      const { name, bytes } = await bundle(await measureEvidence(ctx, req.actor, id(req)));
      sendZip(res, name, bytes);
    });
    router.get(paths.interviewCandidatePack(':id'), async (req, res) => {
      const { name, bytes } = await bundle(await candidateEvidence(ctx, req.actor, id(req)));
      sendZip(res, name, bytes);
    });
  };
