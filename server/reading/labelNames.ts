/** What the small table at the top of a web page or ledger print says about the document. */
export type LabelName = 'title' | 'docNumber' | 'issuer' | 'signedOn' | 'publishedOn' | 'source' | 'other';

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

/** What a printed label (letter-spaced or not) means; null when it is no label that we know. */
export const labelNamed = (printed: string): LabelName | null => KIND.get(printed.replace(/\s+/g, '')) ?? null;

/** Days that a page calls by these names are not always the day of 公布. */
export const VAGUE_DAY = /^(?:发文日期|发文时间|时间|日期|生成日期)$/;

/** Names that stand for nothing else, so that a colon is not needed to know them. */
const PLAIN =
  /^(?:索引号|信息索引号|主题分类|组配分类|发文字号|文号|发文机关|发布机构|发布机关|制定机关|发文单位|制发机关|发布单位|公开机构|发文机构|成文日期|成文时间|签发日期|发布日期|发布时间|公布日期|公布时间|公开日期|印发日期|有效性|时效性|实施日期|施行日期|生效日期|失效日期|废止日期|公文种类|统一登记号|统一编号|文件类型|效力状态|信息名称|文件名称)$/;

/** Whether a cell of a page's table is a label although no colon follows it. */
export const isPlainLabel = (cell: string): boolean => PLAIN.test(cell.replace(/\s+/g, ''));
