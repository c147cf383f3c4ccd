import type { Router } from 'express';
import { z } from 'zod';
import { thingOf } from '../../actions/context.ts';
import { filingView, type FilingView } from '../../actions/filings/view.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { FilingStepRow } from '../../domain/filing/rows.ts';
import { CLOCK_RULES } from '../../domain/filing/limits.ts';
import { may } from '../../domain/may.ts';
import type { Paper } from '../../domain/paper.ts';
import type { Context } from '../../ports.ts';
import { OPINION } from '../../text/labels.ts';
import { filingForm, filingReport, stepPaper, type FilingPaperModel } from '../../text/papers/filing.ts';
import { FilingPage } from '../../web/pages/filing.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper } from '../download.ts';
import { sendPage } from '../frame.ts';
import { idField } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PARAMS = z.object({ id: idField, row: idField });
const PAPER_PARAMS = PARAMS.extend({ paper: z.string().regex(/^(report|form|step-\d{1,15})$/) });

const WHERE_ELSE = new Set(['changing_decision', 'announcement']);

/** What the papers tell, from what the record holds. */
function paperModel({ dossier, filing, steps, materials, sides, gap }: FilingView, today: Day): FilingPaperModel {
  const review = dossier.reviews.findLast((row) => row.opinion !== null);
  return {
    ...sides,
    document: dossier.document,
    line: filing.line,
    filingNumber: filing.filingNumber,
    reportNumber: steps.find((step) => step.kind === 'submit')?.paperNumber ?? null,
    submittedOn: filing.firstSubmittedOn,
    dueOn: filing.dueOn,
    receivedOn: filing.receivedOn,
    closedOn: filing.closedOn,
    outcome: filing.outcome,
    copies: materials?.copies ?? null,
    materials: (materials?.lines ?? [])
      .filter(({ material, held }) => held !== 'missing' || !WHERE_ELSE.has(material))
      .map(({ material, held }) => ({ material, there: held !== 'missing' })),
    review:
      review?.opinion == null
        ? null
        : [OPINION[review.opinion], review.opinionNumber].filter((word) => word !== null).join('，'),
    gap,
    steps,
    today,
  };
}

/** The last day that the limit started by a step ends on, where it has one. */
const dueOf = ({ limits }: FilingView, step: FilingStepRow): Day | null =>
  limits.find((limit) => limit.from === step.on && CLOCK_RULES[limit.clock].starts.includes(step.kind))?.dueOn ?? null;

/** Every paper that can be made of a filing, by its part of the address. */
export function papersOf(view: FilingView, today: Day): Map<string, Paper> {
  const model = paperModel(view, today);
  const papers = new Map<string, Paper>([
    ['report', filingReport(model)],
    ['form', filingForm(model)],
  ]);
  // Letters are ours to write only where we are the ones who check.
  if (view.filing.line !== 'bureau') return papers;
  for (const step of view.steps) {
    const paper = stepPaper(model, step, dueOf(view, step));
    if (paper !== null) papers.set(`step-${step.id}`, paper);
  }
  return papers;
}

/** One filing with its history and papers, and the papers themselves. */
export const filingPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.filing(':id', ':row'), async (req, res) => {
      const { id, row } = parseParams(PARAMS, req);
      const view = await filingView(ctx, req.actor, id, row);
      const today = ctx.clock.today();
      const users = await ctx.reader.users();
      sendPage(
        res,
        FilingPage({
          ...view,
          chrome: await shell.chrome(req),
          today,
          document: view.dossier.document,
          receiver: view.sides.receiver,
          people: new Map(users.map((user) => [user.id, user.name])),
          letters: [...papersOf(view, today)].map(([paper, { name }]) => ({ paper, name })),
          mayAdd: may(req.actor, 'attachment.add', thingOf(view.dossier)),
        }),
      );
    });

    router.get(paths.filingPaper(':id', ':row', ':paper'), async (req, res) => {
      const { id, row, paper } = parseParams(PAPER_PARAMS, req);
      const made = papersOf(await filingView(ctx, req.actor, id, row), ctx.clock.today()).get(paper);
      if (!made) throw new Fault('not.found', { paper });
      await sendPaper(ctx, res, made);
    });
  };
