import { titled } from './names.ts';

const BY = { number: '文号', text: '正文' } as const;

/** In what a held document is the same: `文号和正文与本件相同`. */
export const heldBy = (by: readonly (keyof typeof BY)[]): string => `${by.map((one) => BY[one]).join('和')}与本件相同`;

interface Held {
  title: string;
  docNumber: string | null;
  by: readonly (keyof typeof BY)[];
}

/** What is kept already, each by its name and in what it is the same. */
export function heldSentence(details: Readonly<Record<string, unknown>>): string {
  const held = Array.isArray(details['documents']) ? (details['documents'] as Held[]) : [];
  const names = held.map(({ title, docNumber, by }) => `${titled(title, docNumber)}${heldBy(by)}`).join('；');
  return `库里已有${names === '' ? '文号或者正文相同的文件' : `：${names}`}，没有保存。是同一份的，请打开已有的卷宗办理；确属另一份的，请勾选“这是另一份文件”后再保存。`;
}
