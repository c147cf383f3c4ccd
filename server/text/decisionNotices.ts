/** What is said when something about the documents that a decision lists has been done. */
export const confirmedNotice = (count: number): string => `已确认 ${count} 件，各件的效力已经同时记录。`;
export const readNotice = (count: number): string =>
  count === 0 ? '正文所列的文件都已经在下面，没有新的。' : `从正文读出 ${count} 件，请逐件核对后确认。`;
export const WITHDRAWN = '这一批确认已经撤回，各行退回待核对。';
export const RELATION_DONE = {
  added: '已补入。请核对它对应的文件和效力，再勾选确认。',
  corrected: '这一行已经更正。',
  removed: '这一行已经删去。',
} as const;
