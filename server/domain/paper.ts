/**
 * A paper of the office (意见书, 备案报告, 通知, 通报) as a value: what it says, block by block. How it looks (GB/T 9704—2012) is the
 * writer's matter (`letters/docx.ts`); its wording comes from `text/papers`.
 */
export interface Paper {
  /** Name of the file without its ending, as people find it again. */
  name: string;
  /** Across the page, for tables of many columns. */
  landscape?: boolean;
  blocks: readonly PaperBlock[];
}

/** A column of a table; `share` is its part of the width, whatever the others add up to. */
export interface PaperColumn {
  head: string;
  share: number;
  align?: 'left' | 'center' | 'right';
}

/** A cell of a form: what is asked for, and what is said; `span` columns wide (default 1). */
export interface FormCell {
  label: string;
  value: string;
  span?: number;
}

export type PaperBlock =
  /** 发文机关标志 in red with the 发文字号 below and the red line. */
  | { kind: 'head'; organ: string; number: string | null }
  /** 标题, set in lines that the paper chooses. */
  | { kind: 'title'; lines: readonly string[] }
  /** A line between title and text: 编号 of a form. */
  | { kind: 'subtitle'; text: string }
  /** 主送机关 without its colon. */
  | { kind: 'to'; organ: string }
  /** 正文: a paragraph for each line of the text, two characters in. */
  | { kind: 'text'; text: string }
  /** 一、 and （一）. */
  | { kind: 'heading'; text: string; level: 1 | 2 }
  | { kind: 'table'; columns: readonly PaperColumn[]; rows: readonly (readonly string[])[] }
  /** A form with ruled cells, label beside value; each row fills the width. */
  | { kind: 'form'; rows: readonly (readonly FormCell[])[] }
  /** 附件 numbered from 1. */
  | { kind: 'enclosures'; names: readonly string[] }
  /** 发文机关署名 and 成文日期 in words (2026年11月22日). */
  | { kind: 'signature'; organ: string; on: string }
  /** （联系人：…） below the signature. */
  | { kind: 'note'; text: string }
  | { kind: 'new_page' };
