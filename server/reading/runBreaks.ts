import { foldWidth } from '../domain/chineseNumber.ts';
import type { Relaid } from './relaid.ts';
import { blanks, labels, marks, numbers, repeats } from './runSigns.ts';

/** A first line at least this long holds head and text at once. */
const RUN = 150;
/** How much of a run may be its head. */
const HEAD = 5000;

/** Where the document proper begins: its first article or heading, or the end of its first sentence. */
const OPENING = /(?:##\s*)?第\s?[一1１]\s?[章条编](?![0-9款项、至和与])|(?<=[：:\s])一\s?、|。/;

/** Articles and chapters inside the run, and the clause of effect glued to its heading: 第九条 有效期本办法自…. */
const PART =
  /(?<=[。；：）)”则]\s{0,4})第[一二三四五六七八九十百零0-9]{1,6}[条章](?=[\s\u3000【])|(?<=(?:期限|有效期|日期|时间|效力|生\s?效)\s?)(?=[本此][\p{Script=Han}]{1,8}?[自从](?:[12一二][0-9〇○零一二三四五六七八九]{3}年|[发公印颁]))/gu;

/**
 * Lays a text that came in one line out in lines again, as far as its head goes: each label of the page's table, number, clock, note and addressee gets
 * a line of its own, and every blank that is no letter-spacing begins one. Null: the text has lines. Linear; never throws.
 */
export function breakRun(text: string): Relaid | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const stop = text.indexOf('\n', start);
  const line = text.slice(start, stop < 0 ? text.length : stop);
  if (line.length < RUN) return null;
  // as long as before, so that offsets hold
  const window = foldWidth(line.slice(0, HEAD));
  const opening = OPENING.exec(window);
  const head = window.slice(0, opening ? opening.index : window.length);
  const points = new Set<number>();
  const breakAt = (i: number): void => void (i > 0 && i < line.length && points.add(start + i));
  blanks(head, breakAt);
  labels(head, breakAt);
  numbers(head, breakAt);
  marks(head, breakAt);
  repeats(
    head,
    [...points].map((p) => p - start),
    breakAt,
  );
  if (opening && opening[0] !== '。') breakAt(opening.index);
  for (const part of line.slice(head.length).matchAll(PART)) breakAt(head.length + part.index);
  return points.size === 0
    ? null
    : brokenAt(
        text,
        [...points].sort((a, b) => a - b),
      );
}

/** Puts a line break before each of the offsets; a blank there gives way to it. */
function brokenAt(text: string, points: readonly number[]): Relaid {
  const at = new Int32Array(text.length + points.length);
  const kept: string[] = [];
  let size = 0;
  let from = 0;
  const keep = (end: number): void => {
    kept.push(text.slice(from, end));
    for (let i = from; i < end; i++) at[size++] = i;
    from = end;
  };
  for (const point of points) {
    keep(point);
    kept.push('\n');
    at[size++] = point - 1;
  }
  keep(text.length);
  return { text: kept.join(''), at: at.subarray(0, size) };
}
