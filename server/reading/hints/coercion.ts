import { isDenied, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Around, Rule, Wording } from './rule.ts';

/** Seizures that courts, banks and the law itself are behind: 已被查封、抵押的房屋. */
const OTHERS = /(?:被|有|无|未|已|处于|解除|存在|因|司法|法院|人民|涉及|设有|没有|是否|或|、)[^，。；]{0,10}$/;
const COURT = /法院|司法|申请强制|保全|诉讼|仲裁|公安|判决|裁定|抵押/;

function weigh({ before, after, sentence }: Around): ReturnType<Wording['weigh']> {
  if (isDenied(before) || OTHERS.test(before) || COURT.test(sentence.words)) return null;
  if (/^[^，。；]{0,6}(?:的，|的不|等限制|状态|手续|措施的)/.test(after)) return null;
  const tie = tieOf({ before, after, sentence });
  return tie === 'none' ? 'clear' : null;
}

const WORDINGS: readonly Wording[] = [
  {
    code: 'coercion.utilities',
    pattern:
      /(?:停止|暂停|中断|切断|采取|实施|一律|予以)[^，。；]{0,10}(?:供水|供电|供气|供热|供暖|停水|停电|断水|断电|断气)(?:[、和及]?(?:供水|供电|供气|停水|停电|断水|断电|断气|断路)){0,3}/g,
    weigh: (_, around) =>
      isDenied(around.before) ||
      /故障|检修|抢修|灾|事故|气象|险情|应急|安全隐患|提前[^，。；]{0,8}(?:通知|公告)/.test(around.sentence.words)
        ? null
        : /违|拒|未|逾期|不[^，。；]{1,8}的|整改|拆/.test(around.before + around.sentence.context) &&
            tieOf(around) !== 'article'
          ? 'clear'
          : null,
  },
  {
    code: 'coercion.measure',
    pattern:
      /(?:予以|可以?|一律|并|先行|有权|应当?)?(?:查封|扣押|扣留|暂扣|查扣)[^，。；]{0,20}(?:物品|工具|车辆|场所|设施|财物|设备|货物|材料|产品|证件)/g,
    weigh: (_, around) => weigh(around),
  },
  {
    code: 'coercion.measure',
    pattern: /(?:予以|可以?|一律|有权)?冻结[^，。；]{0,10}(?:存款|汇款|银行账户|资产)/g,
    weigh: (_, around) => weigh(around),
  },
  {
    code: 'coercion.execution',
    pattern:
      /(?:予以|可以?|一律|组织|实施|采取|由[^，。；]{2,20})?(?:强制|强行)(?:拆除|清除|清理|清运|搬离|搬迁|迁移|平毁|平坟|铲除|关闭|停用|报废|执行|驱离|取缔|捕杀|划扣|扣缴)|代履行|组织(?:力量)?(?:予以)?拆除|(?:按日|每日|逐日)[^，。；]{0,14}(?:加收|收取|加处)[^，。；]{0,12}(?:滞纳金|罚款)/g,
    weigh: (match, around) => {
      const strength = weigh(around);
      return strength === 'clear' && /^组织/.test(match[0].replace(/^.*?(?=组织)/, '')) ? 'likely' : strength;
    },
  },
];

/** 设定行政强制: 查封、扣押、冻结, 强制拆除 and the like that no named law provides for (行政强制法第十条、第十三条、第四十三条). */
export const coercions: Rule = ({ ground, facts }) =>
  /裁量|清单|目录|基准/.test(facts.title ?? '') ? [] : readSentences(ground, WORDINGS);
