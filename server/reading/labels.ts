import type { Line } from './layout.ts';

/** What the small table at the top of a web page or ledger print says about the document. */
export type LabelName = 'title' | 'docNumber' | 'issuer' | 'signedOn' | 'publishedOn' | 'source' | 'other';

export interface Label {
  name: LabelName;
  /** Value without blanks around it; `text.slice(start, end)` is the value. */
  value: string;
  start: number;
  end: number;
}

const NAMES: Readonly<Record<Exclude<LabelName, 'other'>, readonly string[]>> = {
  title: ['标题', '名称', '文件名称', '信息名称', '文件标题', '公文名称'],
  docNumber: ['文号', '发文字号', '发文号', '文件编号', '文件字号', '公文文号', '文件号', '发文文号', '字号'],
  issuer: ['发文机关', '发布机构', '发布机关', '制定机关', '发文单位', '制发机关', '发布单位', '公开机构', '制定单位', '发文机构', '颁布单位', '发布部门'],
  signedOn: ['成文日期', '成文时间', '制定日期', '签发日期', '成稿日期'],
  publishedOn: ['发布日期', '发布时间', '公布日期', '公布时间', '公开日期', '发文日期', '发文时间', '印发日期', '颁布日期', '发布日', '时间', '日期', '生成日期'],
  source: ['来源', '信息来源', '稿源', '文章来源'],
}; // prettier-ignore

const OTHER = [
  '索引号', '主题分类', '组配分类', '主题词', '有效性', '时效性', '效力状态', '文件状态', '主题', '关键词', '体裁', '分类', '信息分类',
  '实施日期', '施行日期', '生效日期', '失效日期', '废止日期', '有效期', '浏览次数', '点击数', '阅读次数', '浏览量', '字体', '当前位置', '您当前的位置',
  '责任编辑', '作者', '公开方式', '公开范围', '公开类别', '所属机构', '统一登记号', '登记号', '统一编号', '规范性文件统一编号', '原文链接', '文件类型', '效力级别', '服务对象', '公文种类', '备注', '信息索引号', '访问次数', '是否有效', '文件有效性',
]; // prettier-ignore

const KIND = new Map<string, LabelName>([
  ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((k) => NAMES[k].map((n): [string, LabelName] => [n, k])),
  ...OTHER.map((n): [string, LabelName] => [n, 'other']),
]);

/** A short name, letter-spaced or not, before a colon; at the start of a line or behind a blank or bracket. */
const LABEL = /(?<=^|[\s（(【[|;；])((?:\p{Script=Han}[ \t\u3000\u00a0]{0,6}){2,10})[ \t\u3000\u00a0]{0,6}[:：]/gu;

/** What stands below an empty label is the document's title or number, not the label's value. */
const HEADLINE = /关于|印发|转发|[〔［[][12][0-9]{3}/;

/** Reads the labelled values in `lines`; a value may stand on the line below its label. */
export function labelsOf(lines: readonly Line[]): Label[] {
  const labels: Label[] = [];
  lines.forEach((line, i) => {
    const marks = marksIn(line.trimmed);
    marks.forEach((mark, k) => {
      const stop = marks[k + 1]?.start ?? line.trimmed.length;
      const here = span(line, mark.end, stop);
      if (here) labels.push({ name: mark.name, ...here });
      else if (k === marks.length - 1) {
        const below = lines[i + 1];
        if (below && marksIn(below.trimmed).length === 0 && !(mark.name === 'other' && HEADLINE.test(below.trimmed)))
          labels.push({ name: mark.name, value: below.trimmed, start: below.start, end: below.end });
      }
    });
  });
  return labels;
}

/** Whether the line carries a label of a page's table. */
export const hasLabel = (line: Line): boolean => marksIn(line.trimmed).length > 0;

function marksIn(s: string): { name: LabelName; start: number; end: number }[] {
  const marks: { name: LabelName; start: number; end: number }[] = [];
  for (const m of s.slice(0, 2000).matchAll(LABEL)) {
    const name = KIND.get(m[1]!.replace(/\s+/g, ''));
    if (name) marks.push({ name, start: m.index, end: m.index + m[0].length });
  }
  return marks;
}

function span(line: Line, from: number, to: number): { value: string; start: number; end: number } | null {
  const raw = line.trimmed.slice(from, to);
  const value = raw.trim().replace(/[）)】\]]$/, (close) => (/[（(【[]/.test(raw) ? close : ''));
  if (value === '') return null;
  const start = line.start + from + raw.indexOf(value);
  return { value, start, end: start + value.length };
}
