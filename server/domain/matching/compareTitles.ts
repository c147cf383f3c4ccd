import type { TitleParts } from './titleParts.ts';

/** How near two titles are: letter for letter, one name in two spellings, much alike, or of different things. */
export const LIKENESSES = ['equal', 'core', 'near', 'different'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** In what two spellings of one name differ. */
export const VARIANTS = ['wrapper', 'issuer', 'notice', 'trial', 'edition'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface TitleComparison {
  likeness: Likeness;
  variants: Variant[];
  /** The issuers printed in front contradict each other. */
  foreign: boolean;
}

/** 关于修改《A》的决定 is not 《A》, however much of it they share. */
const ACT = /(?:修改|修订|修正|废止|停止执行|延长|延续|继续执行|公布.*失效|解释|补充规定|补充通知)/;
/** Share of common pairs of signs from which two titles are taken for one with slips in it. */
const NEAR = 0.8;
const LEAST_HELD = 8;

/** Compares two titles. Symmetric: the order of the two makes no difference. */
export function compareTitles(a: TitleParts, b: TitleParts): TitleComparison {
  const foreign = contradict(a.issuer, b.issuer);
  if (a.flat === b.flat) return { likeness: 'equal', variants: [], foreign: false };
  const variants: Variant[] = [];
  if (a.core === b.core) {
    if (a.wrapped !== b.wrapped) variants.push('wrapper');
    if ((a.issuer === '') !== (b.issuer === '')) variants.push('issuer');
    if (a.trial !== b.trial) variants.push('trial');
    if (a.edition !== b.edition) variants.push('edition');
    if (variants.length === 0) variants.push('notice');
    return { likeness: 'core', variants, foreign };
  }
  const near = ACT.test(a.core) === ACT.test(b.core) && (holds(a.core, b.core) || alike(a.core, b.core) >= NEAR);
  return { likeness: near ? 'near' : 'different', variants, foreign };
}

/** Whether two printed issuers cannot be the same: 县人民政府 fits 清河县人民政府, 清河县民政局 does not. */
function contradict(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const [x, y] = [shortIssuer(a), shortIssuer(b)];
  return !(x.endsWith(y) || y.endsWith(x));
}

/** Issuers as they are shortened in practice. */
export const shortIssuer = (flat: string): string =>
  flat
    .replaceAll('人民政府', '政府')
    .replace(/办公[室厅]$/, '办')
    .replaceAll('委员会', '委');

const holds = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= LEAST_HELD && (a.includes(b) || b.includes(a));

/** Dice coefficient of the pairs of neighbouring signs, 0 to 1. */
function alike(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const left = new Map<string, number>();
  for (let i = 0; i < a.length - 1; i++) left.set(a.slice(i, i + 2), (left.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i < b.length - 1; i++) {
    const pair = b.slice(i, i + 2);
    const left_ = left.get(pair) ?? 0;
    if (left_ === 0) continue;
    common++;
    left.set(pair, left_ - 1);
  }
  return (2 * common) / (a.length + b.length - 2);
}
