import type { Act, ActKind } from './acts.ts';
import type { MentionSign, OwnDocument } from './signs.ts';

const PATTERNS: readonly [ActKind, RegExp][] = [
  ['amends', /关于(?:修改|修订|修正)(.*)的(?:决定|通知|公告|令)$/],
  ['repeals', /关于(?:废止|停止执行)(.*)的(?:决定|通知|公告|令)$/],
];

/** What the document's own title says it does: 关于修改《办法》的决定. No span: a title may come from elsewhere. */
export function titleActs(own: OwnDocument): [ActKind, Act[]][] {
  if (own.title === null || own.draft) return [];
  return PATTERNS.map(([kind, pattern]) => {
    const body = pattern.exec(own.title!.replace(/[》\s]+$/, ''))?.[1] ?? '';
    const titles = [...body.matchAll(/[《〈<]([^》〉>]{4,120})[》〉>]/g)].map((m) => m[1]!);
    return [kind, titles.map((title) => actOf(kind, title))];
  });
}

function actOf(kind: ActKind, title: string): Act {
  const mention: MentionSign = { kind: 'mention', title, docNumber: null, alias: null, note: '', bracketed: true };
  return { kind, target: { at: -1, mention, parts: null }, span: { start: 0, end: 0 }, sure: false };
}
