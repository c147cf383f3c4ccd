import type { Actor } from '../../domain/actor.ts';
import { ATTACHMENT_KINDS } from '../../domain/attachments.ts';
import type { AttachmentPlace, AttachmentSubject } from '../../domain/attachments.ts';
import type { Change } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { Thing } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { readable, thingOf } from '../context.ts';
import { interviewGate } from '../interviews/gate.ts';
import { evaluationGate } from '../evaluations/gate.ts';
import { problemGate } from '../problems/gate.ts';
import { materialGate } from '../materials/gate.ts';
import { roundGate } from '../rounds/gate.ts';
import { suggestionGate } from '../suggestions/gate.ts';
import { evidenceGate } from './evidenceGate.ts';
import { registrationGate } from './registrationGate.ts';
import { reviewGate } from './reviewGate.ts';

/** What stands behind the place of a paper: whom permissions are weighed against, and whether papers still come and go. */
export interface Gate {
  thing: Thing;
  documentId: number | null;
  mayAdd: boolean;
  mayRemove: boolean;
  /** Row versions on which that rests. */
  relies?: Change['relies'];
}

/** Looks behind a place. Throws Fault('not.found') for what the actor may not read. */
export type GateOf = (ctx: Context, actor: Actor, place: AttachmentPlace) => Promise<Gate>;

/** Subjects with rules of their own; the others hang on their document alone. */
const GATES: Partial<Record<AttachmentSubject, GateOf>> = {
  evidence: evidenceGate,
  review: reviewGate,
  registration: registrationGate,
  suggestion: suggestionGate,
  problem: problemGate,
  evaluation: evaluationGate,
  interview: interviewGate,
  round: roundGate,
  material: materialGate,
};

const documentGate: GateOf = async (ctx, actor, { documentId }) => {
  if (documentId === null) throw new Fault('not.found', {});
  return { thing: thingOf(await readable(ctx, actor, documentId)), documentId, mayAdd: true, mayRemove: true };
};

/** The gate of a place, and that the kind is one of its subject's: Fault('attachment.kind'). */
export async function gateOf(ctx: Context, actor: Actor, place: AttachmentPlace): Promise<Gate> {
  const kinds: readonly string[] = ATTACHMENT_KINDS[place.subject];
  if (!kinds.includes(place.kind)) throw new Fault('attachment.kind', { subject: place.subject, kind: place.kind });
  return (GATES[place.subject] ?? documentGate)(ctx, actor, place);
}
