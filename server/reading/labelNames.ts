/** What the small table at the top of a web page or ledger print says about the document. */
export type LabelName = 'title' | 'docNumber' | 'issuer' | 'signedOn' | 'publishedOn' | 'source' | 'other';

const NAMES: Readonly<Record<Exclude<LabelName, 'other'>, readonly string[]>> = {
  title: ['标题', '名称', '文件名称', '信息名称', '文件标题', '公文名称', '发文标题', '法规标题', '法规名称', '政策名称', '政策标题', '正文标题', '公文标题'],
  docNumber: ['文号', '发文字号', '发文号', '文件编号', '文件字号', '公文文号', '文件号', '发文文号', '字号', '发布文号', '法规文号', '文件文号', '政策文号', '发文编号'],
  issuer: ['发文机关', '发布机构', '发布机关', '制定机关', '发文单位', '制发机关', '发布单位', '公开机构', '制定单位', '发文机构', '颁布单位', '发布部门', '发文部门', '颁布机关', '颁布部门', '发布机构名称', '印发单位', '印发机关', '制发单位', '出台单位', '政策发布机构', '公布机关'],
  signedOn: ['成文日期', '成文时间', '制定日期', '签发日期', '成稿日期', '签署日期', '签发时间', '文件日期'],
  publishedOn: ['发布日期', '发布时间', '公布日期', '公布时间', '公开日期', '发文日期', '发文时间', '印发日期', '颁布日期', '发布日', '时间', '日期', '生成日期', '颁布时间', '颁发日期', '公开时间', '发表时间', '录入时间', '信息时间', '上网时间', '更新时间', '发布于', '发稿时间'],
  source: ['来源', '信息来源', '稿源', '文章来源', '信息提供', '供稿单位', '来源单位', '内容来源'],
}; // prettier-ignore

const OTHER = [
  '索引号', '主题分类', '组配分类', '主题词', '有效性', '时效性', '效力状态', '文件状态', '主题', '关键词', '体裁', '分类', '信息分类',
  '实施日期', '施行日期', '生效日期', '失效日期', '废止日期', '有效期', '浏览次数', '点击数', '阅读次数', '浏览量', '字体', '当前位置', '您当前的位置',
  '责任编辑', '作者', '公开方式', '公开范围', '公开类别', '所属机构', '统一登记号', '登记号', '统一编号', '规范性文件统一编号', '原文链接', '文件类型', '效力级别', '服务对象', '公文种类', '备注', '信息索引号', '访问次数', '是否有效', '文件有效性', '下载地址', '实施时间', '生效时间', '施行时间', '失效时间', '废止时间', '终止日期', '截止日期', '法规类型', '所属行业', '所属区域',
  '阅读人次', '评论人次', '浏览', '阅读', '点击', '人气', '浏览人次', '点击次数', '点击率', '访问量', '阅读量', '字号大小', '分享到', '内容概述', '公开目录', '公文目录', '体裁分类', '公文时效', '效力等级', '信息来源单位', '编辑', '审核', '初审', '复审', '终审', '校对', '公开时限', '公开形式',
  '有效范围', '主题导航', '政策类型', '发文类型', '专题分类', '关联解读', '相关解读', '信息公开目录', '公开属性', '生命周期', '公开载体', '信息名称编号', '联系电话', '咨询电话', '状态', '摘要', '内容摘要', '附件下载', '文件分类', '施行状态', '所属分类', '法规分类', '所属类别',
]; // prettier-ignore

const KIND = new Map<string, LabelName>([
  ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((k) => NAMES[k].map((n): [string, LabelName] => [n, k])),
  ...OTHER.map((n): [string, LabelName] => [n, 'other']),
]);

/** What a printed label (letter-spaced or not) means; null when it is no label that we know. */
export const labelNamed = (printed: string): LabelName | null => KIND.get(printed.replace(/\s+/g, '')) ?? null;

/** Days that a page calls by these names are not always the day of 公布. */
export const VAGUE_DAY =
  /^(?:发文日期|发文时间|时间|日期|生成日期|录入时间|信息时间|上网时间|更新时间|发稿时间|发表时间)$/;

/** Names that stand for nothing else, so that a colon is not needed to know them. */
const PLAIN =
  /^(?:索引号|信息索引号|主题分类|组配分类|发文字号|文号|发文机关|发布机构|发布机关|制定机关|发文单位|制发机关|发布单位|公开机构|发文机构|成文日期|成文时间|签发日期|发布日期|发布时间|公布日期|公布时间|公开日期|印发日期|有效性|时效性|实施日期|施行日期|生效日期|失效日期|废止日期|公文种类|统一登记号|统一编号|文件类型|效力状态|信息名称|文件名称)$/;

/** Whether a cell of a page's table is a label although no colon follows it. */
export const isPlainLabel = (cell: string): boolean => PLAIN.test(cell.replace(/\s+/g, ''));
