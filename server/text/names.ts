import type { Day } from '../domain/day.ts';
import { dayProse } from './days.ts';
import { bracketed } from '../domain/bracketed.ts';

/** The product. */
export const PRODUCT = '规备';

/** The site of one county: `清河县行政规范性文件`. */
/** 本级司法局, who answers and signs. */
export const bureauName = (county: string): string => `${county}司法局`;

export const siteName = (county: string): string => `${county}行政规范性文件`;

const MEDIA: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word（DOCX）',
  'application/msword': 'Word（DOC）或 WPS',
  'application/rtf': 'RTF',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/ofd': 'OFD',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel 表格（XLSX）',
  'application/vnd.ms-excel': 'Excel 表格（XLS）',
  'text/html': '网页（HTML）',
  'text/plain': '纯文本',
  'image/png': '图片（PNG）',
  'image/jpeg': '图片（JPEG）',
  'image/tiff': '图片（TIFF）',
  'image/webp': '图片（WebP）',
  'image/bmp': '图片（BMP）',
};

/** What may be uploaded to have its text read: endings for the browser's file dialogue, and the names of the formats. */
export const READ_ENDINGS =
  '.pdf,.ofd,.docx,.doc,.wps,.odt,.rtf,.xlsx,.xls,.txt,.html,.htm,.png,.jpg,.jpeg,.tif,.tiff,.webp,.bmp';
export const READ_FORMATS = 'PDF（含扫描件）、OFD、Word（DOCX、DOC）、WPS、ODT、RTF、Excel 表格、网页、纯文本、图片';

/** The name that people know a media type by. */
export const mediaName = (mediaType: string | null): string =>
  mediaType === null ? '原件' : (MEDIA[mediaType.split(';')[0] ?? ''] ?? mediaType);

/** A size in bytes as `640 KB` or `1.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** A count with thousands separators: `12,345`. */
export const count = (n: number): string => n.toLocaleString('en-US');

/** `《标题》（文号）` as documents are named in running text. */
export function titled(title: string | null, docNumber: string | null): string {
  const name = title === null ? '' : bracketed(title);
  if (docNumber === null) return name === '' ? '未写明的文件' : name;
  return name === '' ? docNumber : `${name}（${docNumber}）`;
}

/** A citation of a document as it stands on a day, ready to be pasted; `notes` say what of it was changed meanwhile. */
export function citation(doc: {
  issuers: readonly string[];
  title: string;
  docNumber: string | null;
  publishedOn: Day | null;
  validity: string;
  notes: readonly string[];
  on: Day;
}): string {
  const notes = doc.notes.length === 0 ? '' : `（${doc.notes.join('；')}）`;
  const published = doc.publishedOn === null ? '' : `，${dayProse(doc.publishedOn)}公布`;
  return `${doc.issuers.join('、')}${titled(doc.title, doc.docNumber)}${published}，截至${dayProse(doc.on)}${doc.validity}${notes}。`;
}

/** An article as decisions and letters cite it: 《标题》（文号）第三条. */
export const articleCitation = (title: string, docNumber: string | null, label: string): string =>
  `${titled(title, docNumber)}${label}`;

/** An entry of a list of references in the manner of GB/T 7714: issuers. title: 文号[Z/OL]. (公布日)[read on]. address. */
export function referenceEntry(doc: {
  issuers: readonly string[];
  title: string;
  docNumber: string | null;
  publishedOn: Day | null;
  on: Day;
  address: string;
}): string {
  const name = doc.docNumber === null ? doc.title : `${doc.title}：${doc.docNumber}`;
  const published = doc.publishedOn === null ? '' : `（${doc.publishedOn}）`;
  return `${doc.issuers.join('，')}. ${name}[Z/OL]. ${published}[${doc.on}]. ${doc.address}.`;
}
