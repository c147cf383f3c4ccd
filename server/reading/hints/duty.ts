import { isDenied, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

const MUST = '(?:应当?|必须|须|需要?|一律|强制)';

/** 增加义务: insurance, memberships and costs that no law asks of people (国办发〔2018〕37号一（一）, 保险法第十一条). */
export const duties: Rule = ({ ground }) =>
  readSentences(ground, [
    {
      code: 'duty.insurance',
      pattern: new RegExp(
        `${MUST}[^，。；]{0,20}(?:购买|投保|参加|办理|缴纳)[^，。；]{0,16}(?:责任险|意外险|意外伤害保险|责任保险|商业保险|综合险|人身保险)`,
        'g',
      ),
      weigh: (_, around) =>
        isDenied(around.before) ||
        /交强险|强制保险|工伤|社会保险|依法/.test(around.sentence.words) ||
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
      pattern:
        /(?:所需|产生的?|相关|有关|全部|一切)?(?:费用|经费|成本)(?:一律|均|全部)?由(?:经营者|业户|商户|店主|业主|当事人|企业|个人|村民|居民|农户|养犬人|车主|住户|使用人|所有人|产权人|其)[^，。；]{0,4}(?:自行|全额|全部)?(?:承担|负担|解决)/g,
      weigh: (_, around) =>
        /违|过错|责任方|损坏|损毁|逾期|委托|自愿|申请人|检测|鉴定|依法/.test(around.sentence.words) ||
        tieOf(around) !== 'none'
          ? null
          : 'reference',
    },
  ]);
