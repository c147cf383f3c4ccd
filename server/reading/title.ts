import { findDocNumbers } from '../domain/docNumber.ts';
import { TITLE_END } from './genre.ts';
import { hasLabel } from './labels.ts';
import type { Label } from './labels.ts';
import type { Layout } from './layout.ts';
import { isOrgan, splitOrgans } from './organs.ts';
import { titleAbove, titleCarried, titleInOrder, titlePromulgated } from './orderTitle.ts';
import { openingTitle, titleInRun } from './runTitle.ts';
import { titleBlocks } from './titleBlocks.ts';
import { BEGINS_ANEW, COMPLETE } from './titleJoin.ts';
import { HEADING, HISTORY, NAVIGATION, trimLine } from './titleLines.ts';
import { compact, tidyTitle } from './titleText.ts';
import type { FoundTitle } from './titleText.ts';

/** The document's own full title: the printed block nearest the body, else the page's label, else the start of a one-line text. */
export function findTitle(layout: Layout): FoundTitle | null {
  const label =
    layout.labels.find((l) => l.name === 'title' && TITLE_END.test(l.value)) ??
    layout.labels.find((l) => l.name === 'title' && l.value.length > 5);
  const blocks = titleBlocks(layout);
  const run = titleInRun(layout);
  if (label) return besideLabel(layout.text, label, run ? [...blocks, run] : blocks);
  const last = blocks.at(-1);
  if (!last)
    return (
      run ??
      titleInRun(layout, 'wrapped') ??
      titleInOrder(layout) ??
      firstLine(layout) ??
      openingTitle(layout) ??
      titleCarried(layout) ??
      titleAbove(layout)
    );
  if (run && run.title.length >= last.title.length && endsAlike(run.title, last.title)) return { ...run, sure: true };
  const decided = titlePromulgated(layout, last);
  if (decided) return decided;
  const first = blocks[0]!;
  const whole = wholeOf(last, blocks);
  if (whole) return { ...whole, sure: true };
  const repeated = blocks.length > 1 && (endsAlike(last.title, first.title) || endsAlike(first.title, last.title));
  const fuller = blocks.findLast(
    (b) =>
      endsAlike(b.title, last.title) &&
      b.title.length > last.title.length &&
      isClean(layout.text, b) &&
      !isGlued(b.title, last.title),
  );
  const best = fuller ?? last;
  return {
    ...best,
    sure:
      !STRAY.test(best.title) &&
      (best.sure || blocks.some((b) => b !== best && compact(b.title) === compact(best.title))) &&
      (repeated || (blocks.length === 1 && COMPLETE.test(compact(best.title)))),
  };
}

/** The printed title lost its end (关于印发某某市政府办理人大代表建议): the page gives it whole, and more than once. */
function wholeOf(last: FoundTitle, blocks: readonly FoundTitle[]): FoundTitle | null {
  if (COMPLETE.test(compact(last.title))) return null;
  const words = compact(last.title).replace(/^.*?(?=关于|印发|转发)/, '');
  const copies = blocks.filter((b) => COMPLETE.test(compact(b.title)) && compact(b.title).includes(words));
  return copies.length > 1 ? copies[0]! : null;
}

/** Signs of a page that stuck to its title: 分享到：微信…, …_某某网站, # …. */
const STRAY = /[：:_#]|^[【[]|微博|微信|浏览|首页|^《[^《》]*》(?:实施)?(?:办法|细则|规定)$/;

const endsAlike = (long: string, short: string): boolean => compact(long).endsWith(compact(short));
/** What stands before the shorter copy is a site's name and area (清河县人民政府工作动态), no body that issues with it. */
function isGlued(long: string, short: string): boolean {
  const lead = compact(long).slice(0, -compact(short).length);
  return (
    lead.length > 3 &&
    lead !== '中华人民共和国' &&
    BEGINS_ANEW.test(compact(short)) &&
    !splitOrgans(lead).every((name) => isOrgan(name))
  );
}
/** A breadcrumb glued before a title on its line shows as blanks between words that are no bodies. */
const isClean = (text: string, b: FoundTitle): boolean => {
  const raw = text.slice(b.start, b.end);
  return (
    raw.includes('\n') ||
    raw
      .split(/\s+/)
      .slice(0, -1)
      .every((p) => isOrgan(p))
  );
};

function besideLabel(text: string, label: Label, blocks: FoundTitle[]): FoundTitle {
  const printed = blocks.findLast((b) => endsAlike(b.title, label.value) && isClean(text, b));
  if (printed) return { ...printed, sure: true };
  // the table broke the title off: the printed one goes on
  const whole = TITLE_END.test(label.value)
    ? undefined
    : blocks.findLast((b) => compact(b.title).startsWith(compact(label.value)));
  if (whole) return { ...whole, sure: true };
  return { title: tidyTitle(label.value), start: label.start, end: label.end, sure: TITLE_END.test(label.value) };
}

/** With no genre anywhere: the very first line, when it is short, without punctuation and neither a body nor a date. */
function firstLine(layout: Layout): FoundTitle | null {
  const top = layout.head[0];
  if (!top || hasLabel(top) || [NAVIGATION, HISTORY, HEADING].some((sign) => sign.test(top.trimmed))) return null;
  const line = trimLine(layout.text, top);
  const guess =
    line.trimmed.length >= 6 &&
    line.trimmed.length <= 80 &&
    !/[，。：；！？,:;]|^[12][0-9]{3}|施行|发布|会议/.test(line.trimmed);
  if (!guess || isOrgan(line.trimmed) || findDocNumbers(line.trimmed).length > 0) return null;
  return { title: tidyTitle(line.trimmed), start: line.start, end: line.end, sure: false };
}
