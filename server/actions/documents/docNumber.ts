import type { Actor } from '../../domain/actor.ts';
import type { NumberWish } from '../../domain/change.ts';
import type { DocumentFacts } from '../../domain/documents/facts.ts';
import { seriesOf } from '../../domain/numbers/series.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Context } from '../../ports.ts';
import { actorId } from '../context.ts';
import { codesInOrder } from '../registrations/numbering.ts';

/** The pattern of 文号 that are given in series at the issue, for a tier on a day; null where people type them. */
export const docNumberPattern = ({ rules }: Pick<Context, 'rules'>, tier: Tier | null, on: Day): string | null =>
  periodOn(rules.profile, on).figures['registration.docNumbers'].value?.find((one) => one.tier === tier)?.pattern ??
  null;

/**
 * The 文号 that a document wants at its issue: the next of its body's 规 series in the year of its signing, where the profile has a
 * pattern and nobody typed one; none where it has no pattern.
 */
export async function docNumberWish(
  ctx: Pick<Context, 'rules' | 'reader' | 'store' | 'clock'>,
  actor: Actor,
  documentId: number,
  facts: DocumentFacts,
): Promise<NumberWish[]> {
  if (facts.docNumber !== null) return [];
  const on = facts.signedOn ?? ctx.clock.today();
  const pattern = docNumberPattern(ctx, facts.tier, on);
  if (pattern === null) return [];
  const issuerId = facts.issuers[0]?.issuerId ?? null;
  const issuer = issuerId === null ? null : await ctx.reader.row('issuer', issuerId);
  const [code = null] = codesInOrder(issuer?.codes ?? []);
  const series = seriesOf({ kind: 'doc_number', pattern, code, year: Number(on.slice(0, 4)), issuerId });
  const [id = 0, seriesId = 0] = await ctx.store.ids(2);
  const row = { table: 'document', id: documentId } as const;
  return [
    {
      series,
      id,
      seriesId,
      documentId,
      subjectId: documentId,
      at: ctx.clock.now(),
      byId: actorId(actor),
      into: [
        { ...row, field: 'docNumber' },
        { ...row, field: 'docNumberKey', as: 'key' },
      ],
    },
  ];
}
