import { escape } from './escape.ts';
import type { Piece } from './blocks.ts';
import { zip } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Half-points, face, alignment and indent of each kind of piece, after the 公文 layout. */
interface Look {
  size: number;
  face: string;
  align?: 'center' | 'right';
  indent?: boolean;
  color?: string;
  bold?: boolean;
}

const BODY: Look = { size: 32, face: '仿宋_GB2312', indent: true };
const LOOKS: Record<Piece['kind'], Look> = {
  mark: { size: 72, face: '方正小标宋简体', align: 'center', color: 'E60012' },
  number: { size: 32, face: '仿宋_GB2312', align: 'center' },
  title: { size: 44, face: '方正小标宋简体', align: 'center' },
  annexTitle: { size: 44, face: '方正小标宋简体', align: 'center' },
  note: { size: 32, face: '楷体_GB2312', align: 'center' },
  to: { size: 32, face: '仿宋_GB2312' },
  left: { size: 28, face: '仿宋_GB2312' },
  label: { size: 32, face: '黑体' },
  chapter: { size: 32, face: '黑体', align: 'center' },
  heading: { ...BODY, face: '黑体' },
  article: BODY,
  paragraph: BODY,
  sign: { size: 32, face: '仿宋_GB2312', align: 'right' },
  date: { size: 32, face: '仿宋_GB2312', align: 'right' },
  imprint: { size: 28, face: '仿宋_GB2312' },
  break: BODY,
  table: { size: 24, face: '仿宋_GB2312' },
};

function run(text: string, look: Look, bold = look.bold ?? false): string {
  const face = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${look.face}"/>`;
  const color = look.color ? `<w:color w:val="${look.color}"/>` : '';
  return `<w:r><w:rPr>${face}${bold ? '<w:b/>' : ''}${color}<w:sz w:val="${look.size}"/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
}

function paragraph(text: string, look: Look, extra = ''): string {
  const align = look.align ? `<w:jc w:val="${look.align}"/>` : '';
  const indent = look.indent ? '<w:ind w:firstLine="640" w:firstLineChars="200"/>' : '';
  const article = look.indent ? /^(第[一二三四五六七八九十百]+条)(　.*)$/su.exec(text) : null;
  const runs = article
    ? run(article[1] ?? '', { ...look, face: '黑体' }) + run(article[2] ?? '', look)
    : run(text, look);
  return `<w:p><w:pPr>${extra}<w:spacing w:line="560" w:lineRule="exact"/>${indent}${align}</w:pPr>${runs}</w:p>`;
}

const RED_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="18" w:space="6" w:color="E60012"/></w:pBdr>';

function table(rows: string[][]): string {
  const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>${run(text, LOOKS.table)}</w:p></w:tc>`;
  const body = rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>${body}</w:tbl>`;
}

function piece(item: Piece): string {
  const look = LOOKS[item.kind];
  if (item.kind === 'break') return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  if (item.kind === 'table') return table(item.rows) + '<w:p/>';
  if (item.kind === 'imprint') return paragraph(`${item.text}　　${item.right}`, look);
  if (item.kind === 'mark')
    return item.text
      .split('\n')
      .map((line) =>
        paragraph(line, { ...look, size: item.text.includes('\n') ? 52 : look.size }).replaceAll('"560"', '"1000"'),
      )
      .join('');
  if (item.kind === 'number') return paragraph(item.text, look, RED_RULE);
  if (item.kind === 'title')
    return '<w:p/>' + paragraph(item.text, look, '<w:pStyle w:val="Title"/>').replaceAll('"560"', '"640"') + '<w:p/>';
  return paragraph(item.text, look);
}

/** The parts of a minimal, well-formed Word file with page numbers at its foot. */
export function docxParts(all: Piece[]): [string, string][] {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`;
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${types}.footer+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/_rels/document.xml.rels',
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${R}/footer" Target="footer1.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${head}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${all.map(piece).join('')}${section}</w:body></w:document>`,
    ],
    [
      'word/styles.xml',
      `${head}<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style></w:styles>`,
    ],
    [
      'word/footer1.xml',
      `${head}<w:ftr xmlns:w="${W}" xmlns:r="${R}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r>${field}<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`,
    ],
  ];
}

/** A Word file. */
export const docx = (all: Piece[]): Uint8Array => zip(docxParts(all));
