import { TITLE_SIGN as T } from './ground.ts';
import type { Around } from './rule.ts';
import type { Sentence } from './sentences.ts';

/** 依照、按照、违反 and the like, and what they name as the rule that is applied; 按照本办法 names none. */
const NAMED = `(?:依照|依据|根据|按照|遵照|参照|适用|违反|按|依|执行)(?!本(?:办法|规定|细则|意见|通知|方案|条|款)|上述|以上|前[款条述])[^。；]{0,60}?`;
const ANCHORED = new RegExp(
  `《${T}+》[^。；《]{0,24}?第[一二三四五六七八九十百零0-9、至和]{1,12}条|(?:法|条例)第[一二三四五六七八九十百零0-9]{1,6}条`,
);
const RULE = new RegExp(
  `${NAMED}(?:《${T}+》|法律|法规|规章|条例|(?:有关|相关|国家|现行|[省市县])[^。；，]{0,8}(?:规定|政策|标准|要求)|规定)`,
);
const BY_LAW = /依法|依规|法定|合法|法律法规/;

/** How a sentence ties what it says to a rule of higher rank. */
export type Tie = 'article' | 'law' | 'none';

/** 依照《某法》第五条 is tied to an article; 依法, 按照有关规定 to a law that it does not name; else to nothing. */
export function tieOf({ before, after, sentence }: Around): Tie {
  const here = `${sentence.context}${before}`;
  if (ANCHORED.test(here) || ANCHORED.test(after)) return 'article';
  return RULE.test(here) || BY_LAW.test(here) || /^[^。；]{0,12}(?:依法|按照?(?:有关|国家)?规定)/.test(after)
    ? 'law'
    : 'none';
}

/** An item of what nobody may do, or of what is punished: 不得有下列行为：（六）向求职者收取押金. */
export const isListedWrong = ({ context }: Sentence): boolean =>
  /(?:不得|禁止|严禁|不准)[^。；]{0,40}(?:下列|以下|如下)|(?:下列|以下)[^。；]{0,12}(?:行为|情形)之一|违反[^。；]{0,30}的[，：]/.test(
    context,
  );

/** The words right before speak of what is not, must not be or was. */
export const isDenied = (before: string): boolean =>
  /(?:不得|不准|不予|不再|不应|不能|不需|无需|无须|禁止|严禁|杜绝|免予|免于|免|取消|停止|废止|清理|规范|减少|防止|制止|查处|打击|拒绝|不)[^，。；]{0,14}$/.test(
    before,
  );

/** The words right before tell of something past or suffered: 被…, 受到…, 曾…. */
export const isSuffered = (before: string): boolean =>
  /(?:被|受到|受过|遭受|曾|已经|因|未受|没有|无|存在|处于|涉及|有过|近[一二三两0-9]+年[内来]?)[^，。；]{0,16}$/.test(
    before,
  );
