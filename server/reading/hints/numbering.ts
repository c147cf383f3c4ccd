import { chineseToNumber } from '../../domain/chineseNumber.ts';
import { articleRuns } from './parts.ts';
import type { Heading } from './parts.ts';
import type { Found, Rule } from './rule.ts';

/** Amending papers and extracts print articles out of order on purpose. */
const OUT_OF_ORDER = /修改|修正|修订(?:的|说明|对照)|对照表|节选|摘录|摘编|决定$|释义|解读|问答/;

/** Articles whose numbers skip or repeat. */
export const numbering: Rule = ({ ground, facts }) =>
  OUT_OF_ORDER.test(facts.title ?? '')
    ? []
    : articleRuns(ground)
        .filter((run) => run.headings.length >= 3 && run.headings[0]!.number === 1)
        .flatMap(({ headings }) =>
          isTangled(headings) ? [] : headings.flatMap((heading, i) => ofPair(ground.masked, headings[i - 1], heading)),
        );

/** One slip makes two breaks at most (四、四、六); many are none: the text quotes articles, or was cut. */
const isTangled = (headings: readonly Heading[]): boolean =>
  headings.filter((heading, i) => i > 0 && heading.number !== headings[i - 1]!.number + 1 && !heading.sub).length >
  Math.max(2, headings.length / 12);

const ANYWHERE =
  /(?<=[ \u3000\n。；])第[ \u3000]{0,2}([一二三四五六七八九十百零0-9]{1,7})[ \u3000]{0,2}条|第[ \u3000]{0,2}([一二三四五六七八九十百零0-9]{1,7})(?:[ \u3000]{0,2}条[ \u3000]|[ \u3000]{1,2}条)/g;

/** The missing number stands there, only not at the beginning of a line. */
const standsWithin = (text: string, number: number): boolean =>
  [...text.matchAll(ANYWHERE)].some((match) => chineseToNumber(match[1] ?? match[2] ?? '') === number);

function ofPair(text: string, before: Heading | undefined, heading: Heading): Found[] {
  if (before === undefined || heading.sub || heading.number === before.number + 1) return [];
  const at = { start: heading.start, end: heading.end, details: { before: before.label.replace(/[ \u3000]/g, '') } };
  if (standsWithin(text.slice(before.end, heading.start), before.number + 1)) return [];
  if (heading.number === before.number) return [{ code: 'numbering.repeat', strength: 'clear', ...at }];
  return [{ code: heading.number > before.number ? 'numbering.gap' : 'numbering.repeat', strength: 'clear', ...at }];
}
