import { chineseToNumber } from '../../domain/chineseNumber.ts';
import type { Ground } from './ground.ts';

/** One heading 第…条 at the beginning of a line of the ground. */
export interface Heading {
  number: number;
  /** 第八条之一 may follow 第八条. */
  sub: boolean;
  label: string;
  start: number;
  end: number;
}

/** A run of articles that begins at 第一条: a text and each text attached to it count their own. */
export interface ArticleRun {
  start: number;
  end: number;
  headings: Heading[];
}

/** A blank goes behind the number, or the article begins at once; 第四条规定的… is the rest of a sentence. */
const HEADING =
  /(?<=^|\n)[ \u3000\t#*]{0,12}第[ \u3000]{0,2}([一二三四五六七八九十百零〇0-9]{1,7})[ \u3000]{0,2}条(之[一二三四五六七八九十])?(?=[ \u3000【（\t]|\*\*|[\u4e00-\u9fa5](?<![规第的和至及所款项或与中之]))/g;

/** The article runs of a text by its printed headings; empty where it has none. */
export function articleRuns(ground: Ground): ArticleRun[] {
  const runs: ArticleRun[] = [];
  for (const m of ground.masked.matchAll(HEADING)) {
    const number = chineseToNumber(m[1]!);
    if (number === null) continue;
    const start = m.index + m[0].search(/第/);
    const heading = {
      number,
      sub: m[2] !== undefined,
      label: ground.masked.slice(start, m.index + m[0].length),
      start,
      end: m.index + m[0].length,
    };
    const last = runs.at(-1);
    if (last === undefined || (number === 1 && !heading.sub && last.headings.at(-1)!.number > 1))
      runs.push({ start, end: ground.masked.length, headings: [heading] });
    else last.headings.push(heading);
  }
  runs.forEach((run, i) => (run.end = runs[i + 1]?.start ?? ground.masked.length));
  return runs;
}
