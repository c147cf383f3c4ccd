import type { IParagraphOptions, IRunOptions, Paragraph } from 'docx';
import type { PaperBlock } from '../../domain/paper.ts';
import type { Docx } from './document.ts';
import { CHARACTER, FACE, LINE, RED, SIZE, TITLE_LINE } from './measures.ts';

type Flowing = Exclude<PaperBlock, { kind: 'table' | 'form' }>;

/** Signs that XML cannot hold would make Word refuse the whole file. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');

/** The lines of a text, each a paragraph of its own; empty ones are dropped. */
export const linesOf = (text: string): string[] =>
  printable(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Flowing blocks as paragraphs. */
export function paragraphsOf(docx: Docx, block: Flowing): Paragraph[] {
  const exact = (line: number) => ({ line, lineRule: docx.LineRuleType.EXACT });
  const paragraph = (text: string, run: IRunOptions, more: IParagraphOptions = {}): Paragraph =>
    new docx.Paragraph({
      spacing: exact(LINE),
      ...more,
      children: [new docx.TextRun({ size: SIZE.text, font: FACE.text, ...run, text: printable(text) })],
    });
  const { CENTER, RIGHT } = docx.AlignmentType;
  const indented = { indent: { firstLine: 2 * CHARACTER } };

  switch (block.kind) {
    case 'head':
      return [
        paragraph(
          block.organ,
          { size: SIZE.organ, font: FACE.title, color: RED },
          { alignment: CENTER, spacing: { before: LINE, line: 900, lineRule: docx.LineRuleType.AT_LEAST } },
        ),
        paragraph(
          block.number ?? '',
          {},
          {
            alignment: CENTER,
            spacing: { ...exact(LINE), before: LINE, after: LINE },
            border: { bottom: { style: docx.BorderStyle.SINGLE, size: 12, space: 11, color: RED } },
          },
        ),
      ];
    case 'title':
      return block.lines.map((line, i) =>
        paragraph(
          line,
          { size: SIZE.title, font: FACE.title },
          {
            alignment: CENTER,
            keepNext: true,
            spacing: {
              ...exact(TITLE_LINE),
              ...(i === 0 ? { before: LINE } : {}),
              ...(i === block.lines.length - 1 ? { after: LINE } : {}),
            },
          },
        ),
      );
    case 'subtitle':
      return [paragraph(block.text, {}, { alignment: CENTER, spacing: { ...exact(LINE), after: 200 } })];
    case 'to':
      return [paragraph(`${block.organ}：`, {})];
    case 'text':
      return linesOf(block.text).map((line) => paragraph(line, {}, indented));
    case 'heading':
      return [
        paragraph(block.text, { font: block.level === 1 ? FACE.first : FACE.second }, { ...indented, keepNext: true }),
      ];
    case 'enclosures':
      return block.names.map((name, i) => {
        const number = block.names.length > 1 ? `${i + 1}.` : '';
        return paragraph(
          i === 0 ? `附件：${number}${name}` : `${number}${name}`,
          {},
          // Later ones stand under the first one's number; the last one goes with what signs it.
          {
            keepNext: i === block.names.length - 1,
            indent: { left: 5 * CHARACTER, ...(i === 0 ? { hanging: 3 * CHARACTER } : {}) },
          },
        );
      });
    case 'signature': {
      const { organ, on } = besides(block);
      const right = (text: string, characters: number) =>
        paragraph(
          text,
          {},
          { alignment: RIGHT, keepNext: true, indent: { right: Math.round(characters * CHARACTER) } },
        );
      return [paragraph('', {}, { keepNext: true }), right(block.organ, organ), right(block.on, on)];
    }
    case 'note':
      return [paragraph(`（${block.text}）`, {}, indented)];
    case 'new_page':
      return [new docx.Paragraph({ children: [new docx.PageBreak()] })];
  }
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);

/** Distance of 署名 and 成文日期 from the right edge in characters: centred on one another, the date four away, neither less than two. */
function besides({ organ, on }: { organ: string; on: string }): { organ: number; on: number } {
  const half = (widthOf(organ) - widthOf(on)) / 2;
  const edge = Math.max(4 - half, 2);
  return { organ: edge, on: edge + half };
}

/** — 1 — in 4号, a character from the outer edge. */
export function folio(docx: Docx, side: 'left' | 'right'): Paragraph {
  return new docx.Paragraph({
    alignment: side === 'right' ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
    indent: side === 'right' ? { right: CHARACTER } : { left: CHARACTER },
    children: [
      new docx.TextRun({ size: SIZE.folio, font: FACE.plain, children: ['— ', docx.PageNumber.CURRENT, ' —'] }),
    ],
  });
}
