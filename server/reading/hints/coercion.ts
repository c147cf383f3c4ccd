import type { HintStrength } from '../../domain/hints.ts';
import { isDenied, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Around, Rule, Wording } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /查封|扣|冻结|强制|强行|代履行|拆除|滞纳金|[供停断][水电气热暖]/;

/** Seizures that courts, banks and the law itself are behind: 已被查封、抵押的房屋. */
const OTHERS = /(?:被|有|无|未|已|处于|解除|存在|因|司法|法院|涉及|设有|没有|是否|或|、)[^，。；]{0,10}$/;
const COURT = /法院|司法|申请强制|保全|诉讼|仲裁|公安|判决|裁定|抵押/;

/** Behind the words that speak of the thing or of the paper, not of doing it. */
const NOT_THE_ACT =
  /^(?:的|[^，。；]{0,6}(?:的，|的不|等限制|状态|手续|措施的)|时间|期限|凭证|清单|标准|范围|条件|决定)/;

function weigh(around: Around): HintStrength | null {
  const { before, after, sentence } = around;
  if (isDenied(before) || OTHERS.test(before) || COURT.test(sentence.words) || NOT_THE_ACT.test(after)) return null;
  return tieOf(around) === 'none' ? 'clear' : null;
}

const WORDINGS: readonly Wording[] = [
  {
    code: 'coercion.utilities',
    pattern:
      /(?:停止|暂停|中断|切断)[^，。；]{0,10}(?:供水|供电|供气|供热|供暖)(?:[、和及]?(?:供水|供电|供气)){0,3}|(?:采取|实施|一律|予以|可以?)[^，。；]{0,6}(?:停水|停电|断水|断电|断气)(?:[、和及]?(?:停水|停电|断水|断电|断气|断路)){0,3}/g,
    weigh: (_, around) => weighUtilities(around),
  },
  {
    code: 'coercion.measure',
    pattern:
      /(?:予以|可以?|一律|并|先行|有权|应当?)?(?:查封|扣押|扣留|暂扣|查扣)[^，。；的]{0,20}(?:物品|工具|车辆|场所|设施|财物|设备|货物|材料|产品|证件)/g,
    weigh: (_, around) => weigh(around),
  },
  {
    code: 'coercion.measure',
    pattern: /(?:予以|可以?|一律|先行|有权)(?:查封|扣押|扣留|暂扣|查扣)(?=[。，；、])/g,
    weigh: (_, around) => weigh(around),
  },
  {
    code: 'coercion.measure',
    pattern: /(?:予以|可以?|一律|有权)?冻结[^，。；的]{0,10}(?:存款|汇款|银行账户|资产)/g,
    weigh: (_, around) => weigh(around),
  },
  {
    code: 'coercion.execution',
    pattern:
      /(?:予以|可以?|一律|组织|实施|采取)?(?:强制|强行)(?:拆除|清除|清理|清运|搬离|搬迁|迁移|平毁|平坟|铲除|关闭|停用|执行|驱离|取缔|捕杀|划扣|扣缴)|代履行|(?:按日|每日|逐日)[^，。；]{0,14}(?:加收|收取)[^，。；]{0,12}滞纳金/g,
    weigh: (_, around) => weigh(around),
  },
  {
    code: 'coercion.execution',
    pattern: /(?:由[^，。；]{2,20})?组织(?:力量)?(?:予以)?拆除/g,
    weigh: (_, around) => (weigh(around) === null ? null : 'likely'),
  },
];

/** Repair, danger, and what supplier and customer settle between them. */
const CARE =
  /供[水电气热暖](?:企业|单位|经营者)|经营企业|擅自|合同|约定|欠费|水费|电费|热费|申请|要求停|恢复|故障|检修|抢修|灾|事故|气象|险情|应急|安全隐患|提前[^，。；]{0,8}(?:通知|公告)/;
const AGAINST = /违|拒|未|逾期|不[^，。；]{1,8}的|整改|拆/;

/** Water and light cut off to make people obey (行政强制法第四十三条第二款), not for repair. */
function weighUtilities(around: Around): HintStrength | null {
  const { before, sentence } = around;
  if (isDenied(before) || CARE.test(sentence.words) || tieOf(around) === 'article') return null;
  return AGAINST.test(before + sentence.context) ? 'clear' : null;
}

/** 设定行政强制: 查封、扣押、冻结, 强制拆除 and the like that no named law provides for (行政强制法第十条、第十三条、第四十三条). */
export const coercions: Rule = ({ ground, facts }) =>
  /裁量|清单|目录|基准/.test(facts.title ?? '') ? [] : readSentences(ground, ABOUT, WORDINGS);
