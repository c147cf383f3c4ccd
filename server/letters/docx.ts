import type { Paper } from '../domain/paper.ts';
import type { Papers } from '../ports.ts';
import { documentOf } from './docx/document.ts';

/** Writer of papers as Word (DOCX) in the layout of GB/T 9704—2012. The library is loaded with the first one. */
export function createPapers(): Papers {
  return {
    async write(paper: Paper) {
      const docx = await import('docx');
      return new Uint8Array(await docx.Packer.toBuffer(documentOf(docx, paper)));
    },
  };
}
