import { isDenied, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /险|加入|费用|经费|成本|自费/;

const MUST = '(?:应当?|必须|须|需要?|一律|强制)';

/** What the house wants changed and others pay for. */
const ORDERED = /更换|改造|安装|整治|拆除|统一|配备|接入|升级/;

/** 增加义务: insurance, memberships and costs that no law asks of people (国办发〔2018〕37号一（一）, 保险法第十一条). */
export const duties: Rule = ({ ground }) =>
  readSentences(ground, ABOUT, [
    {
      code: 'duty.insurance',
      pattern: new RegExp(
        `${MUST}[^，。；]{0,20}(?:购买|投保|参加|办理|缴纳)[^，。；]{0,16}(?:责任险|意外险|意外伤害保险|责任保险|商业保险|综合险|人身保险)`,
        'g',
      ),
      weigh: (_, around) =>
        isDenied(around.before) ||
        /交强险|强制保险|工伤|社会保险|依法|规定|人民政府|机关|人员|队员|学生|志愿者|职工|员工/.test(
          around.sentence.words,
        ) ||
        tieOf(around) !== 'none'
          ? null
          : 'likely',
    },
    {
      code: 'duty.membership',
      pattern: new RegExp(`${MUST}(?:申请)?加入[^，。；]{0,16}(?:协会|商会|学会|合作社|联盟)`, 'g'),
      weigh: (_, around) => (isDenied(around.before) || tieOf(around) !== 'none' ? null : 'likely'),
    },
    {
      code: 'duty.cost',
      pattern: new RegExp(`${MUST}[^，。；]{0,8}自费(?:更换|安装|购买|改造|拆除|配备)[^，。；]{0,12}`, 'g'),
      weigh: (_, around) => (tieOf(around) === 'none' ? 'reference' : null),
    },
    {
      code: 'duty.cost',
      pattern:
        /(?:所需|产生的?|相关|有关|全部|一切)?(?:费用|经费|成本)(?:一律|均|全部)?由(?:经营者|业户|商户|店主|业主|当事人|企业|个人|村民|居民|农户|养犬人|车主|住户|使用人|所有人|产权人|其)[^，。；]{0,4}(?:自行|全额|全部)?(?:承担|负担|解决)/g,
      weigh: (_, around) =>
        !ORDERED.test(around.sentence.words + around.sentence.context) ||
        /违|过错|责任方|损坏|损毁|逾期|委托|自愿|申请人|检测|鉴定|依法/.test(around.sentence.words) ||
        tieOf(around) !== 'none'
          ? null
          : 'reference',
    },
  ]);
