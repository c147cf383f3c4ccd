/** A decision that changes another document, by its own title; group 1 names that document. */
const CHANGES = /关于(?:修改|修订|修正|调整)(.{4,200}?)的(?:决定|通知|公告|令)[）)]?$/;
const TITLES = /[《〈<]([^《》〈〉<>]{4,120})[》〉>]/g;

/**
 * Where the changed document is printed again behind the decision that changes it: its own clauses of effect, term and repeal are not the decision's.
 * The length of `text` where nothing is reprinted.
 */
export function reprintStart(text: string, title: string | null | undefined): number {
  const changed = title ? CHANGES.exec(title.replace(/\s+/g, '')) : null;
  if (!changed) return text.length;
  const names = [...changed[1]!.matchAll(TITLES)].map((m) => m[1]!);
  for (const m of names.length === 0 ? [] : text.matchAll(/[^\n]+/g)) {
    const line = m[0].replace(/[\s#*]+/g, '');
    const name = names.find((n) => line.startsWith(n));
    if (name !== undefined && m.index > 0 && /^(?:[（(][^）)]{1,30}[）)]){0,2}$/.test(line.slice(name.length)))
      return m.index;
  }
  return text.length;
}
