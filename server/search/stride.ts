import type { Flat } from '../domain/normalForm.ts';

/** Every so many flat units the original offset is noted, so that a snippet is cut without folding the whole text again. */
export const STRIDE = 256;

/** The original offset of every `STRIDE`th unit of a flat form, and at the end the length of the original. */
export function offsetsOf({ text, starts }: Flat, length: number): Uint32Array {
  const offsets = new Uint32Array(Math.ceil(text.length / STRIDE) + 1);
  for (let i = 0; i * STRIDE < text.length; i++) offsets[i] = starts[i * STRIDE]!;
  offsets[offsets.length - 1] = length;
  return offsets;
}
