import { AMEND, CONTINUE, LAPSE, REPEAL } from './acts.ts';
import type { Act, ActKind } from './acts.ts';
import { DOCUMENT_NOUN, withoutMarker } from './grammar.ts';
import { rowTargets } from './listRows.ts';
import { M } from './signs.ts';
import type { Skeleton, Span } from './signs.ts';
import type { Target } from './targets.ts';

/** A list that a heading or an introduction opened. */
interface OpenList {
  /** Empty when the rows say it themselves (清理结论 column). */
  kinds: ActKind[];
  span: Span;
  /** Its documents are to be changed; nothing has happened to them yet. */
  planned: boolean;
}

const LISTED = /(?:目录|清单|一览表|名单|情况表|汇总表|明细表|文件|规章|规定|如下|下列|以下|所列)/;
const ENDS_AS_TITLE = new RegExp(`${DOCUMENT_NOUN}$`);
const KINDS: readonly [ActKind, RegExp][] = [
  ['repeals', new RegExp(REPEAL)],
  ['lapses', new RegExp(LAPSE)],
  ['continues', new RegExp(`${CONTINUE}|现行有效`)],
  ['amends', new RegExp(`${AMEND}|修改|修订`)],
];
const MAY_OPEN = /[废失停留改订]|继续|有效|清理|不再|终止|沿用|延续/;
const PROPOSAL = /拟|建议|征求意见|草案|应当|负责|及时|是否|(?:需|待|须)要?(?:修改|修订|废止)/;
/** 需要修改的…目录: what is to be changed is a conclusion of a cleanup, though no change yet. */
const PLANNED = /(?:需|待|须|拟|应|应当)要?(?:予以|进行|抓紧|及时)?(?:修改|修订)/;
const ASKED = /征求意见|草案|建议/;
const INTRODUCES = /下列|以下|如下|目录|清单|一览表|[文件规章定]{2}(?:（[^）]*）)?：?$|所列/;
const CLOSES_LIST = new RegExp(`^(?:以上|上述|前述|上列)[^，${M}]{0,30}(?:文件|规定|办法|通知)`);
const ROW_VERDICT: readonly [ActKind, RegExp][] = [
  ['continues', /继续有效|保留|现行有效/],
  ['repeals', /废止/],
  ['lapses', /失效/],
  ['amends', /修改|修订/],
];
/** Rows taken without a heading wait for 上述文件…废止; more than this and the text is no list. */
const LONGEST_WAIT = 300;

/** Acts stated by lists: headings with rows below them, and rows that a later 上述文件 settles. */
export function findListedActs(s: Skeleton): Act[] {
  const acts: Act[] = [];
  let list: OpenList | null = null;
  let waiting: Target[] = [];
  let pending: Span | null = null;
  for (const segment of segmentsOf(s)) {
    const text = s.text.slice(segment.start, segment.end);
    const closing = CLOSES_LIST.test(withoutMarker(text)) ? kindsIn(text) : [];
    if (closing.length > 0 && !text.includes(M)) {
      if (closing.length === 1 && list === null) acts.push(...waiting.map((t) => act(closing[0]!, t, segment, true)));
      [list, waiting, pending] = [null, [], null];
      continue;
    }
    const opened = headingOf(text, segment);
    if (opened !== undefined) {
      [list, waiting, pending] = [opened.list, [], null];
      if (opened.restAt < text.length) takeRows({ start: segment.start + opened.restAt, end: segment.end });
      continue;
    }
    if (endsList(s, segment, text)) [list, waiting, pending] = [null, [], null];
    else takeRows(segment);
  }
  return acts;

  function takeRows(segment: Span): void {
    const { targets, rest } = rowTargets(s, segment, pending, list !== null);
    pending = targets.length > 0 ? null : rest;
    for (const { target, verdict } of targets) {
      if (list === null) {
        if (waiting.length < LONGEST_WAIT) waiting.push(target);
        continue;
      }
      const said = ROW_VERDICT.filter(([, pattern]) => pattern.test(verdict)).map(([kind]) => kind);
      const kind =
        list.kinds.length === 1
          ? list.kinds[0]
          : (said.find((k) => list!.kinds.length === 0 || list!.kinds.includes(k)) ?? list.kinds[0]);
      if (!kind) continue;
      const one = { ...act(kind, target, list.span, list.kinds.length === 1), heading: list.span };
      acts.push(list.planned ? { ...one, planned: true } : one);
    }
  }
}

/**
 * The documents that an annex named in `words` lists (附件4, 修改目录), looked for behind `from`; empty when the text does not print it.
 */
export function annexRows(s: Skeleton, words: string, from: number): Target[] {
  const number = /附件([0-9一二三四五六七八九十]{1,2})/.exec(words)?.[1];
  const annex = number === undefined ? -1 : s.text.indexOf(`\n附件${number}`, from);
  const behind = annex < 0 ? from : annex + 1;
  const heading = /\n([^\n，。；]{0,40}(?:目录|清单|一览表)[^\n，。；]{0,12})(?=\n)/g;
  heading.lastIndex = annex < 0 ? from : annex;
  for (let m = heading.exec(s.text); m !== null; m = heading.exec(s.text)) {
    heading.lastIndex = m.index + m[0].length;
    if (annex < 0 && !/修改|修订/.test(m[1]!)) continue;
    return m.index - behind > 200 && annex >= 0 ? [] : rowsBelow(s, m.index + m[0].length);
  }
  return [];
}

/** The documents of the list that begins behind `from`, row after row, until prose closes it. */
export function rowsBelow(s: Skeleton, from: number): Target[] {
  const targets: Target[] = [];
  let pending: Span | null = null;
  for (const segment of segmentsOf(s, from, LONGEST_WAIT)) {
    const text = s.text.slice(segment.start, segment.end);
    if (endsList(s, segment, text) || CLOSES_LIST.test(withoutMarker(text)) || headingOf(text, segment) !== undefined)
      break;
    const { targets: rows, rest } = rowTargets(s, segment, pending, true);
    pending = rows.length > 0 ? null : rest;
    targets.push(...rows.map((row) => row.target));
  }
  return targets;
}

const act = (kind: ActKind, target: Target, span: Span, sure: boolean): Act => ({
  kind,
  target,
  span,
  sure: sure && target.mention.docNumber !== null && (kind === 'repeals' || kind === 'lapses'),
});

function segmentsOf(s: Skeleton, start = 0, most = Infinity): Span[] {
  const spans: Span[] = [];
  let from = start;
  const marks = /[\n；。：]|$/g;
  marks.lastIndex = start;
  for (let m = marks.exec(s.text); m !== null && spans.length < most; m = m[0] === '' ? null : marks.exec(s.text)) {
    const end = s.text[m.index] === '：' ? m.index + 1 : m.index;
    if (end > from) spans.push(...cutAtLists(s, { start: from, end }));
    from = m.index + 1;
  }
  return spans;
}

/** A heading with its first row on the same line. */
const HEADS_ROWS = /(?:目录|清单|一览表)(?:（[^）]{0,20}）)?(?=序号|1[.、．]?[\u4e00-\u9fa5\ue002])/;
/** Where a text that came in one line begins its next list. */
const NEXT_LIST =
  /(?<![见入按照（、和及与《])附件[0-9一二三四五六七八九十]{0,2}(?=[^，。；：\n\ue002]{2,50}?(?:目录|清单|一览表)(?:（[^）]{0,20}）)?(?:序号|1[.、．]?[\u4e00-\u9fa5\ue002]))/g;

/** The stretch cut where further lists begin inside it. */
function cutAtLists(s: Skeleton, span: Span): Span[] {
  const text = s.text.slice(span.start, span.end);
  if (text.length < 60 || !text.includes('附件')) return [span];
  const cuts = [...text.matchAll(NEXT_LIST)].map((m) => span.start + m.index).filter((at) => at > span.start);
  return [span.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? span.end }));
}

const kindsIn = (text: string): ActKind[] => KINDS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);

/** 根据《A》有关规定，…决定废止下列文件：: the basis names a document that is not of the list. */
const BASIS = new RegExp(`^[^，：]{0,60}(?:根据|依据|依照|按照|贯彻|落实)[^：]{0,160}${M}[^：，${M}]{0,30}，`);

/** A heading or introduction; `restAt` is where rows on the same line begin; undefined when the segment is neither. */
function headingOf(text: string, span: Span): { list: OpenList | null; restAt: number } | undefined {
  if (!MAY_OPEN.test(text)) return undefined;
  const run = HEADS_ROWS.exec(text.slice(0, 120));
  const whole = run ? text.slice(0, run.index + run[0].length) : text;
  const head = whole.replace(BASIS, '');
  if (head.length > 120 || head.includes(M)) return undefined;
  const table = /清理(?:结果|结论|意见|情况|目录)[^，]*$/.test(head) && /目录|清单|表|结果|结论/.test(head);
  const kinds = kindsIn(head);
  if (kinds.length === 0 && !table) return undefined;
  if (
    !/文件|规章|法规|规范性|^(?:附件|附表)?[0-9一二三四五]*[：:.、]?[^，]{0,14}目录|(?:下列|以下)[^，：]{0,10}(?:规定|办法|通知)/.test(
      head,
    )
  )
    return undefined;
  if (!LISTED.test(head) || !INTRODUCES.test(head)) return undefined;
  const planned = kinds.length === 1 && kinds[0] === 'amends' && PLANNED.test(head) && !ASKED.test(head);
  if (/^第[^条]{1,6}条/.test(head) && !head.endsWith('：')) return undefined;
  return {
    list:
      PROPOSAL.test(head) && !planned
        ? null
        : { kinds, span: { start: span.start, end: span.start + whole.length }, planned },
    restAt: whole.length,
  };
}

/** Prose, an article, a signature: the list is over. */
function endsList(s: Skeleton, segment: Span, text: string): boolean {
  if (/^(?:第[一二三四五六七八九十百]{1,5}[条章]|特此|本[^，]{1,8}(?:自|由)|现予|各)/.test(text)) return true;
  const prose = s.text[segment.end] === '。' && text.length > 24 && !text.includes(M);
  return prose && !ENDS_AS_TITLE.test(text);
}
