import { z } from 'zod';
import { setYear } from '../../actions/calendar/years.ts';
import { proposeFigures, setVersions, type Proposal } from '../../actions/profiles/versions.ts';
import { FIGURE_NAMES, type FigureName } from '../../domain/profile/figures.ts';
import { isOptional } from '../../domain/profile/sleeping.ts';
import { periodOn, type Figures } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { FIGURE_SLEEPS } from '../../text/figureSleeps.ts';
import { figureText } from '../../text/figureText.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { versionLines } from '../profileLines.ts';
import { blank, dayField } from '../schemas/fields.ts';
import { PROFILE, PROFILE_CHANGES, PROFILE_VERSION, VERSION_BODY, YEAR, YEAR_BODY } from '../schemas/profile.ts';

const tag = '辖区规则';
const textOf = (name: FigureName, value: unknown): string => figureText(name, value as Figures[FigureName]['value']);

const figureOut = (name: FigureName, figures: Figures) => ({
  ...figures[name],
  label: FIGURE[name],
  text: textOf(name, figures[name].value),
  ...(figures[name].value === null && isOptional(name) ? { sleeps: FIGURE_SLEEPS[name] } : {}),
});

const changesOut = ({ changes, untilLater }: Proposal) => ({
  untilLater,
  changes: changes.map(({ fromDay, figures }) => ({
    fromDay,
    figures: figures.map(({ name, before, after }) => ({
      name,
      before: textOf(name, before.value),
      after: textOf(name, after.value),
    })),
  })),
});

/** The rules of the jurisdiction and the working-day calendar: read by the house, set by the admin. */
export const profileApi = (ctx: Context): ApiRoute[] => [
  apiRoute({
    method: 'get',
    path: '/api/v1/profile',
    act: 'dossier.read',
    tag,
    summary: '某一天适用的规则，每项带出处；默认今天',
    query: z.object({ on: blank(dayField) }),
    response: PROFILE,
    async handle({ query }) {
      const { id, name, region } = ctx.rules.profile;
      const { fromDay, figures } = periodOn(ctx.rules.profile, query.on ?? ctx.clock.today());
      const out = Object.fromEntries(FIGURE_NAMES.map((figure) => [figure, figureOut(figure, figures)]));
      return { id, name, region, fromDay, figures: out };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/profile/versions',
    act: 'dossier.read',
    tag,
    summary: '规则的历史版本，新的在前',
    response: z.array(PROFILE_VERSION),
    handle: async () => (await versionLines(ctx)).map(({ set, ...version }) => ({ ...version, setHere: set !== null })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/profile/preview',
    act: 'profile.set',
    tag,
    summary: '预览改动，不保存',
    body: VERSION_BODY,
    response: PROFILE_CHANGES,
    handle: async ({ body }) => changesOut(await proposeFigures(ctx, body.fromDay, body.figures, body.note)),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/profile/versions',
    act: 'profile.set',
    tag,
    summary: '从某一天起设定新的规则',
    body: VERSION_BODY,
    response: PROFILE_CHANGES,
    status: 201,
    async handle({ body, actor }) {
      const proposal = await proposeFigures(ctx, body.fromDay, body.figures, body.note);
      await setVersions(ctx, actor, proposal.versions, proposal.seen);
      return changesOut(proposal);
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/calendar',
    act: 'dossier.read',
    tag,
    summary: '已知年份的放假和调休上班日',
    response: z.array(YEAR),
    async handle() {
      const set = new Map((await ctx.reader.calendarYears()).map((row) => [row.year, row.source]));
      return Object.entries(ctx.rules.calendar.years).map(([year, days]) => ({
        year: Number(year),
        ...days,
        source: set.get(Number(year)) ?? null,
      }));
    },
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/calendar/:year',
    act: 'calendar.set',
    tag,
    summary: '登记一年的放假安排',
    params: z.object({ year: z.coerce.number().int().min(2008).max(2099) }),
    body: YEAR_BODY,
    async handle({ params: { year }, body, actor }) {
      const rows = await ctx.reader.calendarYears();
      await setYear(ctx, actor, year, body, Object.fromEntries(rows.map((row) => [row.year, row.version])));
    },
  }),
];
