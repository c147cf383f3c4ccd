import type { HintStrength } from '../../domain/hints.ts';
import { isDenied, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Around, Rule } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /证明/;

/** Bodies at the foot of the ladder, asked to vouch for what they mostly cannot know (民发〔2020〕20号 lists what they no longer sign). */
const LOCAL =
  '(?:村委会|村民委员会|村（居）委会|村（居）民委员会|村（社区）|居委会|居民委员会|社区居委会|村级组织|社区|街道办事处|街道|乡镇人民政府|乡（镇）人民政府|乡镇政府|派出所)';
/** Whoever may be meant. */
const VAGUE = '(?:所在单位|工作单位|用人单位|原单位|单位|有关部门|相关部门|有关单位|相关单位|主管部门)';
/** Papers that laws know, and what banks ask of borrowers. */
const KNOWN =
  /医学|死亡|完税|纳税|缴费|社保|公积金|贷款|军|公证|法院|判决|收养|不动产|产权|查验|合格|检测|鉴定|劳动能力|贫困|低保|票据|认定/;
const PLAIN = '(?:提供|提交|出具|开具|附|持|凭)[^，。；、：]{0,12}';
const DOUBTFUL =
  '(?:无犯罪记录|无违法(?:犯罪)?记录|无违法违规|同一人|亲属关系|现实表现|品行|计划生育|无异议|无纠纷|无争议|未婚|单身|婚姻状况|居住情况|收入情况|家庭经济|健在|生存)';

/** 证明事项 without a basis: a paper that an applicant must have somebody make out (优化营商环境条例第四十四条, 国办发〔2018〕37号一（一）). */
export const proofs: Rule = ({ ground, facts }) =>
  /清单|目录|办事指南|取消|告知承诺/.test(facts.title ?? '')
    ? []
    : readSentences(ground, ABOUT, [
        {
          code: 'proof.demanded',
          pattern: new RegExp(
            `${LOCAL}[^，。；、：]{0,10}(?:出具|开具|开据|盖章)的?[^，。；、：]{0,20}证明(?!书|事项)`,
            'g',
          ),
          weigh: (match, around) => weigh(match[0], around, 'likely'),
        },
        {
          code: 'proof.demanded',
          pattern: new RegExp(`${PLAIN}${DOUBTFUL}的?证明(?!书|事项)`, 'g'),
          weigh: (match, around) => weigh(match[0], around, 'likely'),
        },
        {
          code: 'proof.demanded',
          pattern: new RegExp(`${VAGUE}(?:出具|开具)的?[^，。；、：]{0,16}证明(?!书|事项)`, 'g'),
          weigh: (match, around) => weigh(match[0], around, 'reference'),
        },
      ]);

function weigh(matched: string, around: Around, strength: HintStrength): HintStrength | null {
  const { before, sentence } = around;
  if (isDenied(before) || /取消|无需|无须|免于|不再|替代|承诺|虚假|伪造/.test(sentence.words) || KNOWN.test(matched))
    return null;
  return tieOf(around) === 'article' ? null : strength;
}
