import type * as Library from 'docx';
import type { Document, Paragraph, Table } from 'docx';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import { MARGIN, PAGE, SIZE, TYPE_HEIGHT, TYPE_WIDTH } from './measures.ts';
import { folio, paragraphsOf } from './paragraphs.ts';
import { formOf, gapOf, tableOf } from './tables.ts';

/** The library, which is loaded where it is first needed and handed on from there. */
export type Docx = typeof Library;

/** A paper as a document of the library: one section, page numbers at the outer side (GB/T 9704 7.5). */
export function documentOf(docx: Docx, paper: Paper): Document {
  const across = paper.landscape === true;
  const width = across ? TYPE_HEIGHT : TYPE_WIDTH;
  const { bottom, footer, ...sides } = MARGIN;
  return new docx.Document({
    title: paper.name,
    creator: '规备',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: SIZE.text, language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...PAGE,
              orientation: across ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
            },
            margin: across
              ? { top: sides.left, left: bottom, right: sides.top, bottom: sides.right, footer: footer / 2 }
              : { ...sides, bottom, footer },
          },
        },
        footers: {
          default: new docx.Footer({ children: [folio(docx, 'right')] }),
          even: new docx.Footer({ children: [folio(docx, 'left')] }),
        },
        children: paper.blocks.flatMap((block) => childrenOf(docx, block, width)),
      },
    ],
  });
}

function childrenOf(docx: Docx, block: PaperBlock, width: number): (Paragraph | Table)[] {
  // A table sits close to its heading; what comes after it, and a form on both sides, stands a little off.
  if (block.kind === 'table') return [tableOf(docx, block, width), gapOf(docx)];
  if (block.kind === 'form') return [gapOf(docx), formOf(docx, block, width), gapOf(docx)];
  return paragraphsOf(docx, block);
}
