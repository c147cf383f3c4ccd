import type { HintStrength } from '../../domain/hints.ts';
import { isDenied, isSuffered, tieOf } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Around, Rule, Wording } from './rule.ts';

/** Words without which no wording below can stand. */
const ABOUT = /罚|没收|责令|吊销|暂扣|拘留/;

const SUM = '[0-9一二两三四五六七八九十百千万.至\\-~到]{1,14}';

/** Papers that lay out the penalties of laws set none themselves. */
const LAYS_OUT = /裁量|清单|目录|权责|责任清单|基准|处罚程序|处罚规定/;

/** Things that are done to officials and to units of the own house are no penalties of this law. */
const INTERNAL = /处分|问责|纪律|党纪|政务|考核|扣分|监察|评优|评先|绩效|工作人员|责任人|公职/;

/** Behind the words that tell when a penalty is given (处以罚款的，可以…), not that it is. */
const TELLS_WHEN =
  /^(?:处罚)?(?:的[，。；、以时]|的(?:可|应|由|除外|情形|决定|当事人|案件)|决定书?|记录|以上|收入|公示|凭证|程序|事项|总额|数额|处罚)/;

/** 依法 or a named article sets nothing; a sum that only 有关规定 stands behind is worth a look. */
function weigh(exact: boolean, around: Around): HintStrength | null {
  const { before, after, sentence } = around;
  if (isDenied(before) || isSuffered(before) || TELLS_WHEN.test(after)) return null;
  if (INTERNAL.test(before.slice(-30)) || /刑|法院|检察|判/.test(sentence.words)) return null;
  const tie = tieOf(around);
  if (tie === 'none') return exact ? 'clear' : 'likely';
  return tie === 'law' && exact && !/依法|《/.test(sentence.words + sentence.context) ? 'reference' : null;
}

const WORDINGS: readonly Wording[] = [
  {
    code: 'penalty.fine',
    pattern: new RegExp(
      `(?:(?<!加)并?处以?|罚以|课以|可以?处|给予|实行)[^，。；]{0,30}?(?<!乱)罚款|罚款(?:人民币)?${SUM}元|(?<![处惩刑])罚${SUM}元`,
      'g',
    ),
    weigh: (match, around) =>
      weigh(/[0-9一二两三四五六七八九十百千][^，。；]{0,6}(?:元|倍|%|％)/.test(match[0]), around),
  },
  {
    code: 'penalty.confiscation',
    pattern:
      /(?:予以|并|处以|一律)?没收(?:其|全部|非法)?(?:违法所得|非法所得|非法财物|[^，。；费款金票证的]{0,8}(?:物品|工具|车辆|产品|设备|器具))/g,
    weigh: (_, around) => weigh(true, around),
  },
  {
    code: 'penalty.confiscation',
    pattern: /(?:予以|一律)没收(?=[。，；、])/g,
    weigh: (_, around) => (/[金款物]$|保证金|押金|定金/.test(around.before.slice(-30)) ? null : weigh(true, around)),
  },
  {
    code: 'penalty.suspension',
    pattern: /责令(?:其)?(?:停产停业|停业整顿|停产整顿|停业|停产|关闭|停止营业|停止经营)/g,
    weigh: (_, around) => weigh(true, around),
  },
  {
    code: 'penalty.revocation',
    pattern:
      /(?:予以|并|直至)?(?:吊销|暂扣)[^，。；的]{0,14}(?:许可证|执照|证照|资质证书?|资格证书?|经营权证?|牌照|驾驶证|运营证|营运证|准运证)/g,
    weigh: (_, around) => weigh(true, around),
  },
  {
    code: 'penalty.detention',
    pattern: /(?:处以?|予以|给予)[^，。；]{0,10}(?:行政|治安)?拘留/g,
    weigh: (_, around) => weigh(true, around),
  },
];

/** 设定行政处罚: a document that applies the penalty of a law sets none; one that names sums or measures of its own does (行政处罚法第十六条). */
export const penalties: Rule = ({ ground, facts }) =>
  LAYS_OUT.test(facts.title ?? '') ? [] : readSentences(ground, ABOUT, WORDINGS);
