import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /责|赔偿|解释权/;

/** 增权减责: the house says of itself that it answers for nothing or has the last word (国办发〔2018〕37号一（一）). */
export const powers: Rule = ({ ground }) =>
  readSentences(ground, ABOUT, [
    {
      code: 'power.disclaimer',
      pattern:
        /(?:政府|本?局|本?委|管委会|主管部门|有关部门|行政机关|本机关|街道|镇|乡)[^，。；]{0,8}(?:概不负责|不负任何责任|不承担任何责任|一律不承担责任|不予赔偿|概不赔偿|不承担赔偿责任)|(?:政府|部门|本局)[^，。；]{0,4}(?:不再|不)承担监管责任/g,
      weigh: () => 'likely',
    },
    {
      code: 'power.final',
      pattern: /(?:最终|全部)解释权[^，。；]{0,4}归[^，。；]{2,20}(?:所有)?/g,
      weigh: () => 'reference',
    },
  ]);
