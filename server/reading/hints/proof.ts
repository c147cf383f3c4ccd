import { isDenied, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

const ISSUER =
  '(?:村|社区|居委会|村委会|村民委员会|居民委员会|村（居）委会|村（居）民委员会|街道|乡镇|乡（镇）|镇政府|派出所|公安机关|户籍|所在单位|工作单位|用人单位|单位|学校|医院|民政|残联|房管|住建|不动产登记|税务|社保|人社|有关部门|相关部门|主管部门|所在地)';

/** 证明事项 without a basis: a paper that an applicant must have somebody make out (优化营商环境条例第四十四条, 国办发〔2018〕37号一（一）). */
export const proofs: Rule = ({ ground, facts }) =>
  /清单|目录|办事指南|取消|告知承诺/.test(facts.title ?? '')
    ? []
    : readSentences(ground, [
        {
          code: 'proof.demanded',
          pattern: new RegExp(
            `(?:由|经|持|凭|提供|提交|出具|开具|需)?[^，。；、：]{0,12}${ISSUER}[^，。；、：]{0,16}(?:出具|开具|开据|盖章)的?[^，。；、：]{0,20}证明(?!书)`,
            'g',
          ),
          weigh: (_, around) => weigh(around),
        },
        {
          code: 'proof.demanded',
          pattern:
            /(?:提供|提交|出具|开具|附|持|凭)[^，。；、：]{0,16}(?:无犯罪记录|无违法(?:犯罪)?记录|无房|婚姻状况|未婚|单身|亲属关系|同一人|居住|收入|贫困|困难|健康|无业|失业|在读|死亡|存活|生存|出生|计划生育|无异议|无纠纷|信用|诚信|品行|现实表现)证明/g,
          weigh: (_, around) => weigh(around),
        },
      ]);

function weigh(around: Parameters<typeof tieOf>[0]): 'likely' | 'reference' | null {
  if (isDenied(around.before) || /取消|无需|免|不再|替代|承诺/.test(around.sentence.words)) return null;
  return tieOf(around) === 'article' ? null : 'reference';
}
