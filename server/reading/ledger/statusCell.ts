/** What a ledger says of a document's standing. `proposed`: somebody means to change it; `partial`: only parts have ended. */
export const STANDINGS = [
  'in_force',
  'continued',
  'repealed',
  'lapsed',
  'revoked',
  'suspended',
  'amended',
  'proposed',
  'partial',
  'unknown',
] as const;
export type Standing = (typeof STANDINGS)[number];

const READINGS: readonly (readonly [Standing, RegExp])[] = [
  [
    'proposed',
    /^(?:拟|建议|应当?|需要?|待|计划|列入)(?:予以|宣布|继续)?(?:废止|修改|修订|失效|保留|撤销|作废|清理|停止)|^(?:需|待|应)/,
  ],
  ['partial', /部分|个别条款|有关条款|第[一二三四五六七八九十百\d]+条/],
  ['in_force', /^(?:是|有效|现行有效|继续有效|保留|有效保留|未废止|未失效|在用|在效|正常|否\(未废止\)|1|✓|√)$/],
  ['continued', /继续(?:有效|执行|实施|适用|保留)|延续|保留/],
  ['revoked', /撤销/],
  ['repealed', /废止|作废|取消|不再(?:执行|适用|引用)|明令/],
  ['suspended', /(?:停止|暂停|中止)(?:执行|实施|施行)?/],
  ['lapsed', /失效|无效|过期|到期|届满|期满|终止/],
  ['amended', /修改|修订|修正|已改|被替代|替代|变更/],
  ['in_force', /有效|执行中|施行中|实施中|生效/],
];

/** Columns that ask whether: 是否有效 answers with 是 and 否, 是否废止 the other way round. */
function answered(text: string, column: string): string {
  const asksEnd = /废止|失效/.test(column);
  if (/^(?:是|y|yes|√|✓|1)$/i.test(text)) return asksEnd ? '废止' : '有效';
  if (/^(?:否|n|no|×|x|0|未)$/i.test(text)) return asksEnd ? '有效' : '失效';
  return text;
}

/** Reads a cell of the column 效力状态 or 清理结论 under the name `column`; null for an empty one. */
export function statusCell(text: string, column: string): Standing | null {
  const flat = text.normalize('NFKC').replace(/[\s"'“”]+/g, '');
  if (flat === '' || /^[/\\—–-]+$/.test(flat)) return null;
  const said = answered(flat, column);
  // 未废止 and 尚未失效 speak of no end.
  if (/^(?:尚?未|没有|不)(?:被)?(?:废止|失效|撤销|修改)/.test(said)) return 'in_force';
  return READINGS.find(([, words]) => words.test(said))?.[0] ?? 'unknown';
}

/** Names of columns that hold whatever else there is to say, the end of a document among it. */
const REMARK = /^(?:备\s*注|说明|备注说明|情况说明|有关情况|其他|备考)$/;
export const isRemark = (column: string): boolean => REMARK.test(column.trim());

/** That a document itself has ended: by whatever, with a day before it or a reference behind it, and nothing that it ends itself. */
const ENDED =
  /^(?:文件)?(?:于?[\d年月日.\-/]+起?)?(?:已经|已|现已|现)?(?:于[\d年月日.\-/]+)?(?:被.{1,40}?)?(?:宣布|明令|予以)?(?:废止|失效|作废|撤销|停止执行|停止施行|不再执行)(?:[。;；,，(（].*)?$/;
const SPEAKS_OF_END = /废止|失效|作废|撤销|停止(?:执行|施行)|不再执行/;

/**
 * Reads a cell of a column of remarks: where it says that the document has ended, or stays, that is its standing; words of an end that
 * may be said of another document are `unknown`, for a person to look at; any other remark says nothing of the standing (null).
 */
export function remarkCell(text: string): Standing | null {
  const flat = text.normalize('NFKC').replace(/[\s"'“”]+/g, '');
  const said = statusCell(flat, '');
  if (said === 'in_force' || said === 'proposed') return said;
  if (!SPEAKS_OF_END.test(flat)) return null;
  return ENDED.test(flat) ? said : 'unknown';
}
