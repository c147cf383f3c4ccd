import { isDenied, isListedWrong, isSuffered, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Around, Rule, Wording } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /费|金|附加/;

/** Charges that laws, regulations or contracts have set, and sums that are not charges at all. */
const KNOWN =
  /社会保险|养老|医疗保险|医保|工伤|失业|生育保险|公积金|维修资金|维修基金|出让金|土地价款|税|契税|物业|租金|房租|水费|电费|气费|热费|水电|燃气费|学费|保教费|住宿费|会费|党费|工会经费|诉讼费|仲裁费|公证费|保险费|票款|车票|房款|购房|首付|定金|订金|贷款|利息|滞纳金|违约金|赔偿|补偿|罚款|不动产登记费|竞买|竞拍|投标|履约|农民工工资|购地|竞拍|土地|工资保证金|质量保证金|预售资金|监管资金|资本金|注册资本|出资|股金|养路|水资源费|水土保持|森林植被|耕地开垦|排污|防空地下室|易地建设|配套费|残疾人就业|教育费附加|彩票/;
const PRIVATE_PARTY =
  /替代|保函|私自|出让收益|车位|调解|业主|租赁双方|双方|合同|约定|协议|自愿|市场|经营者|供热单位|供水单位|物业服务企业|停车场|幼儿园|学校|医院|中介|银行|开发企业/;

/** Named as those who pay, not as those who are paid. */
const PAYER = /(?:经营者|市场|学校|幼儿园|医院|停车场)[^，。；]{0,6}(?:应当?|必须|须|需)(?:向|按|缴|交)/g;

function weigh({ before, after, sentence }: Around, matched: string): ReturnType<Wording['weigh']> {
  if (
    isDenied(before) ||
    isSuffered(before) ||
    isListedWrong(sentence) ||
    KNOWN.test(matched) ||
    KNOWN.test(before.slice(-12))
  )
    return null;
  if (PRIVATE_PARTY.test(sentence.words.replace(PAYER, ''))) return null;
  if (
    /^[^，。；]{0,10}(?:的减|减免|免收|返还|退还|由财政|标准由|取消)/.test(after) ||
    /退|返还|减免|免除|暂缓|缓缴|已|核准|审批|批准/.test(before.slice(-16))
  )
    return null;
  return tieOf({ before, after, sentence }) === 'none' ? 'likely' : null;
}

const WORDINGS: readonly Wording[] = [
  {
    code: 'levy.deposit',
    pattern:
      /(?:收取|缴纳|交纳|缴存|预缴|预交|收缴|交付|预存|提交)[^，。；]{0,24}(?:保证金|押金|风险金|抵押金|诚信金)/g,
    weigh: (match, around) => weigh(around, match[0]),
  },
  {
    code: 'levy.charge',
    pattern: /(?:征收|加征|摊派|集资)[^，。；、部应当决由支]{0,16}(?:费|基金|附加)(?=[，。；、（\s]|$)/g,
    weigh: (match, around) => weigh(around, match[0]),
  },
  {
    code: 'levy.fee',
    pattern:
      /(?:收取|缴纳|交纳|收缴|预收|代收)[^，。；]{0,20}(?:管理费|手续费|工本费|占用费|处置费|清运费|审查费|报名费|资料费|卫生费|押金|治理费|养护费|绿化费|统筹费|附加费|登记费|办证费)/g,
    weigh: (match, around) => weigh(around, match[0]),
  },
];

/** 设定行政征收、收费、保证金 without a basis (国办发〔2018〕115号（六）, 优化营商环境条例第二十五条). */
export const levies: Rule = ({ ground, facts }) =>
  /收费|价格|定价|费率|清单|目录/.test(facts.title ?? '') ? [] : readSentences(ground, ABOUT, WORDINGS);
