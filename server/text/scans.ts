/** A share (0–1) as `98.2%`; a dash where it is not known. */
export const percent = (share: number | null): string => (share === null ? '—' : `${(share * 100).toFixed(1)}%`);

/** The page that is being read now, of those that OCR has to read: `正在识别第 3 页，共 12 页`. */
export const scanProgressWords = (done: number, total: number): string =>
  done < total ? `正在识别第 ${done + 1} 页，共 ${total} 页` : `${total} 页已经识别，正在提取要素`;

export const PAGE_CHECKED = '这一页已经核对。';
export const UPLOAD_PROGRESS = '查看识别进度';
