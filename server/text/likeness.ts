import type { ComparisonOutcome, LikenessKind } from '../domain/codes.ts';
import type { LikeDocument } from '../domain/likeness.ts';
import { count } from './names.ts';

/** How two documents are alike. */
export const LIKENESS_KIND = {
  same: '正文相同',
  near: '正文几乎相同',
  part: '一份的正文包含在另一份里',
  version: '可能是同一文件的前后版本',
  matter: '规定同一事项',
} as const satisfies Record<LikenessKind, string>;

export const COMPARISON_OUTCOME = {
  no_conflict: '已比对，无冲突',
  conflict: '存在冲突',
} as const satisfies Record<ComparisonOutcome, string>;

/** In hundredths, never rounded up to all: 99.96 % alike is not the same. */
const percent = (share: number): string => `${Math.floor(share * 1000) / 10}%`;

/** What is alike, in figures: only what says something for the kind. */
export function likeNotes({ kind, alike, matched, figures }: Omit<LikeDocument, 'documentId' | 'score'>): string[] {
  return [
    kind === 'near' || kind === 'version' ? `约${percent(alike)}的文字相同` : '',
    kind === 'same' || matched === 0 ? '' : `${count(matched)}处内容相对应`,
    figures === 0 ? '' : `${count(figures)}处的数额、期限或者比例不同`,
  ].filter((note) => note !== '');
}

/** The same on the page of a comparison, where the differences stand below. */
export function comparedNote(matched: number, differing: number, figures: number): string {
  if (matched === 0) return '两份文件没有相对应的内容。';
  if (differing === 0) return `${count(matched)}处内容一一对应，没有差异。`;
  const said = `${count(matched)}处内容相对应，其中${count(differing)}处有差异`;
  return figures === 0 ? `${said}。` : `${said}，${count(figures)}处的数额、期限或者比例不同。`;
}
