import { isDenied, isListedWrong, isSuffered, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Around, Rule, Wording } from './rule.ts';
import { isStatutoryPermit } from './statutoryPermits.ts';

/** Words without which no wording below can stand. */
const ABOUT = /批准|审批|许可|核准|同意|备案|登记|证/;

/** What citizens and businesses do and an approval would stand in the way of. */
const PRIVATE =
  '(?:举办|举行|从事|经营|开展[^，。；]{0,8}(?:经营|活动|业务)|设置|设立|开办|开业|开工|营业|销售|生产|施工|占用|挖掘|运输|上路|通行|使用|上岗|上市|进场|入场|转让|出租|出售|发布|张贴|投放|进入|采摘|捕捞|开采|采砂|砍伐|采伐|养殖|屠宰|摆设|安葬|建房|建设|搭建|改建|装修|办学|招生|播放|燃放|堆放|倾倒|驶入|停放|携带|迁移|拆除|改变|加装|安装|接入|聚餐|宴请)';

/** What departments, committees and public funds need leave for is the house's own affair. */
const INTERNAL =
  /编制|资金|经费|预算|专项|机关|事业单位|国有|党委|党组|会议|文件|公布|发布信息|项目库|调整(?:规划|方案|预案)|任免|出国|采购|工作人员|干部|职工大会|业主|股东|董事|本人|监护|家长|合同|债权人|抵押权人|贷款|公积金|银行|抵押|港澳|护照|消费者|发包|统计|个人信息|本人同意|各(?:县|区|市|镇|乡|部门|单位|街道)|人民法院/;

const APPROVER = '(?:[^，。；]{0,30}(?:局|厅|委|办|部门|政府|机关|机构|街道|镇|乡|处|中心|站))?';

function weigh({ before, after, sentence }: Around, matched: string): ReturnType<Wording['weigh']> {
  if (isDenied(before) || isSuffered(before) || isListedWrong(sentence)) return null;
  if (INTERNAL.test(sentence.words)) return null;
  // 未经同意: that of a private person, where no body is named.
  if (/同意/.test(matched) && !/局|厅|委|部门|政府|机关|机构|街道|镇|乡|站/.test(matched)) return null;
  if (isStatutoryPermit(`${before.slice(-30)}${matched}${after.slice(0, 30)}`)) return null;
  const tie = tieOf({ before, after: after.slice(0, 20), sentence });
  return tie !== 'none' || /依法|法定/.test(matched) ? null : 'likely';
}

const WORDINGS: readonly Wording[] = [
  {
    code: 'licence.filing',
    pattern: new RegExp(
      `(?:经|向|到|报|办理)${APPROVER}[^，。；]{0,12}(?:备案|登记)(?:同意)?(?:后|，)[^，。；]{0,4}(?:方可|方能|才能|才可|方准)${PRIVATE}?`,
      'g',
    ),
    weigh: (match, around) => weigh(around, match[0]),
  },
  {
    code: 'licence.approval',
    pattern: new RegExp(
      `(?:须|需|应当?|必须)?(?:经|报|征得|取得)${APPROVER}[^，。；]{0,16}(?:批准|审批|许可|核准|审核|同意)[^，。；]{0,4}[，]?(?:后|并|方)[^，。；]{0,8}(?:方可|方能|才能|才可|方准|可)${PRIVATE}`,
      'g',
    ),
    weigh: (match, around) => weigh(around, match[0]),
  },
  {
    code: 'licence.approval',
    pattern: new RegExp(
      `未(?:经|取得|办理|获得)${APPROVER}[^，。；]{0,20}(?:批准|许可|审批|核准|同意|许可证|准入证|通行证|经营资格证|准营证|备案)[^，。；]{0,4}[，]?[^，。；]{0,20}(?:不得|禁止|严禁|一律不准|不准)[^，。；]{0,12}${PRIVATE}`,
      'g',
    ),
    weigh: (match, around) => weigh(around, match[0]),
  },
  {
    code: 'licence.certificate',
    pattern:
      /(?:申请|申领|申办|办理|取得|领取|持有)[^，。；《]{0,16}(?:经营许可证|许可证|准入证|准运证|准购证|通行证|上岗证|经营权证|特许证|从业资格证|备案证)/g,
    weigh: (match, around) =>
      /(?:应当|须|需|必须|要|凭|经)[^，。；]{0,20}$/.test(around.before) || /^(?:应|须|需)/.test(match[0])
        ? weigh(around, match[0])
        : null,
  },
];

/** 设定行政许可: leave that a business or citizen needs before doing something, which no named law asks for (行政许可法第十七条). */
export const licences: Rule = ({ ground, facts }) =>
  /清单|目录|流程|办事指南/.test(facts.title ?? '') ? [] : readSentences(ground, ABOUT, WORDINGS);
