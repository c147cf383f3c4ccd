import { escape } from './escape.ts';
import { titleLines } from './blocks.ts';
import type { Piece } from './blocks.ts';

const NS = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ');

const SERIF = 'Noto Serif CJK SC';
const SANS = 'Noto Sans CJK SC';

function style(
  name: string,
  face: string,
  size: number,
  paragraph: string,
  color = '#000000',
  weight = 'normal',
): string {
  return `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:line-height="28pt" style:punctuation-wrap="simple" ${paragraph}/><style:text-properties style:font-name="${face}" style:font-name-asian="${face}" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:color="${color}" fo:font-weight="${weight}" style:font-weight-asian="${weight}"/></style:style>`;
}

const INDENT = 'fo:text-indent="32pt" fo:text-align="justify"';
const CENTER = 'fo:text-align="center"';
const STYLES = [
  style('mark', SERIF, 34, `${CENTER} fo:line-height="48pt"`, '#e60012', 'bold').replace('fo:line-height="28pt" ', ''),
  style(
    'number',
    SERIF,
    16,
    `${CENTER} fo:margin-top="14pt" fo:padding-bottom="6pt" fo:border-bottom="2pt solid #e60012"`,
  ),
  style(
    'title',
    SERIF,
    22,
    `${CENTER} fo:line-height="34pt" fo:margin-top="28pt" fo:margin-bottom="18pt"`,
    '#000000',
    'bold',
  ).replace('fo:line-height="28pt" ', ''),
  style(
    'annexTitle',
    SERIF,
    22,
    `${CENTER} fo:line-height="34pt" fo:margin-top="14pt" fo:margin-bottom="16pt"`,
    '#000000',
    'bold',
  ).replace('fo:line-height="28pt" ', ''),
  style('note', SERIF, 15, `${CENTER} fo:margin-bottom="12pt"`),
  style('to', SERIF, 16, ''),
  style('left', SERIF, 14, ''),
  style('label', SANS, 16, ''),
  style('chapter', SANS, 16, `${CENTER} fo:margin-top="10pt" fo:margin-bottom="10pt"`),
  style('heading', SANS, 16, INDENT),
  style('article', SERIF, 16, INDENT),
  style('paragraph', SERIF, 16, INDENT),
  style('sign', SERIF, 16, 'fo:text-align="end" fo:margin-right="32pt" fo:margin-top="14pt"'),
  style('cosign', SERIF, 16, 'fo:text-align="end" fo:margin-right="32pt"'),
  style('date', SERIF, 16, 'fo:text-align="end" fo:margin-right="48pt"'),
  style(
    'imprint',
    SERIF,
    14,
    'fo:border-top="1pt solid #000000" fo:border-bottom="1pt solid #000000" fo:margin-top="20pt"',
  ),
  style('cell', SERIF, 11, 'fo:line-height="18pt"').replace('fo:line-height="28pt" ', ''),
  style('break', SERIF, 2, 'fo:line-height="2pt" fo:break-before="page"').replace('fo:line-height="28pt" ', ''),
  style('foot', SERIF, 14, CENTER),
].join('');

function piece(item: Piece, index: number, all: Piece[]): string {
  if (item.kind === 'sign' && all[index - 1]?.kind === 'sign')
    return `<text:p text:style-name="cosign">${escape(item.text)}</text:p>`;
  if (item.kind === 'break') return '<text:p text:style-name="break"/>';
  if (item.kind === 'table') {
    const cell = (text: string): string =>
      `<table:table-cell table:style-name="box"><text:p text:style-name="cell">${escape(text)}</text:p></table:table-cell>`;
    const columns = item.rows[0]?.length ?? 1;
    return `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${item.rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('')}</table:table>`;
  }
  if (item.kind === 'imprint')
    return `<text:p text:style-name="imprint">${escape(item.text)}　　　${escape(item.right)}</text:p>`;
  if (item.kind === 'title')
    return `<text:p text:style-name="title">${titleLines(item.text).map(escape).join('<text:line-break/>')}</text:p>`;
  const lead = item.kind === 'article' ? /^(第[一二三四五六七八九十百]+条)(　.*)$/u.exec(item.text) : null;
  const inner = lead
    ? `<text:span text:style-name="lead">${lead[1]}</text:span>${escape(lead[2] ?? '')}`
    : escape(item.text).replaceAll('\n', '<text:line-break/>');
  return `<text:p text:style-name="${item.kind}">${inner}</text:p>`;
}

/** A flat OpenDocument text in the layout of a 公文: red head, red rule, page numbers; LibreOffice prints it. */
export function fodt(all: Piece[]): string {
  const faces = [SERIF, SANS]
    .map((face) => `<style:font-face style:name="${face}" svg:font-family="'${face}'"/>`)
    .join('');
  const page = `<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="3.5cm" fo:margin-bottom="2.4cm" fo:margin-left="2.8cm" fo:margin-right="2.6cm"/><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>`;
  const lead = `<style:style style:name="lead" style:family="text"><style:text-properties style:font-name-asian="${SANS}"/></style:style>`;
  const box =
    '<style:style style:name="box" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>';
  const master =
    '<style:master-page style:name="Standard" style:page-layout-name="a4"><style:footer><text:p text:style-name="foot">— <text:page-number/> —</text:p></style:footer></style:master-page>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${NS} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:font-face-decls>${faces}</office:font-face-decls><office:styles>${STYLES}${lead}</office:styles><office:automatic-styles>${page}${box}</office:automatic-styles><office:master-styles>${master}</office:master-styles><office:body><office:text>${all.map(piece).join('\n')}</office:text></office:body></office:document>`;
}
