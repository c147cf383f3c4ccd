import { findDocNumbers, normalizeDocNumber } from '../../domain/docNumber.ts';
import type { DoubtKind } from '../../domain/ledger.ts';
import { saysNothing } from './dayCell.ts';

export interface NumberCell {
  /** As it is to be kept: in standard spelling where it can be read, else as printed; null where there are several. */
  docNumber: string | null;
  /** Every number in the cell. */
  all: string[];
  doubt: Extract<DoubtKind, 'number.odd' | 'number.several'> | null;
}

/** Words that stand in the column where a document has no number. */
const UNNUMBERED = /^(?:无(?:文号|字号|编号)?|未编号|没有文号|不编号|无发文字号)$/;
const YEAR = '((?:19|20)\\d{2})';

/** Spellings of ledgers that no text would print, put into one that can be read: 清政发{2020}5, 清政发<2020>5号, 清政发2020-5号. */
function mended(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .replace(new RegExp(`[{｛<＜《「『[［(（【〔﹝]\\s*${YEAR}\\s*年?[}｝>＞》」』\\]］)）】〕﹞]`, 'g'), '〔$1〕')
    .replace(new RegExp(`^(\\p{Script=Han}{2,16})${YEAR}(?:年|[-—_/.])?第?(\\d{1,5})号?$`, 'u'), '$1〔$2〕$3号')
    .replace(/(〔\d{4}〕(?:第|字第)?\d{1,5})(?=[、,，;；]|$)/g, '$1号');
}

/** Reads a cell of the column 文号: one number, several, none, or something else that is kept as it is and doubted. */
export function numberCell(text: string): NumberCell {
  const plain = text.trim();
  if (saysNothing(plain) || UNNUMBERED.test(plain.replace(/\s/g, ''))) return { docNumber: null, all: [], doubt: null };
  const parts = mended(plain.replace(/\n(?=\s*[〔﹝【[［（(])/g, '').replace(/\n/g, '、'));
  const found = [...new Map(findDocNumbers(parts).map((one) => [one.key, one])).values()];
  const all = found.map((one) => one.printed);
  if (found.length === 0) return { docNumber: normalizeDocNumber(plain).slice(0, 200), all: [], doubt: 'number.odd' };
  // Which of several is the document's own is not for a machine to guess.
  return found.length > 1
    ? { docNumber: null, all, doubt: 'number.several' }
    : { docNumber: all[0]!, all, doubt: null };
}
