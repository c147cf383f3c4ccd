import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Entry } from '../../server/search/catalogue.ts';
import { createLines } from '../../server/search/lines.ts';

const catalogueOf = (sounds: readonly (string | null)[]): Catalogue => {
  const entries = sounds.map((sound, id) => (sound === null ? undefined : ({ id, sound } as Entry)));
  return { entries } as Catalogue;
};
const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 });

describe('the lines of all rows', () => {
  it('are found as asking each row finds them, holes, empty ones and changes included', () => {
    const list = fc.array(fc.option(letters), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, letters, (before, after, part) => {
        fc.pre(part !== '');
        const catalogue = catalogueOf(before);
        const lines = createLines(catalogue, (entry) => entry.sound);
        const held = (sounds: readonly (string | null)[]): number[] =>
          sounds.flatMap((sound, id) => (sound?.includes(part) ? [id] : []));
        expect([...lines.holding(part)].map(({ id }) => id)).toEqual(held(before));
        catalogue.entries.splice(0, Infinity, ...catalogueOf(after).entries);
        lines.change();
        expect([...lines.holding(part)].map(({ id }) => id)).toEqual(held(after));
      }),
    );
  });

  it('are found by a pattern as asking each row finds them', () => {
    fc.assert(
      fc.property(fc.array(fc.option(letters), { maxLength: 12 }), (sounds) => {
        const lines = createLines(catalogueOf(sounds), (entry) => entry.sound);
        const found = [...lines.matching(/(?<![ab])a(?:|[ab]* )b/g)].map(({ entry, at, text }) => [entry.id, at, text]);
        expect(found).toEqual(
          sounds.flatMap((sound, id) => {
            const m = sound === null ? null : /(?<![ab])a(?:|[ab]* )b/.exec(sound);
            return m === null ? [] : [[id, m.index, m[0]]];
          }),
        );
      }),
    );
  });
});
