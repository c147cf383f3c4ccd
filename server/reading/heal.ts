import { pinyinDebris } from '../domain/pinyinDebris.ts';
import { hasTraditional, simplified } from '../domain/simplified.ts';
import type { Relaid } from './relaid.ts';

/**
 * Undoes what converting web sites do to a text: 關(guān)于 is read as 关于. Null: nothing to undo. Linear; never throws.
 */
export function heal(text: string): Relaid | null {
  const debris = pinyinDebris(text);
  const traditional = hasTraditional(text);
  if (debris.length === 0) return traditional ? { text: simplified(text), at: identity(text.length) } : null;
  const at: number[] = [];
  const kept: string[] = [];
  let from = 0;
  const keep = (end: number): void => {
    kept.push(text.slice(from, end));
    for (let i = from; i < end; i++) at.push(i);
  };
  for (const d of debris) {
    keep(d.start);
    kept.push(d.put);
    for (let i = 0; i < d.put.length; i++) at.push(d.start);
    from = d.end;
  }
  keep(text.length);
  const whole = kept.join('');
  return { text: traditional ? simplified(whole) : whole, at: Int32Array.from(at) };
}

const identity = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i);
