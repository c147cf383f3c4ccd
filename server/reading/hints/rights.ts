import { isDenied, isSuffered, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT =
  /访|诉|举报|复议|终局|最终|名单|失信|征信|不良|诚信|入学|上学|就学|低保|保障金|养老金|落户|户籍|户口|登记|医保|救助|选举|过户|年[检审]|验车|惠/;

/** What people are to do for another reason than the one they come for. */
const UNRELATED =
  /(?:未|不|拒|逾期|欠)[^。；]{0,24}(?:缴|交清|结清|签订|配合|参加|接种|拆除|整改|火化|迁坟|参保|验收|服从)[^。；]{0,20}$/;

/** 减损权益: services refused for a reason of another kind, black lists, remedies cut off (国办发〔2018〕37号一（一）). */
export const rights: Rule = ({ ground }) =>
  readSentences(ground, ABOUT, [
    {
      code: 'rights.remedy',
      pattern:
        /(?:不得|不准|禁止|严禁)(?:再|再次|就此|以任何理由|向[^，。；]{1,10}){0,2}(?:上访|信访|申诉|投诉|举报|提起(?:行政)?诉讼|起诉|申请(?:行政)?复议)(?!人|材料|信息|为名)|为(?:最终|终局)(?:裁决|裁定|决定|处理)/g,
      weigh: (_, { before, after, sentence }) =>
        /越级|终局裁决|缠访|闹访|重复|非法|违规|工作人员|打击报复|压制|阻挠|刁难|推诿|依法|《/.test(sentence.words) ||
        /法院|仲裁/.test(before + after)
          ? null
          : 'clear',
    },
    {
      code: 'rights.blacklist',
      pattern:
        /(?:列入|纳入|记入|录入|计入)[^，。；]{0,20}(?:黑名单|失信[^，。；]{0,8}名单|严重失信|失信(?:记录|惩戒|行为)|不良(?:信用)?记录|征信系统|诚信档案)/g,
      weigh: (match, around) =>
        isDenied(around.before) ||
        /工作人员|评标专家|依法|按规定|有关规定|未?被[^，。；]{0,8}$/.test(around.before) ||
        /^[^，。；]{0,6}的(?:除外|[，。；、]|企业|单位|个人|主体|人员)/.test(around.after) ||
        /失信被执行人|未列入|未纳入/.test(around.sentence.words) ||
        tieOf(around) !== 'none'
          ? null
          : /黑名单|征信|严重失信/.test(match[0])
            ? 'likely'
            : 'reference',
    },
    {
      code: 'rights.denied',
      pattern:
        /(?:不予|不得|不给|暂停|停止|取消|一律不)(?:为其|其)?(?:(?:办理|受理|发放|享受|安排)[^，。；]{0,8}?)?(?:入学|上学|就学|低保|最低生活保障|养老金|户口|落户|户籍|出生登记|婚姻登记|医保|社会救助|选举|过户|产权登记|不动产登记|年检|年审|验车|水电开户|惠民政策|惠农补贴)(?:手续|登记|资格|待遇|业务)?/g,
      weigh: (_, { before, after, sentence }) =>
        /死亡|骗|虚假|冒领|伪造|不符合条件|不再符合|条件的/.test(sentence.words) ||
        isSuffered(before) ||
        tieOf({ before, after, sentence }) !== 'none'
          ? null
          : UNRELATED.test(before)
            ? 'likely'
            : null,
    },
  ]);
