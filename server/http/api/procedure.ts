import { z } from 'zod';
import { dossierFor } from '../../actions/documents/dossier.ts';
import { decideNormative, explainGap, setClasses } from '../../actions/procedure/classes.ts';
import { record, waive, withdraw } from '../../actions/procedure/evidence.ts';
import { procedureOf, rulesFor } from '../../actions/procedure/gate.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Act } from '../../domain/acts.ts';
import { Fault } from '../../domain/fault.ts';
import { classificationOf, determinationOf, documentClasses } from '../../domain/procedure/classes.ts';
import { GIVEN_CLASSES } from '../../domain/procedure/codes.ts';
import { consultationOn } from '../../domain/procedure/consultation.ts';
import { effectGap, gapExplained } from '../../domain/procedure/effectGap.ts';
import { missingEvidence } from '../../domain/procedure/gate.ts';
import type { Context } from '../../ports.ts';
import { apiRoute } from '../apiRoute.ts';
import type { ApiRoute } from '../apiRoute.ts';
import { idField, idParams } from '../schemas/fields.ts';
import { DETERMINATION_SHAPE, EVIDENCE_SHAPE, REASON_SHAPE, RECORDED_KIND } from '../schemas/procedure.ts';
import { PROCEDURE } from '../schemas/procedureOut.ts';
import { version } from '../schemas/steps.ts';

const tag = '程序证据';

/** The procedure of a document as it stands. */
async function procedureOut(ctx: Context, actor: Actor, id: number): Promise<z.input<typeof PROCEDURE>> {
  const dossier = await dossierFor(ctx, actor, id);
  const { document } = dossier;
  const { file, gate } = await procedureOf(ctx, dossier);
  const rules = rulesFor(ctx, document);
  const kinds = (step: 'issue' | 'filing') => missingEvidence(dossier, file, rules, step).map((line) => line.evidence);
  const gap = effectGap(document, rules.figures);
  const today = ctx.clock.today();
  return {
    ...gate,
    classes: documentClasses(document.tier, file),
    missing: { issue: kinds('issue'), filing: kinds('filing') },
    classification: classificationOf(file),
    determination: determinationOf(file),
    effectGap: gap === null ? null : { ...gap, explained: gapExplained(file)?.reason ?? null },
    evidence: file.evidence,
    consultations: file.consultations.map((row) => ({ ...row, state: consultationOn(row, today) })),
  };
}

interface Spec<B extends z.ZodType, P extends z.ZodObject> {
  act: Act;
  path: string;
  summary: string;
  params: P;
  body: B;
  run(ctx: Context, actor: Actor, at: { id: number } & z.output<P>, said: z.output<B>): Promise<unknown>;
}

/** One act on the procedure of a document, answered with the procedure as it stands afterwards. */
const stepOf =
  (ctx: Context) =>
  <B extends z.ZodType, P extends z.ZodObject>({ path, run, ...spec }: Spec<B, P>): ApiRoute =>
    apiRoute({
      ...spec,
      method: 'post',
      tag,
      path: `/api/v1/documents/:id/${path}`,
      response: PROCEDURE,
      async handle({ params, body, actor }) {
        const { id } = idParams.parse(params);
        await run(ctx, actor, params as { id: number } & z.output<P>, body as z.output<B>);
        return procedureOut(ctx, actor, id);
      },
    });

async function demandVersion(ctx: Context, actor: Actor, id: number, seen: number): Promise<void> {
  const { document } = await dossierFor(ctx, actor, id);
  if (document.version !== seen) throw new Fault('conflict.stale', { table: 'document', id });
}

/** 程序证据 of a document: its classes, 认定结论, what is on file and what is missing. */
export function procedureApi(ctx: Context): ApiRoute[] {
  const step = stepOf(ctx);
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/documents/:id/procedure',
      act: 'dossier.read',
      tag,
      summary: '程序证据：规则要求什么、有什么、缺什么、依据哪一条',
      params: idParams,
      response: PROCEDURE,
      handle: ({ params: { id }, actor }) => procedureOut(ctx, actor, id),
    }),
    step({
      act: 'document.classify',
      path: 'classification',
      summary: '认定文件类别（整体替换）',
      params: idParams,
      body: z.object({ version, classes: z.array(z.enum(GIVEN_CLASSES)).max(10), ...REASON_SHAPE }),
      async run(_, actor, { id }, { version: seen, ...said }) {
        await demandVersion(ctx, actor, id, seen);
        await setClasses(ctx, actor, id, said);
      },
    }),
    step({
      act: 'document.determine',
      path: 'determination',
      summary: '认定是否属于行政规范性文件',
      params: idParams,
      body: z.object({ version, normative: z.boolean(), ...DETERMINATION_SHAPE }),
      async run(_, actor, { id }, { version: seen, ...said }) {
        await demandVersion(ctx, actor, id, seen);
        await decideNormative(ctx, actor, id, said);
      },
    }),
    step({
      act: 'effect.explain',
      path: 'effect-gap',
      summary: '说明提前施行的理由',
      params: idParams,
      body: z.object({ version, ...REASON_SHAPE }),
      async run(_, actor, { id }, { version: seen, reason }) {
        await demandVersion(ctx, actor, id, seen);
        await explainGap(ctx, actor, id, reason);
      },
    }),
    step({
      act: 'evidence.record',
      path: 'evidence',
      summary: '登记程序证据',
      params: idParams,
      body: z.object({ kind: RECORDED_KIND, ...EVIDENCE_SHAPE }),
      run: (_, actor, { id }, said) => record(ctx, actor, id, said),
    }),
    step({
      act: 'evidence.waive',
      path: 'evidence/waivers',
      summary: '登记不适用',
      params: idParams,
      body: z.object({ kind: RECORDED_KIND, ...REASON_SHAPE }),
      run: (_, actor, { id }, said) => waive(ctx, actor, id, said),
    }),
    step({
      act: 'evidence.withdraw',
      path: 'evidence/:evidenceId/withdraw',
      summary: '撤回程序证据的记录',
      params: idParams.extend({ evidenceId: idField }),
      body: z.object({ version, ...REASON_SHAPE }),
      run: (_, actor, { id, evidenceId }, { version: seen, reason }) =>
        withdraw(ctx, actor, id, evidenceId, seen, reason),
    }),
  ];
}
