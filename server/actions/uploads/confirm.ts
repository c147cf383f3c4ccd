import type { Actor } from '../../domain/actor.ts';
import type { UploadPurpose } from '../../domain/codes.ts';
import type { DocumentFacts, RelationFact } from '../../domain/documents/facts.ts';
import type { PastFiling, PastReview } from '../../domain/documents/paper.ts';
import { Fault } from '../../domain/fault.ts';
import { isFiled } from '../../domain/filing.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { listedIn } from '../decisions/read.ts';
import { demandDays } from '../documents/days.ts';
import { drafterOf } from '../documents/drafting.ts';
import { enter } from '../documents/record.ts';
import type { Entry } from '../documents/record.ts';
import { textFact } from '../documents/text.ts';
import { demandNotHeld } from './held.ts';
import { uploadFor } from './take.ts';

const MOST_TRIES = 3;

/** What a person confirmed beside the document's text. */
export interface Confirmation {
  /** Row version of the upload that the person saw. */
  version: number;
  purpose: UploadPurpose;
  facts: DocumentFacts;
  relations: RelationFact[];
  /** What the text lists is kept without effect, for the page on which it is confirmed at once. */
  listedApart?: boolean;
  /** Held documents of the same 文号 or the same text, of which the person says that this is another one. */
  apartFrom?: readonly number[];
  /** Past acts, for a document already issued; null: not on file. */
  review: PastReview | null;
  filings: PastFiling[];
  /** 起草单位, as the bureau says it; an issuer's own account is it by itself where another body will issue. */
  draftedById?: number | null;
}

/**
 * Turns a read upload into a document: a draft, or a document already issued (存量), which is public once confirmed. A
 * missing review is a finding, never a refusal; what is held already is refused unless the person says that this is another
 * document. A document whose tier nobody said is of the tier of its 主办机关. Answers the new document's id.
 */
export async function confirmUpload(ctx: Context, actor: Actor, uploadId: number, said: Confirmation): Promise<number> {
  const upload = await uploadFor(ctx, actor, uploadId);
  if (upload.state === 'confirmed') throw new Fault('upload.confirmed', { documentId: upload.documentId });
  if (upload.state !== 'ready' || upload.text === null) throw new Fault('upload.state', { state: upload.state });
  if (upload.version !== said.version) throw new Fault('conflict.stale', { table: 'upload', id: uploadId });
  const issuerId = said.facts.issuers[0]?.issuerId ?? null;
  const lead = issuerId === null ? null : await ctx.reader.row('issuer', issuerId);
  const issued = said.purpose === 'issued';
  const draftedById = issued ? null : await drafterOf(ctx, actor, said.facts.issuers[0], said.draftedById ?? null);
  permit(actor, issued ? 'document.record' : 'document.draft', { issuerId, draftedById });
  await demandDays(ctx, { ...said, stage: issued ? 'stock' : 'draft' });
  const filed = said.filings.length > 0 && said.filings.every((filing) => isFiled(filing.outcome));
  const file = {
    fileSha256: upload.fileSha256,
    fileName: upload.fileName,
    mediaType: upload.mediaType,
    pages: upload.pages,
  };
  const entry: Entry = {
    act: issued ? 'document.record' : 'document.draft',
    externalId: null,
    origin: issued ? 'stock' : 'draft',
    status: issued ? (filed ? 'filed' : 'issued') : 'draft',
    isPublic: issued,
    draftedById,
    facts: { ...said.facts, tier: said.facts.tier ?? lead?.tier ?? null },
    texts: [{ ...textFact(upload.text, file), startsOn: null }],
    relations: said.relations,
    listed: said.listedApart === true ? listedIn(upload.text, said.facts) : [],
    events: [],
    review: issued ? said.review : null,
    filings: issued ? said.filings : [],
    upload,
  };
  // Who confirmed the same at the same moment was first: the person is told what is held now, unless it is none of theirs to know.
  for (let tries = 1; ; tries++) {
    const alone = await demandNotHeld(ctx, actor, upload, said.facts.docNumber, said.apartFrom ?? []);
    try {
      return await enter(ctx, actor, { ...entry, ...alone });
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'conflict.held' || tries === MOST_TRIES) throw error;
    }
  }
}
