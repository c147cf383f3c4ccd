import type { Day } from '../../domain/day.ts';
import type { DocumentRef, Evidence, Metadata, MetadataField } from '../../domain/metadata.ts';
import type { ActKind } from './acts.ts';
import { findConditionalLapse } from './conditional.ts';
import { findEffects, ownEffect } from './effect.ts';
import { findExtensions } from './extensions.ts';
import { fold } from './fold.ts';
import { refOf, selfRef, spanOf } from './items.ts';
import { tidy } from './mentions.ts';
import { ownDocument } from './ownDocument.ts';
import type { ClauseContext } from './ownDocument.ts';
import { ownPeriod, untilOf } from './period.ts';
import { reprintStart } from './reprint.ts';
import type { Span } from './signs.ts';
import { skeletonOf } from './skeleton.ts';
import { statedActs } from './statedActs.ts';
import { findSuspensions } from './suspensions.ts';
import { ownTrial } from './trial.ts';

/** What the clauses of a document say of its own life and of that of others. */
export type ClauseReading = Pick<
  Metadata,
  | 'effectiveOn'
  | 'validUntil'
  | 'validMonths'
  | 'trial'
  | 'repeals'
  | 'lapses'
  | 'extends'
  | 'continues'
  | 'amends'
  | 'suspends'
  | 'conditionalLapse'
> & { evidence: Evidence };

/**
 * Reads the clauses of effect, validity, repeal, lapse, extension, continuation and amendment in `text`, of which `context` tells
 * what is known already. Pure, linear in the length of the text, never throws; all offsets are UTF-16 units into `text`.
 */
export function readClauses(text: string, context: ClauseContext): ClauseReading {
  const folded = fold(text.slice(0, reprintStart(text, context.title)));
  const s = skeletonOf(folded);
  const own = ownDocument(s, folded, context);
  const year = yearOf(own.publishedOn ?? own.signedOn);
  const extensions = findExtensions(s, own, year);
  // …有效期延长一年，自D起执行 says nothing of the notice itself
  const effects = findEffects(s, own, year).filter(
    (e) => !extensions.some((x) => e.start < x.span.end && x.span.start < e.start),
  );
  const effect = ownEffect(effects, own);
  const stated = ownPeriod(s, own, effect, year);
  const period =
    stated !== null && extensions.some((x) => stated.start < x.span.end && x.span.start < stated.end) ? null : stated;
  const effectiveOn = effect?.day ?? (effect === null || effect.day === null ? (period?.from ?? null) : null);
  const until = period && untilOf(period, effectiveOn);
  const trial = ownTrial(s, own, effect, period, effects);
  const waiting = findConditionalLapse(s, own, effects);
  const evidence: Evidence = {};
  const cite = (field: MetadataField, span: Span | null, sure: boolean, item?: number) => {
    if (span === null || span.start < 0 || span.end <= span.start) return;
    const start = s.start[span.start]!;
    const end = s.end[span.end - 1]!;
    (evidence[field] ??= []).push({
      ...(item === undefined ? {} : { item }),
      start,
      end,
      quote: text.slice(start, end),
      sure,
    });
  };
  const unsure = effects.filter((e) => e.day !== null && e.strength >= 4 && e.day !== effect?.day).length > 0;
  const assumed = effect?.day ? effect.assumed : false;
  if (effectiveOn !== null)
    cite('effectiveOn', effect?.day ? effect : period, !unsure && !assumed && (effect?.strength ?? 4) >= 3);
  const validUntil = until !== null && effectiveOn !== null && until < effectiveOn ? null : until;
  if (validUntil !== null) cite('validUntil', period, period!.sure && (period!.until !== null || !assumed));
  if (period !== null && period.months !== null) cite('validMonths', period, period.sure);
  if (trial.trial) cite('trial', trial.span, trial.span !== null);

  const kinds = statedActs(s, folded, own, extensions, waiting);
  if (waiting) cite('conditionalLapse', waiting.span, false);
  const shown = (kind: ActKind): DocumentRef[] =>
    kinds[kind].map((act, item) => {
      cite(kind, spanOf(act.target), act.sure, item);
      return refOf(s, folded, act.target);
    });
  const repeals = shown('repeals').map((ref, i) => {
    const { parts } = kinds.repeals[i]!.target;
    return { ...ref, scope: parts === null ? ('whole' as const) : ('articles' as const), articles: parts ?? [] };
  });
  return {
    effectiveOn,
    validUntil,
    validMonths: period?.months ?? null,
    trial: trial.trial,
    repeals,
    lapses: shown('lapses'),
    extends: extensions.map((x, item) => {
      cite('extends', x.span, x.sure, item);
      return { ...(x.target ? refOf(s, folded, x.target) : { title: null, docNumber: null }), until: x.until };
    }),
    continues: shown('continues'),
    amends: shown('amends'),
    suspends: findSuspensions(s, own, year).map(({ target, from, until: end, sure }, item) => {
      cite('suspends', spanOf(target), sure, item);
      const scope = target.parts === null ? ('whole' as const) : ('articles' as const);
      return { ...refOf(s, folded, target), scope, articles: target.parts ?? [], from, until: end };
    }),
    conditionalLapse: waiting && {
      targets: waiting.self ? selfRef(own) : waiting.targets.map((t) => refOf(s, folded, t)),
      condition: tidy(text.slice(s.start[waiting.condition.start], s.end[waiting.condition.end - 1])),
      deadline: waiting.deadline,
      lapsesOn: waiting.lapsesOn,
    },
    evidence,
  };
}

const yearOf = (day: Day | null | undefined): number | null => (day ? Number(day.slice(0, 4)) : null);
