import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /解释/;

const BODY = '[^，。；：《》由归]{2,40}?';
/** Bodies that cannot say what a document means: groups for a task, parts of a bureau, firms and societies. */
const ODD =
  /(?:领导小组|工作小组|指挥部|联席会议|专班|协会|学会|商会|公司|企业|村委会|居委会)(?:办公室)?$|(?:局|厅)[^局厅]{0,10}(?:科|股|处)$/;

/** 解释权 given to a body that did not issue and has no office of its own. */
export const interpretation: Rule = ({ ground }) =>
  readSentences(ground, ABOUT, [
    {
      code: 'interpretation.odd',
      pattern: new RegExp(`(?:由|归|授权)(${BODY})(?:负责|进行)?(?:具体)?(?:应用)?(?:问题的?)?解释`, 'g'),
      weigh: (match) => (ODD.test(match[1]!.replace(/负责$/, '')) ? 'likely' : null),
    },
  ]);
