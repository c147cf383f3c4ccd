import type { Piece } from './blocks.ts';

const WIDTH = 38;

/** A text file as offices type it: full-width indents, centred heads, CRLF. */
export function plainFile(all: Piece[]): string {
  const line = (text: string): string => `${text}\r\n`;
  const centred = (text: string): string => '　'.repeat(Math.max(0, Math.floor((WIDTH - text.length) / 2))) + text;
  return all
    .map((item) => {
      if (item.kind === 'break') return '\r\n';
      if (item.kind === 'table') return item.rows.map((row) => line(row.join('\t'))).join('');
      if (item.kind === 'imprint') return line(`${item.text}　　${item.right}`);
      if (item.kind === 'mark')
        return item.text
          .split('\n')
          .map((part) => line(centred(part)))
          .join('');
      if (['number', 'title', 'annexTitle', 'note', 'chapter'].includes(item.kind))
        return line(centred(item.text)) + '\r\n';
      if (item.kind === 'sign' || item.kind === 'date')
        return line('　'.repeat(Math.max(0, WIDTH - item.text.length)) + item.text);
      return line(['paragraph', 'article', 'heading'].includes(item.kind) ? `　　${item.text}` : item.text);
    })
    .join('');
}
