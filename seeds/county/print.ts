import { escape } from './escape.ts';
import { titleLines } from './blocks.ts';
import type { Piece } from './blocks.ts';
import type { Maker } from './types.ts';

const css = (
  serif: string,
  sans: string,
): string => `@page{size:A4;margin:35mm 26mm 30mm 28mm;@bottom-center{content:"— " counter(page) " —";font:14pt "${serif}"}}
body{margin:0;font:16pt/28pt "${serif}",serif;text-align:justify}
p{margin:0}.mark{color:#e60012;font-size:36pt;line-height:50pt;font-weight:700;text-align:center;text-align-last:justify;padding:0 6mm;white-space:pre-line}
.joint{font-size:26pt;line-height:38pt}
.number{text-align:center;margin-top:12pt;padding-bottom:6pt;border-bottom:2pt solid #e60012;margin-bottom:20pt}
.title,.annexTitle{font-size:22pt;line-height:34pt;font-weight:700;text-align:center;margin:26pt 0 18pt;text-wrap:balance}
.note{text-align:center;margin-bottom:12pt}.left{font-size:14pt}.label,.chapter,.heading,b{font-family:"${sans}";font-weight:400}
.chapter{text-align:center;margin:10pt 0}.heading,.article,.paragraph{text-indent:2em}.break{break-before:page}
.sign+.sign{margin-top:0 !important}.sign{margin-top:14pt;text-align:right;padding-right:2em}.date{text-align:right;padding-right:3em}
.imprint{display:flex;justify-content:space-between;border:solid #000;border-width:1pt 0;font-size:14pt;margin-top:20pt}
table{border-collapse:collapse;width:100%;font-size:11pt;line-height:18pt}td{border:.5pt solid #000;text-align:left;padding:2pt 4pt}`;

function piece(item: Piece): string {
  if (item.kind === 'break') return '<p class="break"></p>';
  if (item.kind === 'table')
    return `<table>${item.rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  if (item.kind === 'imprint')
    return `<p class="imprint"><span>${escape(item.text)}</span><span>${escape(item.right)}</span></p>`;
  if (item.kind === 'title') return `<p class="title">${titleLines(item.text).map(escape).join('<br>')}</p>`;
  if (item.kind === 'mark' && item.text.includes('\n')) return `<p class="mark joint">${escape(item.text)}</p>`;
  const lead = item.kind === 'article' ? /^(第[一二三四五六七八九十百]+条)(　.*)$/u.exec(item.text) : null;
  return `<p class="${item.kind}">${lead ? `<b>${lead[1]}</b>${escape(lead[2] ?? '')}` : escape(item.text)}</p>`;
}

/** A page for Chromium's printer in the layout of a 公文. */
export function printPage(all: Piece[], made: Maker): string {
  const style =
    made === 'chromium-noto'
      ? css('Noto Serif CJK SC', 'Noto Sans CJK SC')
      : css('WenQuanYi Zen Hei', 'WenQuanYi Zen Hei');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${style}</style><body>\n${all.map(piece).join('\n')}\n</body></html>\n`;
}
