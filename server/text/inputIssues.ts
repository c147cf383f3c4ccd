import { zhCN } from 'zod/locales';
import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const fallback = zhCN().localeError;
const EMPTY = '请填写这一项';

const FORMATS: Readonly<Record<string, string>> = {
  email: '邮箱地址的写法不对',
  url: '网址的写法不对',
  date: '日期请写成 2026-01-31 的样子',
  regex: '写法不对',
};

function sized(issue: Issue, bound: 'minimum' | 'maximum'): string {
  const figure = String(issue[bound]);
  const least = bound === 'minimum';
  if (issue['origin'] === 'string') return least ? `至少要写${figure}个字` : `最多写${figure}个字`;
  if (issue['origin'] === 'array') return least ? `至少要有${figure}项` : `最多${figure}项`;
  return least ? `不能小于${figure}` : `不能大于${figure}`;
}

/** What is wrong with one field, for zod's issues, in words that people use at a form. */
export const issueSentence: z.core.$ZodErrorMap = (issue) => {
  const empty = issue.input === undefined || issue.input === null || issue.input === '';
  switch (issue.code) {
    case 'invalid_type':
      if (empty) return EMPTY;
      return issue.expected === 'number' || issue.expected === 'int' ? '请填写数字' : fallback(issue);
    case 'too_small':
      return empty && issue.origin === 'string' ? EMPTY : sized(issue, 'minimum');
    case 'too_big':
      return sized(issue, 'maximum');
    case 'invalid_format':
      return empty ? EMPTY : (FORMATS[issue.format] ?? fallback(issue));
    case 'invalid_value':
      return empty ? EMPTY : '请从给出的选项中选择';
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.join('、')}`;
    default:
      return fallback(issue);
  }
};
