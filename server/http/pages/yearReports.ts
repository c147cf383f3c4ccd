import type { Request, Router } from 'express';
import { yearReport } from '../../actions/statistics/report.ts';
import { readScorecard } from '../../actions/statistics/scorecard.ts';
import { yearOf } from '../../domain/day.ts';
import type { YearReport } from '../../domain/yearNumbers/report.ts';
import type { Context } from '../../ports.ts';
import { bureauName } from '../../text/names.ts';
import { disclosurePaper, ruleOfLawPaper, type YearPaperFacts } from '../../text/papers/yearReport.ts';
import { yearlyDuties, yearsSheet } from '../../text/statistics.ts';
import { ScorecardPage } from '../../web/pages/scorecard.tsx';
import { YearReportPage } from '../../web/pages/yearReport.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { REPORT_QUERY, SCORECARD_QUERY } from '../schemas/statistics.ts';
import type { Shell } from '../shell.ts';

/** Years that a report can be asked for: as far back as lists of years go. */
const YEARS = 10;

/** 年度报告 (preview and the two papers), and the scorecards of bodies. */
export const yearReportPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const read = async (req: Request) => {
      const { on, known, year = yearOf(ctx.clock.today()) - 1 } = parseQuery(REPORT_QUERY, req);
      const report = await yearReport(ctx, req.actor, { year, on, knownOn: known });
      return {
        query: { on, known, year },
        report,
        facts: { ...factsOf(report, ctx.config.county), writtenAt: ctx.clock.now() },
      };
    };

    router.get(paths.yearReport(), async (req, res) => {
      const asked = await read(req);
      const thisYear = yearOf(ctx.clock.today());
      const recent = Array.from({ length: YEARS }, (_, i) => thisYear - i);
      const years = [...new Set([...recent, asked.query.year])].sort((a, b) => b - a);
      const yearly = yearlyDuties(asked.report.figures, asked.query.year);
      sendPage(res, YearReportPage({ chrome: await shell.chrome(req), ...asked, years, yearly }));
    });
    router.get(paths.yearPaper('rule-of-law'), async (req, res) => {
      const { facts } = await read(req);
      await sendPaper(ctx, res, ruleOfLawPaper(facts, bureauName(facts.county)));
    });
    router.get(paths.yearPaper('disclosure'), async (req, res) => {
      const { facts } = await read(req);
      await sendPaper(ctx, res, disclosurePaper(facts));
    });

    const card = async (req: Request) => {
      const { on, known, year } = parseQuery(SCORECARD_QUERY, req);
      const { id } = parseParams(idParams, req);
      const found = await readScorecard(ctx, req.actor, id, { on, knownOn: known, year });
      return { query: { on, known, year: found.year }, card: found };
    };
    router.get(paths.scorecard(':id'), async (req, res) => {
      const page = { chrome: await shell.chrome(req), today: ctx.clock.today() };
      sendPage(res, ScorecardPage({ ...page, ...(await card(req)) }));
    });
    router.get(paths.scorecardFile(':id'), async (req, res) => {
      const { card: found } = await card(req);
      await sendWorkbook(ctx, res, `${found.issuer.name}统计-${found.on}`, [yearsSheet(found.rows, found.undated)]);
    });
  };

/** What the papers of a year say it with. */
const factsOf = (report: YearReport, county: string): Omit<YearPaperFacts, 'writtenAt'> => ({
  county,
  year: report.year,
  on: report.on,
  knownOn: report.knownOn,
  row: report.row,
  before: report.before,
  undated: report.undated,
  rates: report.rates,
  leftOut: report.leftOut,
  problems: report.problems,
  figures: report.figures,
});
