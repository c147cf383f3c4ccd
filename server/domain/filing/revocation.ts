import type { Write } from '../change.ts';
import { laterOf } from '../day.ts';
import type { Dossier } from '../dossier.ts';
import { recordEvent } from '../documents/events.ts';
import type { NextId, Recording } from '../documents/parts.ts';
import { validityOn } from '../validity.ts';
import type { StepSaid } from './step.ts';

/**
 * 撤销 of a document by the side that checked it ends the document itself, from the day on which it is closed so (never before
 * its first day): the `revoke` event to be written with the step. None for a document that has ended already.
 */
export function revocationWrites(dossier: Dossier, said: StepSaid, recording: Recording, next: NextId): Write[] {
  const start = dossier.events.find((row) => row.kind === 'enact' && row.voidedAt === null)?.on ?? null;
  const on = laterOf(said.on, start) ?? said.on;
  const { validity } = validityOn(on, { events: dossier.events, versions: [] });
  if (validity === 'repealed' || validity === 'revoked' || validity === 'lapsed') return [];
  return recordEvent(dossier, { kind: 'revoke', on, basisText: basisOf(said) }, recording, next).writes;
}

/** What the event rests on, as it is printed beside the validity. */
const basisOf = ({ paperNumber, note }: StepSaid): string =>
  ['备案监督撤销', paperNumber?.trim(), note?.trim()].filter(Boolean).join('，');
