import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /[×✕╳xX*_＿]|[ \u3000]|号/;

const GAP = '[ \\u3000_＿×xX*]';

/** Blanks that somebody meant to fill: 自　年　月　日起施行, ××局, 〔　〕号 of a cited document. */
export const blanks: Rule = ({ ground, facts }) =>
  readSentences(ground, ABOUT, [
    {
      code: 'blank.left',
      pattern: new RegExp(
        `(?:自|从|于|至|到|截至)${GAP}{0,8}(?:20${GAP}{0,4}[0-9]{0,2}${GAP}{0,4})?年${GAP}{0,8}月${GAP}{1,8}日${GAP}{0,2}(?:起|后|前|止|施行|实施)?`,
        'g',
      ),
      weigh: (match) => (/\d年\s*\d+月\s*\d+日/.test(match[0]) ? null : 'clear'),
    },
    {
      code: 'blank.left',
      pattern: new RegExp(
        `(?<=[\\u4e00-\\u9fa5])[〔\\[（]${GAP}{1,6}[〕\\]）]第?${GAP}{0,4}[0-9]{0,4}号|[〔\\[]20[0-9]{2}[〕\\]]${GAP}{1,6}号`,
        'g',
      ),
      // Its own number is still to come while the document is a draft.
      weigh: (_, { sentence }) => (facts.draft && sentence.words.trim().length < 30 ? null : 'likely'),
    },
    {
      code: 'blank.left',
      pattern:
        /[×✕╳]{2,}(?:[县市区镇乡局委年月日号元万条]|部门|单位)(?!长)|(?<![A-Za-z0-9])X{2,}(?=[县市区镇乡局委年月日号元万条](?!长))|＿{3,}(?=[\u4e00-\u9fa5])/g,
      weigh: (_, { sentence }) => (isForm(sentence.words) ? null : 'likely'),
    },
  ]);

/** A form or a sample is meant to have blanks. */
const isForm = (words: string): boolean =>
  /[:：]\s*$|样式|格式|示例|例如|如：|申请表|承诺书|委托书|盖章|签字|签名|（章）|编号/.test(words) ||
  words.trim().length < 16;
