import type { Day } from '../../domain/day.ts';
import type { Article } from '../../domain/model.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import { dayProse } from '../days.ts';
import { standingName, whySentence } from '../standing.ts';
import type { Standing } from '../standing.ts';
import { titleLines } from './titleLines.ts';

/** A text of a day as it is carried away in a Word file. */
export interface CarriedText {
  title: string;
  docNumber: string | null;
  standing: Standing;
  text: string;
  articles: readonly Article[];
  /** The page that shows the same. */
  address: string;
  today: Day;
}

/** Lines of a text as blocks: 编, 章 and 节 as headings, what lies between them as it stands. Every line that says something is in it once. */
function blocksOf(text: string, articles: readonly Article[]): PaperBlock[] {
  const heads = new Set(articles.filter(({ kind }) => kind !== '条').map(({ start }) => start));
  const blocks: PaperBlock[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'text', text: lines.join('\n') });
    lines = [];
  };
  let at = 0;
  for (const line of text.split('\n')) {
    const said = line.trim();
    if (said !== '' && heads.has(at + line.indexOf(said))) {
      close();
      blocks.push({ kind: 'heading', text: said, level: 1 });
    } else if (said !== '') lines.push(said);
    at += line.length + 1;
  }
  close();
  return blocks;
}

/**
 * The text of a document on a day as a paper: how it stood that day above it, where it comes from below. It is no 正式文本 and says so; the
 * original is offered beside it as it was filed.
 */
export function documentTextPaper(of: CarriedText): Paper {
  const { standing } = of;
  return {
    name: `${of.title}（${standing.on}）`,
    blocks: [
      { kind: 'title', lines: titleLines(of.title) },
      ...(of.docNumber === null ? [] : [{ kind: 'subtitle' as const, text: of.docNumber }]),
      { kind: 'note', text: `${dayProse(standing.on)}的效力：${standingName(standing)}。${whySentence(standing)}` },
      ...blocksOf(of.text, of.articles),
      {
        kind: 'note',
        text: `本件由系统按${dayProse(standing.on)}的文本于${dayProse(of.today)}生成，供阅读和引用；正式文本以制定机关公布的为准。核对最新效力：${of.address}`,
      },
    ],
  };
}
