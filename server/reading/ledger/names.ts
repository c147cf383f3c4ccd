import type { LedgerField } from '../../domain/ledger.ts';

const DAY = '(?:日期|时间|年月日|日)';
/** Names that columns of ledgers bear, the surest first: of two columns for one field the one with the earlier name has it. */
const NAMES: readonly (readonly [LedgerField, string])[] = [
  ['serial', '序号|序|顺序号|项次|no'],
  ['title', '(?:行政)?(?:规范性)?文件(?:名称|标题|题目|全称)|文件名称及文号'],
  ['title', '标题|名称|题名|题目|文件题名|(?:政策|公文|制度|规范性)(?:文件)?(?:名称|标题)'],
  ['title', '(?:行政)?规范性文件|文件|公文'],
  ['docNumber', '(?:发文|文件|公文|原)?(?:文|字)号|发文文号|发文号|文件(?:编号|号)|发文编号|文件文号|文号字号'],
  ['issuers', '制定(?:机关|单位|主体|部门)(?:名称)?|制发(?:机关|单位|主体|部门)'],
  ['issuers', '发文(?:机关|单位|部门|主体)(?:名称)?|(?:发布|印发|公布|颁布|颁发)(?:机关|单位|部门)|制文(?:机关|单位)'],
  ['issuers', '主办(?:单位|机关|部门)|承办(?:单位|机关|部门)'],
  ['issuers', '(?:起草|牵头|实施|责任|执行)(?:单位|机关|部门)|起草实施单位'],
  ['issuers', '(?:机关|单位|部门)(?:名称)?|来文单位'],
  ['genre', '体裁|文种|公文种类|文件种类|文件类型|公文类型'],
  ['subject', '(?:公文|文件|政策)?主题(?:分类|词|类别)?|主题类型|业务(?:分类|领域|类别)|所属领域|政策领域'],
  ['tier', '层级|文件层级|文件类别|类别|级别|文件级别'],
  ['adoptedOn', `(?:审议)?通过${DAY}|审议${DAY}|会议通过${DAY}`],
  ['signedOn', `成文${DAY}|签发${DAY}|签署${DAY}|落款${DAY}`],
  ['signedOn', `发文${DAY}|制定${DAY}|制发${DAY}|形成${DAY}|出台${DAY}|文件${DAY}|发文年月`],
  ['publishedOn', `公布${DAY}|发布${DAY}|公开${DAY}|颁布${DAY}|公开发布${DAY}|公布发布${DAY}`],
  ['publishedOn', `印发${DAY}|刊登${DAY}|刊发${DAY}|颁发${DAY}|下发${DAY}`],
  ['effectiveOn', `(?:施行|生效|实施|执行)(?:起始)?${DAY}|开始施行${DAY}|起始${DAY}|有效期(?:起|开始|起始)${DAY}?|起`],
  ['validUntil', `有效期(?:限)?(?:至|到|止|截止|截至|届满|满)${DAY}?|有效(?:截止|终止)${DAY}|止`],
  [
    'validUntil',
    `(?:文件)?有效期(?:限)?(?:年|月|年限)?|有效年限|(?:有效期)?截止${DAY}|届满${DAY}|到期${DAY}|有效时间|有效期(?:限)?情况`,
  ],
  [
    'status',
    '效力(?:状态|情况|状况)?|(?:文件)?有效性|时效性?|公文时效|是否(?:现行)?有效|现行有效(?:与否)?|有效(?:状态|情况)|是否废止|文件状态|状态|目前状态',
  ],
  ['status', '清理(?:结论|结果|意见|情况|建议)|处理(?:意见|结果|结论|方式)|结论|处理'],
  ['endedOn', `(?:废止|失效|终止)(?:失效|废止)?${DAY}|(?:宣布)?(?:废止|失效)${DAY}|停止执行${DAY}`],
  ['decidedOn', `(?:清理|决定|认定|修改|修订|变更)(?:情况|结论|结果)?${DAY}`],
  [
    'basis',
    '(?:废止|失效|清理|修改|处理)(?:失效|废止)?(?:的)?(?:依据|文件|理由|原因)(?:文件|及依据|文号)?|(?:理由|原因|依据)(?:及依据)?',
  ],
  [
    'registrationNumber',
    '(?:统一|三统一|规范性文件)?登记(?:编)?(?:号|号码|编码)|统一(?:编号|编码|登记号)|三统一(?:编)?号|规范性文件编号|登记编号',
  ],
  ['filingNumber', '备案(?:登记)?(?:编)?(?:号|文号|号码)|备案编码'],
  ['externalId', '外部编号|系统编号|唯一(?:标识|编号|编码)|id|数据编号'],
  [
    'file',
    '附件(?:名称?|文件(?:名称?)?)?|电子(?:文件|文本|文档|版)(?:名称?|文件名)?|(?:正文|原文|文档)(?:文件)?名称?|文件名|文件路径|原文(?:文件)?|正文文件',
  ],
  ['text', '正文|全文|正文内容|文件正文|文件全文'],
];
const PATTERNS = NAMES.map(([field, names]) => ({ field, whole: new RegExp(`^(?:${names})$`) }));

/** A column's name without what surrounds it: blanks, notes in brackets, marks, numbering. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（([【〔].*?[）)\]】〕]/gu, '')
    .replace(/[\s*:：、.,，/／|·_-]+/gu, '')
    .replace(/^\d+/, '');

/** The field that a column's name says, and how surely (0 is surest); null for a name that says nothing to us. */
export function fieldOfName(name: string): { field: LedgerField; rank: number } | null {
  const plain = plainName(name);
  if (plain === '' || plain.length > 16) return null;
  const rank = PATTERNS.findIndex(({ whole }) => whole.test(plain));
  return rank < 0 ? null : { field: PATTERNS[rank]!.field, rank };
}
