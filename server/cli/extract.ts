import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readWhole } from '../actions/reading/whole.ts';
import { linesOf } from '../actions/imports/lines.ts';
import { isDay } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../domain/fault.ts';
import { createTextReader } from '../extract/reader.ts';
import { propose } from '../reading/propose.ts';
import { hintLines } from './hintLines.ts';
import { Usage, errorOf, idOf, jsonOf, lineError, print, tell } from './output.ts';
import { demandFile, parse, text } from './options.ts';

const nullable = z.string().nullish();
const dayOrNull = z.custom<Day>((value) => value == null || isDay(value)).nullish();
const line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  context: z
    .object({ title: nullable, docNumber: nullable, genre: nullable, signedOn: dayOrNull, publishedOn: dayOrNull })
    .partial()
    .nullish(),
});

/** `extract FILE…` and `extract --jsonl FILE`: text and proposals, without touching any data folder. */
export async function extract(args: string[]): Promise<number> {
  const { values, positionals, config } = parse(args, { jsonl: { type: 'string' } });
  const jsonl = text(values['jsonl']);
  if (jsonl !== null) return extractLines(jsonl);
  if (positionals.length === 0) throw new Usage('用法：guibei extract FILE… 或 guibei extract --jsonl FILE');
  const reader = createTextReader({ limits: { fileBytes: config.uploadBytes } });
  let failed = 0;
  for (const file of positionals) {
    try {
      if (!existsSync(file)) throw new Fault('file.missing', { path: file });
      const {
        mediaType,
        pages,
        method,
        text: found,
        warnings,
        confidences,
      } = await readWhole(reader, file, {
        onPage: (_page, at, of) => tell(`${file}：识别扫描页，第 ${at} 页，共 ${of} 页`),
      });
      const read = propose(found);
      print({
        file,
        ok: true,
        mediaType,
        pages,
        method,
        chars: found.length,
        warnings,
        pageConfidences: confidences,
        text: found,
        ...read,
        hints: hintLines(found, read),
      });
    } catch (error) {
      failed++;
      print({
        file,
        ok: false,
        error: errorOf(error),
        mediaType: null,
        pages: null,
        method: null,
        chars: 0,
        warnings: [],
        pageConfidences: [],
        text: '',
        metadata: null,
        evidence: null,
        hints: [],
      });
    }
  }
  await reader.close();
  return failed === 0 ? 0 : 1;
}

async function extractLines(path: string): Promise<number> {
  demandFile(path);
  let [failed, number] = [0, 0];
  for await (const raw of linesOf(path)) {
    number++;
    if (raw.trim() === '') continue;
    const value = jsonOf(raw);
    const parsed = line.safeParse(value);
    if (!parsed.success) {
      failed++;
      print({ ...idOf(value), ok: false, error: lineError(value, number, parsed.error) });
      continue;
    }
    const { id, text: given, context } = parsed.data;
    const read = propose(given, context ?? {});
    print({ id, ...read.metadata, evidence: read.evidence, hints: hintLines(given, read) });
  }
  return failed === 0 ? 0 : 1;
}
