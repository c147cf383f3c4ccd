import { findingsOfDays } from '../../domain/dayChecks.ts';
import type { Finding } from '../../domain/dayChecks.ts';
import type { IssuerKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { Fault } from '../../domain/fault.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';

export interface DayQuestion {
  facts: DocumentFacts;
  /** A document already issued is recorded as it happened: only plain contradictions refuse. */
  stage: 'draft' | 'issue' | 'stock';
  review: { concludedOn: Day | null } | null;
}

/** What is odd about the days and issuers of a document, judged by the figures of the day of its issue. */
export async function findingsFor(
  ctx: Pick<Context, 'reader' | 'rules' | 'clock'>,
  question: DayQuestion,
): Promise<Finding[]> {
  const { facts, stage, review } = question;
  const held = await ctx.reader.issuers();
  const kinds = facts.issuers
    .map((issuer) => held.find((row) => row.id === issuer.issuerId)?.kind)
    .filter((kind): kind is IssuerKind => kind !== undefined);
  const judgedOn = facts.publishedOn ?? facts.signedOn ?? ctx.clock.today();
  return findingsOfDays(
    {
      stock: stage === 'stock',
      docNumber: facts.docNumber,
      signedOn: facts.signedOn,
      publishedOn: facts.publishedOn,
      effectiveOn: facts.effectiveOn,
      validUntil: facts.validUntil,
      validMonths: facts.validMonths,
      reviewOnFile: review !== null,
      reviewConcludedOn: review?.concludedOn ?? null,
      issuerKinds: kinds,
    },
    periodOn(ctx.rules.profile, judgedOn).figures,
  );
}

/** Refuses what contradicts itself or the rules: Fault('document.findings', {findings}) names each rule. */
export async function demandDays(
  ctx: Pick<Context, 'reader' | 'rules' | 'clock'>,
  question: DayQuestion,
): Promise<void> {
  const findings = (await findingsFor(ctx, question)).filter((finding) => finding.severity === 'error');
  const { facts } = question;
  const last = ctx.clock.today();
  // Recording as issued what will only be signed or published tomorrow would make it public today.
  for (const field of question.stage === 'draft' ? [] : (['signedOn', 'publishedOn', 'adoptedOn'] as const)) {
    const on = facts[field];
    if (on !== null && on > last) throw new Fault('day.future', { field, on });
  }
  if (findings.length > 0) throw new Fault('document.findings', { findings });
}
