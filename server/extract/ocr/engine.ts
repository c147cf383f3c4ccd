import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { Worker } from 'tesseract.js';
import { pgm, type Grey } from './bitmap.ts';
import { glyphsOf, type EngineLine, type Glyph } from './glyphs.ts';

/** Reads the picture of a single line of text. */
export interface Engine {
  line(picture: Grey): Promise<Glyph[]>;
}

const MODEL = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json')),
  '4.0.0_best_int',
);
/** Engine mode: the neural network alone, the only one that the model holds. */
const NETWORK = 1;
/** Page segmentation: the picture is one line of text. */
const SINGLE_LINE = '7';

/** An engine that starts with the first line: a page without any needs none. Nothing is ever fetched, nothing written. */
export function createEngine(): Engine {
  let started: Promise<Worker> | undefined;
  return {
    async line(picture) {
      started ??= start();
      const worker = await started;
      const { data } = await worker.recognize(pgm(picture), {}, { text: false, blocks: true });
      const lines = (data.blocks ?? []).flatMap((block) =>
        block.paragraphs.flatMap((paragraph): readonly EngineLine[] => paragraph.lines),
      );
      return glyphsOf(lines);
    },
  };
}

async function start(): Promise<Worker> {
  const { createWorker } = await import('tesseract.js');
  const worker = await createWorker('chi_sim', NETWORK, { langPath: MODEL, cacheMethod: 'none', gzip: true });
  await worker.setParameters({
    tessedit_pageseg_mode: SINGLE_LINE as Parameters<Worker['setParameters']>[0]['tessedit_pageseg_mode'],
  });
  return worker;
}
