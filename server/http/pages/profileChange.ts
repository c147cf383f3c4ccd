import { readFile } from 'node:fs/promises';
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { figuresSchema, profileSourceSchema, versionSchema } from '../../actions/profiles/schema.ts';
import {
  completeFrom,
  proposeExample,
  proposeFigures,
  proposeProfile,
  setVersions,
  type Proposal,
} from '../../actions/profiles/versions.ts';
import type { Day } from '../../domain/day.ts';
import type { FlagKind } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import { FIGURE_GROUPS } from '../../domain/profile/figures.ts';
import type { Profile, WrittenVersion } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import { ProfileEditPage } from '../../web/pages/profileEdit.tsx';
import { ProfilePreviewPage } from '../../web/pages/profilePreview.tsx';
import { ProfileStartPage } from '../../web/pages/profileStart.tsx';
import { paths } from '../../web/paths.ts';
import { fieldOf, sentFigures } from '../figuresForm.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { dayField, line } from '../schemas/fields.ts';
import { jsonField, seenField } from '../schemas/json.ts';
import { parse, parseBody } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { receivedFiles } from '../upload.ts';
import { rehearsedTurns } from '../../web/rehearsedLines.ts';
import { editPage } from './profile.ts';

/** What other rules would change on a day, asked of a process of its own. */
export interface RehearsalRunner {
  rehearse(
    after: Profile,
    on: Day,
  ): Promise<{ turn: 'appears' | 'vanishes'; kind: FlagKind; documentId?: number; dueOn: Day; rule: string }[]>;
}

const HEAD = z.object({ from: dayField, reason: line(2000) });
const GROUP = z.looseObject({ group: z.enum(FIGURE_GROUPS) });
const CONFIRM = z.object({ proposal: jsonField(z.array(versionSchema), 2_000_000), seen: seenField });
const SHOWN = [
  'profile.unchanged',
  'profile.file',
  'profile.example',
  'profile.base',
  'profile.incomplete',
  'input.garbled',
];

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Fault('profile.file', {});
  }
};

/** The rehearsal of a proposal for today, or for its first day where it begins later; null when it could not be made. */
async function rehearsal(
  runs: RehearsalRunner,
  proposal: Proposal,
  today: Day,
): Promise<ProfilePreviewPage['rehearsal']> {
  const [first] = proposal.versions.map((version) => version.fromDay).sort();
  const on = first === undefined || first < today ? today : first;
  const turns = await runs.rehearse(proposal.after, on).catch((error: unknown) => {
    if (error instanceof Fault) return null;
    throw error;
  });
  if (turns === null) return null;
  const lines = (turn: 'appears' | 'vanishes') =>
    turns.filter((one) => one.turn === turn).map((one) => ({ ...one, documentId: one.documentId ?? null }));
  return { on, ...rehearsedTurns(lines('appears'), lines('vanishes')) };
}

/** Changing the rules: from a form, an example or a file, always by way of the preview. */
export const profileChangePages =
  (ctx: Context, runs: RehearsalRunner) =>
  (router: Router, shell: Shell): void => {
    const preview = async (req: Request, res: Response, proposal: Proposal, back: string): Promise<void> => {
      const today = ctx.clock.today();
      const page: ProfilePreviewPage = {
        chrome: await shell.chrome(req),
        today,
        changes: proposal.changes,
        untilLater: proposal.untilLater,
        rehearsal: await rehearsal(runs, proposal, today),
        proposal: JSON.stringify(proposal.versions),
        seen: JSON.stringify(proposal.seen),
        back,
      };
      sendPage(res, ProfilePreviewPage(page));
    };

    const startPage = async (
      req: Request,
      res: Response,
      forms: Partial<Pick<ProfileStartPage, 'example' | 'file'>>,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'profile.set', {});
      const today = ctx.clock.today();
      const page: ProfileStartPage = {
        chrome: await shell.chrome(req),
        today,
        examples: ctx.rulebook.examples().map(({ id, name, region, versions }) => ({
          id,
          name,
          region,
          figures: new Set(
            versions.flatMap((version) =>
              Object.entries(version.figures).flatMap(([figure, { kind }]) => (kind === 'unset' ? [] : [figure])),
            ),
          ).size,
        })),
        example: forms.example ?? emptyForm({ from: today }),
        file: forms.file ?? emptyForm(),
      };
      sendPage(res, ProfileStartPage(page), status);
    };

    router.post(paths.profilePreview(), async (req, res) => {
      permit(req.actor, 'profile.set', {});
      const { group } = parseBody(GROUP, req);
      const body = (req.body ?? {}) as Record<string, unknown>;
      const sent = await submit(
        req,
        z.looseObject({}),
        () => {
          const { from, reason } = parse(HEAD, body);
          const figures = parse(figuresSchema, sentFigures(body, group));
          return proposeFigures(ctx, from, figures, reason);
        },
        SHOWN,
      );
      if (sent.ok) return preview(req, res, sent.value, paths.profileEdit(group));
      const errors = sent.errors.map((error) => ({
        field: error.field === null ? null : fieldOf(String(error.field)),
        message: error.message,
      }));
      const page = await editPage(ctx, req, shell, group, { values: sent.values, errors });
      sendPage(res, ProfileEditPage(page), sent.status);
    });

    router.get(paths.profileStart(), (req, res) => startPage(req, res, {}));

    router.post(paths.profileStart(), async (req, res) => {
      permit(req.actor, 'profile.set', {});
      const sent = await submit(
        req,
        HEAD.extend({ example: line(60) }),
        ({ example, from, reason }) => {
          const found = ctx.rulebook.examples().find((one) => one.id === example);
          if (!found) throw new Fault('profile.example', {});
          return proposeExample(ctx, found, from, reason);
        },
        SHOWN,
      );
      if (sent.ok) return preview(req, res, sent.value, paths.profileStart());
      await startPage(req, res, { example: sent as ProfileStartPage['example'] }, sent.status);
    });

    router.post(paths.profileUpload(), shell.uploadFor('profile.set'), async (req, res) => {
      permit(req.actor, 'profile.set', {});
      const sent = await submit(
        req,
        z.looseObject({ reason: line(2000), json: z.string().max(1_000_000).default('') }),
        async ({ reason, json }) => {
          const text = json.trim() === '' ? await readFile(receivedFiles(req)[0]?.path ?? '', 'utf8') : json;
          return proposeProfile(ctx, completeFrom(ctx, parse(profileSourceSchema, jsonOf(text))), reason);
        },
        [...SHOWN, 'upload.missing'],
      );
      if (sent.ok) return preview(req, res, sent.value, paths.profileStart());
      await startPage(req, res, { file: sent as ProfileStartPage['file'] }, sent.status);
    });

    router.post(paths.profileVersions(), async (req, res) => {
      permit(req.actor, 'profile.set', {});
      const { proposal, seen } = parseBody(CONFIRM, req);
      await setVersions(ctx, req.actor, proposal as WrittenVersion[], seen);
      tell(req, { tone: 'done', text: '新规则已保存。' });
      res.redirect(303, paths.profile({ on: proposal[0]?.fromDay }));
    });
  };
