import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import { owedFilings } from '../filing.ts';
import type { OwedFiling } from '../filing.ts';
import { clearingReview } from '../review.ts';
import { emergencyFor, followingWrites } from '../review/emergency.ts';
import type { EmergencyRow } from '../review/rows.ts';
import { factColumns } from './facts.ts';
import type { DocumentFacts } from './facts.ts';
import { enactWrite, eventRow } from './parts.ts';
import type { NextId, Recording } from './parts.ts';
import { causedEvent, inboundWrites } from './relations.ts';
import type { InboundRelation } from './relations.ts';

/** Ids that `issueDocument` takes at most. */
export const idsForIssue = (
  dossier: Dossier,
  owed: readonly OwedFiling[],
  inbound: readonly InboundRelation[],
): number => 1 + dossier.relations.length + owed.length + inbound.length;

/** The row that lets the latest text be issued: its review, or the approval of a leader in an emergency. Refuses where there is neither. */
function demandCleared(
  { document, reviews, versions }: Dossier,
  emergency: EmergencyRow | null,
): NonNullable<Change['relies']>[number] {
  const draft = versions.at(-1);
  if (emergency !== null && emergencyFor(document, draft, [emergency]) !== null)
    return { table: 'emergency', id: emergency.id, version: emergency.version };
  if (document.status !== 'reviewed')
    throw new Fault('document.status', { status: document.status, act: 'document.issue' });
  const clearing = clearingReview(reviews);
  if (!clearing) throw new Fault('document.unreviewed', {});
  // 应当予以修改 that was followed changes the text; a draft found 合法 must be issued as it was reviewed.
  if (clearing.opinion === 'lawful' && draft?.textSha256 !== clearing.draftSha256)
    throw new Fault('review.draft_changed', {});
  return { table: 'review', id: clearing.id, version: clearing.version };
}

/**
 * 印发: a reviewed draft becomes an issued, public document. It gets its `enact` event, its owed filings, and what it says
 * of held documents takes effect, as does what held ones said of it before it came. Unreviewed or 不合法 may not be issued (国办发〔2018〕115号(七)), unless a leader
 * has approved an `emergency` issue of exactly this text.
 * Where an unregistered document has no effect it is not public (`isPublic`) before its registration (三统一).
 */
export function issueDocument(
  dossier: Dossier,
  facts: DocumentFacts,
  owed: readonly OwedFiling[],
  inbound: readonly InboundRelation[],
  recording: Recording,
  next: NextId,
  isPublic = true,
  emergency: EmergencyRow | null = null,
): Change {
  const { document } = dossier;
  const cleared = demandCleared(dossier, emergency);
  const told = dossier.relations.flatMap((relation) => {
    const caused = relation.target ? causedEvent(relation, { ...facts, id: document.id }) : null;
    return caused && relation.target
      ? [insert('legalEvent', eventRow(relation.target.id, caused, recording, next))]
      : [];
  });
  return {
    act: 'document.issue',
    documents: [
      ...new Set([
        document.id,
        ...dossier.relations.flatMap((relation) => relation.target?.id ?? []),
        ...inbound.map((row) => row.by.id),
      ]),
    ],
    relies: [cleared],
    writes: [
      update('document', document, { ...factColumns(facts), status: 'issued', isPublic }),
      enactWrite(document.id, facts, recording, next),
      ...owedFilings(document.id, owed, next),
      ...told,
      ...inboundWrites(document.id, inbound, recording, next),
      ...(emergency === null ? [] : followingWrites(emergency, dossier.reviews)),
    ],
  };
}
