import type { Sentence } from './workFaults.ts';

/** Refusals around 主题分类. */
export const SUBJECTS: Readonly<Record<string, Sentence>> = {
  'subject.unknown': (d) =>
    `主题分类名单里没有“${typeof d.subject === 'string' ? d.subject.slice(0, 50) : ''}”。请从名单里选一个，或者留空。`,
  'subject.none': '没有选定任何文件的主题分类。请至少给一件文件选定分类后再保存。',
  'subject.undone': '这一批分类已经撤销过了。请刷新页面核对。',
};

/** Where a proposal's words were found. */
const WHERE = { title: '标题', issuer: '制定机关', text: '正文' } as const;

/** What a proposal of a subject rests on, in a line: 标题“停车”、正文“停车泊位”. */
export const subjectGrounds = (evidence: readonly { where: keyof typeof WHERE; quote: string }[]): string =>
  [...new Set(evidence.map(({ where, quote }) => `${WHERE[where]}“${quote}”`))].join('、');

/** The machine's proposal as one line. */
export const subjectProposed = (proposal: {
  subject: string;
  sure: boolean;
  evidence: Parameters<typeof subjectGrounds>[0];
}): string =>
  `${proposal.sure ? '系统判断' : '系统猜测，请核对'}：${proposal.subject}（依据${subjectGrounds(proposal.evidence)}）`;

/** Stands for documents that nobody has given a subject. */
export const UNSORTED = '未分类';
/** Said wherever the list is shown. */
export const SUBJECTS_OWN = '主题分类名单由本系统自行拟定，可以按本地的分类修改。';
