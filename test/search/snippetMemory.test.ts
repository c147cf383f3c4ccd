import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { snippetOf } from '../../server/search/snippet.ts';
import type { StoredText } from '../../server/search/texts.ts';
import { packed, unpacked } from '../../server/search/units.ts';

const MIB = 1024 * 1024;
const TEXTS = 60;
const PARAGRAPHS = 10_000;

function heapHeld(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** A text as the index reads it: one string of its own, not put together from parts. */
function stored(n: number): StoredText {
  const text = unpacked(packed(`第${n}号 ${'第一条 为了规范停车收费，制定本办法。'.repeat(PARAGRAPHS)}`));
  return { text, articles: () => [], flat: () => ({ flat: '', lead: 0, offsets: new Uint32Array(1) }) };
}

it('lets go of the texts whose snippets are remembered', () => {
  const before = heapHeld();
  const remembered = Array.from({ length: TEXTS }, (_, n) =>
    snippetOf(stored(n), [{ raw: '停车收费', flat: '停车收费', worth: 100 }]),
  );
  expect(heapHeld() - before).toBeLessThan(4 * MIB);
  expect(remembered[0]?.text).toContain('规范停车收费');
});
