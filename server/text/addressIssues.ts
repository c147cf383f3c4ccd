import type { z } from 'zod';
import { issueSentence } from './inputIssues.ts';

/** Names of what stands in addresses, as the forms that make them call it. */
const FIELDS: Readonly<Record<string, string>> = {
  on: '日期',
  knownAt: '记录截止日期',
  from: '起',
  to: '止',
  q: '检索词',
  page: '页码',
  part: '正文的第几页',
  at: '正文的位置',
  issuer: '制定机关',
  body: '机关名称',
  validity: '效力',
  kind: '类别',
  tier: '层级',
  year: '年份',
  genre: '体裁',
  subject: '主题',
  sort: '排序',
  within: '天数',
  relations: '相关文件',
  past: '已经结束的',
  document: '文件编号',
  docNumber: '发文字号',
  offset: '从第几件起',
  limit: '件数',
  show: '显示哪些',
  list: '哪一份名单',
  token: '链接里的口令',
};

/** `on` → 日期（on）; a name without a Chinese one stays as it is. `issuer.0` is the field `issuer`. */
export function addressField(path: string): string {
  const [name = ''] = path.split('.');
  const said = FIELDS[name];
  return said === undefined ? name : `${said}（${name}）`;
}

/** What an address that programs read takes, where it asks for something else. */
export const unknownCondition = (names: readonly string[]): string =>
  names.length === 0
    ? '这个地址不带条件，请去掉'
    : `这个地址没有这个条件，请检查拼写。可以用的：${names.map(addressField).join('、')}`;

/** Of a list that has fewer pages. */
export const beyondLastPage = (page: number, last: number): string => `没有第${page}页，这里一共${last}页`;

const DAY = '请写成存在的一天，例如 2026-01-31';

/** What is wrong with one part of an address, for zod's issues: it always says what is taken in its place. */
export const addressSentence: z.core.$ZodErrorMap = (issue) => {
  if (Array.isArray(issue.input)) return '只能写一次';
  switch (issue.code) {
    case 'invalid_format':
      return issue.format === 'date' ? DAY : issueSentence(issue);
    case 'custom':
      return DAY;
    case 'invalid_value':
      return `可以写：${issue.values.map(String).join('、')}`;
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? '请写成整数' : issueSentence(issue);
    case 'too_big':
      return issue.origin === 'string' ? issueSentence(issue) : `请写成不大于${String(issue.maximum)}的整数`;
    case 'too_small':
      return issue.origin === 'string' ? issueSentence(issue) : `请写成不小于${String(issue.minimum)}的整数`;
    default:
      return issueSentence(issue);
  }
};
