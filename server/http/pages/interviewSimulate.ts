import type { Request, Router } from 'express';
import { permit } from '../../actions/context.ts';
import { simulateInterviews } from '../../actions/interviews/simulate.ts';
import { rulesOf } from '../../domain/interview/counting.ts';
import { may } from '../../domain/may.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { issueSentence } from '../../text/inputIssues.ts';
import { simulatedSheets } from '../../text/interviewSheets.ts';
import type { FieldError } from '../../web/form.ts';
import { InterviewSimulatePage } from '../../web/pages/interviewSimulate.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { issueText, pathText, sentenceOf } from '../problem.ts';
import { SIMULATION } from '../schemas/interviews.ts';
import { issuesIn, parse } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { presentValues, sentRules, simulateField } from '../simulateForm.ts';

const asked = (req: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(req.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );

/** 推算门槛: rules that are tried out over past days. Everything is in the address, nothing is kept. */
export const interviewSimulatePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.interviewSimulate(), async (req, res) => {
      permit(req.actor, 'interview.simulate', {});
      const today = ctx.clock.today();
      const query = asked(req);
      const present = presentValues(rulesOf(periodOn(ctx.rules.profile, today)), today);
      const page = {
        chrome: await shell.chrome(req),
        file: paths.interviewSimulateFile(query),
        mayOpen: may(req.actor, 'interview.read', {}),
      };
      if (query['from'] === undefined)
        return sendPage(res, InterviewSimulatePage({ ...page, form: { values: present, errors: [] }, found: null }));
      const read = SIMULATION.safeParse(sentRules(req.query), { error: issueSentence });
      const errors: FieldError[] = read.success
        ? backwards(read.data, today)
        : issuesIn(read.error).map((issue) => ({
            field: simulateField(pathText(issue.path)),
            message: issueText(issue),
          }));
      const form = { values: query, errors };
      if (!read.success || errors.length > 0)
        return sendPage(res, InterviewSimulatePage({ ...page, form, found: null }), 422);
      const { rules, ...span } = read.data;
      const found = await simulateInterviews(ctx, req.actor, span, rules);
      sendPage(res, InterviewSimulatePage({ ...page, form, found }));
    });

    router.get(paths.interviewSimulateFile(), async (req, res) => {
      permit(req.actor, 'interview.simulate', {});
      const { rules, ...span } = parse(SIMULATION, sentRules(req.query));
      const found = await simulateInterviews(ctx, req.actor, span, rules);
      await sendWorkbook(ctx, res, `约谈门槛推算 ${span.from} 至 ${span.to}`, simulatedSheets(found));
    });
  };

/** A span that is not over, or that ends before it begins. */
function backwards({ from, to }: { from: string; to: string }, today: string): FieldError[] {
  if (to > today) return [{ field: 'to', message: sentenceOf('day.future', { field: 'to', on: to }) }];
  return to < from ? [{ field: 'to', message: '结束日期早于开始日期。请核对日期。' }] : [];
}
