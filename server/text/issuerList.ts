import type { ListColumn, PlannedIssuer, RowIssue } from '../domain/issuerList.ts';
import { ISSUER_KIND, ISSUER_TIER } from './peopleLabels.ts';

/** Headings of a list of bodies, as it is given out and taken in. */
export const LIST_COLUMN = {
  name: '名称',
  shortNames: '简称',
  codes: '机关代字',
  kind: '类型',
  tier: '层级',
  parent: '上级机关',
  ownReviewer: '有无专门审核机构或者人员',
  activeFrom: '设立日期',
  activeTo: '撤并日期',
  successor: '承继机关',
  endBasis: '撤并依据',
  formerNames: '曾用名',
} as const satisfies Record<ListColumn, string>;

export const LIST_OUTCOME = {
  new: '新增',
  changed: '修改',
  same: '相同',
  refused: '不能导入',
} as const satisfies Record<PlannedIssuer['outcome'], string>;

/** A value of a list as it stands in its cell. */
export function listValue(column: ListColumn, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'boolean') return value ? '有' : '无';
  if (column === 'kind') return ISSUER_KIND[value as keyof typeof ISSUER_KIND] ?? String(value);
  if (column === 'tier') return ISSUER_TIER[value as keyof typeof ISSUER_TIER] ?? String(value);
  return String(value);
}

const ISSUE: Record<RowIssue['code'], (column: string, said: string) => string> = {
  empty: (column) => `没有填“${column}”`,
  kind: (_, said) => `不认识的类型“${said}”，请用：${Object.values(ISSUER_KIND).join('、')}`,
  tier: (_, said) => `不认识的层级“${said}”，请用：${Object.values(ISSUER_TIER).join('、')}`,
  day: (column, said) => `“${column}”的“${said}”不是日期，请写成 2024-12-31 的样子`,
  flag: (column, said) => `“${column}”请填“有”或者“无”，现在是“${said}”`,
  unknown: (column, said) => `“${column}”的“${said}”不在名录里，也不在这份表格里`,
  twice: (_, said) => `“${said}”在表格里出现了两次`,
  self: (column) => `“${column}”写的是它自己`,
  end_day: () => '写了承继机关，没有写撤并日期',
  circle: (column) => `“${column}”绕成了一圈`,
  double: (_, said) => `“${said}”是已经合并的重复登记，请用保留的名称`,
};

/** What is wrong with a row of a list, in words. */
export const rowIssueSentence = ({ column, code, said }: RowIssue): string =>
  `${ISSUE[code](LIST_COLUMN[column], said)}。`;
