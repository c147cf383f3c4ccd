import type { Router } from 'express';
import { z } from 'zod';

import { readable } from '../../actions/context.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { ACT } from '../../text/labels.ts';
import { submit } from '../form.ts';
import { statusOf } from '../problem.ts';
import { versionField } from '../schemas/document.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { paths } from '../../web/paths.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';
import { COMPARISON_DEED } from './comparisonDeed.ts';
import { DEEDS } from './deeds.ts';
import { DRAFTER_DEED } from './drafterDeed.ts';
import { CLASSIFY_DEED, DETERMINE_DEED, EXPLAIN_DEED } from './procedureDeeds.ts';
import { REVIEW_DEEDS, REVIEW_REFUSED } from './reviewDeeds.ts';
import { showFailed } from './dossiers.ts';
import { FILING_DEEDS, FILING_REFUSED } from './filingDeeds.ts';
import { REGISTRATION_DEEDS, REGISTRATION_REFUSED } from './registrationDeeds.ts';

/** Refusals of the rules that belong beside the form they are about, not on a page of their own. */
const atForm = (code: string): boolean => statusOf(code) === 422;
const SHOWN = [
  'day.future',
  'day.order',
  'document.findings',
  'document.status',
  'document.unreviewed',
  'document.reason_missing',
  'document.textless',
  'document.first_text',
  'document.later_text',
  'document.used_text',
  'event.enact',
  'event.day_missing',
  'event.until_missing',
  'event.articles_missing',
  'event.voided',
  'comparison.self',
  'comparison.reason_missing',
  'relation.self',
  'relation.linked',
  'review.state',
  'review.open',
  'review.draft_changed',
  'review.reason_missing',
  ...FILING_REFUSED,
  ...REGISTRATION_REFUSED,
  ...REVIEW_REFUSED,
  'determination.matter',
  'determination.contradiction',
  'effect.unexplained',
  'procedure.incomplete',
  'consultation.unfinished',
  'procedure.not_normative',
].filter(atForm);

const PARAMS = idParams.extend({ row: idField.optional() });

/** Every act on a dossier is one POST: checked, done, back to the page; a refusal shows the form again in its place. */
export const dossierActPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    for (const spec of [
      ...DEEDS,
      ...REVIEW_DEEDS,
      COMPARISON_DEED,
      DRAFTER_DEED,
      CLASSIFY_DEED,
      DETERMINE_DEED,
      EXPLAIN_DEED,
      ...REGISTRATION_DEEDS,
      ...FILING_DEEDS,
    ])
      router.post(spec.path, async (req, res) => {
        const { id, row = 0 } = parseParams(PARAMS, req);
        const dossier = await readable(ctx, req.actor, id);
        const form = z.looseObject({ version: versionField }).transform((values, context) => {
          const parsed = spec.form.safeParse(values);
          if (parsed.success) return { version: values.version, said: parsed.data };
          for (const problem of parsed.error.issues)
            context.addIssue({ ...problem, code: 'custom', path: problem.path });
          return z.NEVER;
        });
        const sent = await submit(
          req,
          form,
          ({ version, said }) => {
            if (spec.version && spec.version(dossier, row) !== version)
              throw new Fault('conflict.stale', { table: 'document', id });
            return spec.run(ctx, req.actor, { dossier, id, row }, said, req);
          },
          SHOWN,
        );
        if (!sent.ok) {
          const failed = {
            act: spec.act,
            id: spec.param ? row : null,
            form: { values: sent.values, errors: sent.errors },
          };
          return showFailed(ctx, req, res, shell, id, failed, sent.status);
        }
        tell(req, { tone: 'done', text: `已完成：${ACT[spec.act]}。` });
        res.redirect(303, paths.dossier(id));
      });
  };
