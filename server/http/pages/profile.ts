import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { storedVersion } from '../../actions/profiles/stored.ts';
import { FIGURES, FIGURE_GROUPS, FIGURE_NAMES } from '../../domain/profile/figures.ts';
import { writtenOf } from '../../domain/profile/difference.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { figuresFields } from '../../web/figuresForm.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { ProfilePage } from '../../web/pages/profile.tsx';
import { ProfileEditPage } from '../../web/pages/profileEdit.tsx';
import { ProfileVersionPage, ProfileVersionsPage } from '../../web/pages/profileVersions.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionChanges, versionLines } from '../profileLines.ts';
import { versionField } from '../schemas/document.ts';
import { blank, dayField, idParams, line } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { withdrawVersion } from '../../actions/profiles/versions.ts';

const GROUP = z.object({ group: z.enum(FIGURE_GROUPS) });
const ON = z.object({ on: blank(dayField) });
const FROM = z.object({ from: blank(dayField) });
const DAY = z.object({ day: dayField });

/** The rules are the house's own: whoever has an account may read them. */
const demandStaff = (req: Request): void => permit(req.actor, 'dossier.read');

async function profilePage(ctx: Context, req: Request, shell: Shell): Promise<ProfilePage> {
  demandStaff(req);
  const { profile } = ctx.rules;
  const today = ctx.clock.today();
  const on = parseQuery(ON, req).on ?? today;
  const period = periodOn(profile, on);
  const rows = await ctx.reader.profiles();
  return {
    chrome: await shell.chrome(req),
    today,
    on,
    profile,
    period,
    nextDay: profile.versions.find((version) => version.fromDay > period.fromDay)?.fromDay ?? null,
    unread: [...new Set(rows.flatMap((row) => storedVersion(row).unread))],
  };
}

/** The form of a group; a refused one keeps what was typed. */
export async function editPage(
  ctx: Context,
  req: Request,
  shell: Shell,
  group: ProfileEditPage['group'],
  sent: Form<string> | null,
): Promise<ProfileEditPage> {
  permit(req.actor, 'profile.set', {});
  const from = (sent === null ? parseQuery(FROM, req).from : undefined) ?? ctx.clock.today();
  const { figures } = periodOn(ctx.rules.profile, from);
  const names = FIGURE_NAMES.filter((name) => FIGURES[name].group === group);
  return {
    chrome: await shell.chrome(req),
    group,
    from,
    figures,
    form: sent ?? emptyForm({ from, reason: '', ...figuresFields(names, figures) }),
  };
}

async function versionPage(
  ctx: Context,
  req: Request,
  res: Response,
  shell: Shell,
  day: string,
  form: ProfileVersionPage['form'],
  status = 200,
): Promise<void> {
  const found = (await versionLines(ctx)).find((one) => one.fromDay === day);
  if (!found) return res.redirect(303, paths.profileVersions());
  const page = {
    chrome: await shell.chrome(req),
    today: ctx.clock.today(),
    line: found,
    changes: versionChanges(ctx, found.fromDay),
    form,
  };
  sendPage(res, ProfileVersionPage(page), status);
}

/** 辖区规则: what holds on a day, the form of each part, history, the file. */
export const profilePages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.profile(), async (req, res) => sendPage(res, ProfilePage(await profilePage(ctx, req, shell))));

    router.get(paths.profileFile(), (req, res) => {
      demandStaff(req);
      const { profile } = ctx.rules;
      const { id, name, region } = profile;
      const text = JSON.stringify({ id, name, region, inherits: null, versions: writtenOf(profile) }, null, 2);
      res.attachment(`profile-${id}-${ctx.clock.today()}.json`).type('json').send(`${text}\n`);
    });

    router.get(paths.profileEdit(':group'), async (req, res) => {
      const { group } = parseParams(GROUP, req);
      sendPage(res, ProfileEditPage(await editPage(ctx, req, shell, group, null)));
    });

    router.get(paths.profileVersions(), async (req, res) => {
      demandStaff(req);
      const page = { chrome: await shell.chrome(req), today: ctx.clock.today(), lines: await versionLines(ctx) };
      sendPage(res, ProfileVersionsPage(page));
    });

    router.get(paths.profileVersion(':day'), async (req, res) => {
      demandStaff(req);
      await versionPage(ctx, req, res, shell, parseParams(DAY, req).day, emptyForm());
    });

    router.post(paths.profileWithdraw(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const row = await ctx.reader.row('profile', id);
      const sent = await submit(
        req,
        z.object({ version: versionField, reason: line(2000) }),
        ({ version, reason }) => withdrawVersion(ctx, req.actor, id, version, reason),
        ['profile.begun'],
      );
      if (!sent.ok) return versionPage(ctx, req, res, shell, row?.fromDay ?? '', sent, sent.status);
      tell(req, { tone: 'done', text: '已撤回，原来的规则继续适用。' });
      res.redirect(303, paths.profileVersions());
    });
  };
