import { findingsOfDays } from '../../domain/dayChecks.ts';
import type { Finding } from '../../domain/dayChecks.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { findingsOfRules } from '../../domain/documents/ruleChecks.ts';
import { Fault } from '../../domain/fault.ts';
import { bodiesById, insteadOf, mayIssue } from '../../domain/issuers.ts';
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
  const today = ctx.clock.today();
  const on = facts.publishedOn ?? facts.signedOn ?? today;
  const { figures } = periodOn(ctx.rules.profile, on);
  const bodies = bodiesById(await ctx.reader.issuers());
  const issuers = facts.issuers.flatMap((issuer) => bodies.get(issuer.issuerId ?? -1) ?? []);
  const barred = issuers.find((row) => !mayIssue(row, figures));
  const stock = stage === 'stock';
  const days = findingsOfDays(
    {
      stock,
      docNumber: facts.docNumber,
      signedOn: facts.signedOn,
      publishedOn: facts.publishedOn,
      effectiveOn: facts.effectiveOn,
      validUntil: facts.validUntil,
      validMonths: facts.validMonths,
      reviewOnFile: review !== null,
      reviewConcludedOn: review?.concludedOn ?? null,
      issuerKinds: issuers.map((row) => row.kind),
      instead: barred ? insteadOf(barred, bodies, figures, today).map((row) => row.name) : [],
    },
    figures,
  );
  const ended = issuers.map((row) => ({
    name: row.name,
    activeTo: row.activeTo,
    successor: bodies.get(row.successorId ?? -1)?.name ?? null,
  }));
  return [...days, ...findingsOfRules({ ...facts, stock, on, bodies: ended }, figures)];
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
