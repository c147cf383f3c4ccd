import { FOREVER } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { citationOf } from '../../domain/profile.ts';
import type { Duration } from '../../domain/profile/shapes.ts';
import type { BulletinRow } from '../../domain/bulletin/row.ts';
import type { Figures } from '../../domain/profile.ts';
import type { Context, PublicConsultation, PublicPart, ToldEntry } from '../../ports.ts';
import { publicBulletins } from '../bulletins/public.ts';
import { publicRounds } from '../rounds/public.ts';
import { sealStatus } from '../suggestions/sealed.ts';
import { statusOf } from '../suggestions/status.ts';

const ALL = { offset: 0, limit: 1_000_000 };

/** A bulletin as the public copy keeps it. */
export interface ToldBulletin {
  row: BulletinRow;
  formulas: Figures;
}

/** What a process that knows no rules says of this place. */
export interface ToldSite {
  county: string;
  demo: boolean;
  /** Whether mails to subscribers go out. */
  mail: boolean;
  /** The time for an answer to a 审查建议 from a day on; `within` null where the place has set none. */
  replies: { from: Day; within: Duration | null; citation: string }[];
}

/** Every consultation that the public has been shown or will be shown: which of them it is shown is a matter of the day. */
async function consultations(ctx: Context): Promise<ToldEntry[]> {
  const lines = await ctx.consultations.list({ on: FOREVER, current: false, ...ALL });
  const found = await Promise.all(lines.rows.map(({ id }) => ctx.consultations.one(id, FOREVER)));
  return found
    .filter((one): one is PublicConsultation => one !== null)
    .map((one) => ({ key: String(one.id), files: one.draft?.fileSha256 ? [one.draft.fileSha256] : [], told: one }));
}

async function bulletins(ctx: Context): Promise<ToldEntry[]> {
  const open = publicBulletins(ctx);
  const { rows } = await open.list(0, ALL.limit);
  return Promise.all(rows.map(async ({ id }) => ({ key: String(id), told: await open.one(id) })));
}

async function rounds(ctx: Context): Promise<ToldEntry[]> {
  const open = publicRounds(ctx);
  const { rows } = await open.list(0, ALL.limit);
  return Promise.all(rows.map(async ({ id }) => ({ key: String(id), told: await open.one(id) })));
}

async function suggestions(ctx: Context): Promise<ToldEntry[]> {
  const { rows } = await ctx.suggestions.page({ source: 'public', ...ALL });
  const sealed = await Promise.all(
    rows.map(async (row) => (row.codeHash === null ? [] : [sealStatus(await statusOf(ctx, row), row.codeHash)])),
  );
  return sealed.flat();
}

const withdrawals = async (ctx: Context): Promise<ToldEntry[]> =>
  (await ctx.withdrawals.withdrawn()).map((one) => ({ key: String(one.documentId), told: one }));

/** Subscriptions are offered only where their mails can go out, with links that lead here. */
export const sendsMail = (ctx: Pick<Context, 'mailer' | 'config'>): boolean =>
  ctx.mailer !== null && (ctx.config.publicUrl ?? ctx.config.baseUrl) !== null;

function site(ctx: Context, demo: boolean): ToldEntry {
  const replies = ctx.rules.profile.versions.map(({ fromDay, figures }) => ({
    from: fromDay,
    within: figures['suggestion.reply'].value,
    citation: citationOf(figures['suggestion.reply']),
  }));
  return { key: 'site', told: { county: ctx.config.county, demo, mail: sendsMail(ctx), replies } satisfies ToldSite };
}

/** Everything beside documents and bodies that the public is told, as it stands. */
export const toldParts = async (ctx: Context, demo: boolean): Promise<Record<PublicPart, ToldEntry[]>> => ({
  consultation: await consultations(ctx),
  bulletin: await bulletins(ctx),
  round: await rounds(ctx),
  suggestion: await suggestions(ctx),
  withdrawal: await withdrawals(ctx),
  fact: [site(ctx, demo)],
});
