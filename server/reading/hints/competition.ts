import { isDenied, isListedWrong } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';
import type { Sentence } from './sentences.ts';

/** Words without which no wording below can stand. */
const ABOUT =
  /企业|公司|本地|当地|辖区|[本我该][县市区州省镇乡]|县域|市域|[区县市]内|贡献|留成|留存|税|指定|定点|统一|外[地省市县来]|非本地|站|点|店|家|商/;

const HERE = '(?:本|我|该)(?:县|市|区|州|省|镇|乡|地)|本?辖区|当地|本地|县域|市域|区内|县内|市内';
const REWARD = /奖励|奖补|补贴|补助|扶持|资助|贴息|返还|优惠|支持|申报|入围|参与|投标|采购|申请/;
/** What concerns residents, pupils or buyers of homes is no matter of competition between businesses. */
const PRIVATE =
  /个人|户籍|居民|学生|儿童|子女|缴存|社保|社会保险|购房|租赁|婚姻|流动人口|居住证|不动产|房屋|住房|住宅|公积金|人才/;
/** A sentence that tells businesses what to do, not houses of the state or of worship. */
const isBusiness = (sentence: Sentence, before: string): boolean =>
  !isDenied(before) &&
  !isListedWrong(sentence) &&
  /企业|经营者|公司|供应商|投标人|生产者|销售者|中介|机构/.test(sentence.words) &&
  !PRIVATE.test(sentence.words) &&
  !/人民政府[^，。；]{0,6}应当|宗教|机动车|界标|标志|鼓励|引导/.test(sentence.words);

const TAXES =
  '(?:地方(?:财政)?(?:经济)?贡献|经济贡献|财力贡献|财政贡献|税收贡献|地方留成|地方留存|县级留成|县级留存|入库税收|实缴税收|实际缴纳的?税收|纳税(?:总)?额)';
const GIVEN = '(?:奖励|奖补|补贴|补助|返还|扶持|奖给|兑现)';

/** 限制竞争, by the items of 公平竞争审查条例第八条至第十条. */
export const competition: Rule = ({ ground }) =>
  readSentences(ground, ABOUT, [
    {
      code: 'competition.local',
      pattern: new RegExp(
        `(?:须|需|应当?|必须|要求|承诺)[^，。；]{0,16}在(?:${HERE})[^，。；]{0,10}(?:注册|登记|设立|成立|缴纳税|纳税|落户|办理税务|开设)[^，。；]{0,10}`,
        'g',
      ),
      weigh: (_, { before, sentence }) => (isBusiness(sentence, before) ? 'likely' : null),
    },
    {
      code: 'competition.local',
      pattern: new RegExp(
        `在(?:${HERE})[^，。；]{0,10}(?:注册|登记注册|依法注册|工商注册|税务登记|依法纳税|纳税)[^，。；]{0,20}(?:企业|法人|单位|机构|主体)`,
        'g',
      ),
      weigh: (_, { before, sentence }) =>
        isBusiness(sentence, before) && REWARD.test(sentence.words + sentence.context) ? 'reference' : null,
    },
    {
      code: 'competition.tax',
      pattern: new RegExp(`${TAXES}[^。；]{0,40}?${GIVEN}|${GIVEN}[^。；，的]{0,24}?${TAXES}`, 'g'),
      weigh: (_, { before, sentence }) =>
        isDenied(before) || PRIVATE.test(sentence.words) || /契税|个人所得税/.test(sentence.words + sentence.context)
          ? null
          : 'clear',
    },
    {
      code: 'competition.tax',
      pattern:
        /(?:税收|税款|土地出让金|出让价款)[^，。；]{0,20}(?:先征后返|先缴后返|全额返还|返还给|予以返还|列收列支)/g,
      weigh: (_, { before, sentence }) => (isDenied(before) || /购房|契税/.test(sentence.words) ? null : 'clear'),
    },
    {
      code: 'competition.preference',
      pattern: new RegExp(
        `(?:优先|首选|鼓励|引导|一律|必须|只能)(?:安排|考虑)?(?:采购|选用|使用|购买|选择|推荐|采用|聘用|委托)[^，。；]{0,4}(?:(?:${HERE})(?:的|内|生产的|企业的?)?|县产|市产|地产)(?:产品|企业|供应商|服务商|材料|商品|服务|建材|施工|队伍|品牌|设备|车辆|农产品|特产|建筑业企业)`,
        'g',
      ),
      weigh: (match, { before, sentence }) =>
        isDenied(before) || /住房|商品房/.test(sentence.words)
          ? null
          : /^(?:鼓励|引导)/.test(match[0])
            ? 'likely'
            : 'clear',
    },
    {
      code: 'competition.preference',
      pattern: new RegExp(
        `对?(?:${HERE})(?:的|注册的?|内)?(?:企业|供应商|投标人|施工单位)[^，。；]{0,10}(?:加分|优先中标|优先承揽|优先入围|价格扣除)`,
        'g',
      ),
      weigh: (_, { before }) => (isDenied(before) ? null : 'likely'),
    },
    {
      code: 'competition.local',
      pattern: new RegExp(
        `(?:须|需|应当?|必须|要求)(?:具有|具备|提供)(?:${HERE})[^，。；]{0,6}(?:业绩|经验|奖项)`,
        'g',
      ),
      weigh: (_, { before, sentence }) => (isBusiness(sentence, before) ? 'likely' : null),
    },
    {
      code: 'competition.outsider',
      pattern:
        /(?:禁止|限制|限定|不准|不得)(?:从|向)?(?:外地|外省|外市|外县|县外|市外|省外)的?[^，。；]{0,6}(?:商品|产品|酒|水泥|建材|农产品|种子|企业|经营者|混凝土)[^，。；]{0,8}(?:进入|销售|经营|参与|投标|承揽|流通)/g,
      weigh: (_, { before, sentence }) => (isDenied(before) || /疫|检疫|不合格/.test(sentence.words) ? null : 'clear'),
    },
    {
      code: 'competition.designated',
      pattern:
        /(?:(?:统一|必须|只能|一律|须)[^，。；]{0,8}(?:到|在|向|从|使用|购买|采购|采用|选用|委托|安装)|应当?[^，。；]{0,6}(?:购买|采购|采用|选用|使用|委托|安装))[^，。；]{0,8}(?:指定|定点|特定|中标|招标确定|统一招标)的?[^，。；]{0,10}(?:企业|公司|厂家|厂商|供应商|品牌|机构|门店|平台|单位|经营者|产品)|由统一招标的?[^，。；]{0,6}(?:企业|公司|单位)[^，。；]{0,6}(?:经营|供应|配送|运营)|由[^，。；\n]{0,14}(?:公司|集团)(?:负责)?统一[^，。；\n]{0,4}(?:清运|收运|配送|供应|经营|安装|运营|收购|检测|回收|运输|制作|施工|销售)/g,
      weigh: (_, { before, sentence }) =>
        isDenied(before) ||
        isListedWrong(sentence) ||
        /政府采购|检定|医疗|医保|监管账户|公证|公积金|贷款|银行|罚款|烟草/.test(sentence.words)
          ? null
          : 'likely',
    },
    {
      code: 'competition.outsider',
      pattern:
        /(?:外地|外来|外省|外市|外县|县外|市外|省外|本地以外|本县以外|本市以外|非本地)的?(?:企业|经营者|施工单位|施工企业|建筑企业|建筑业企业|服务商|供应商|代理机构|监理单位|建材|农产品|种子|酒类|水泥|混凝土|车辆)[^，。；]{0,20}(?:须|需|应当?|必须|不得|限制|另行|加收|提高|备案)/g,
      weigh: (_, { before, sentence }) =>
        isDenied(before) || /不得(?:限制|歧视|排斥)|公平|同等|一视同仁|清理|废除|取消|疫|通行/.test(sentence.words)
          ? null
          : 'likely',
    },
    {
      code: 'competition.quota',
      pattern:
        /(?:企业|公司|站点|网点|经营者|运营商|经营单位|门店|药店|屠宰场|加油站|驾校|商户)[^，。；]{0,8}，?(?:数量|总数|家数|个数)?[^，。；]{0,4}(?:不超过|不多于|限定为?|控制在|只设|仅设|只保留)[一二两三四五六七八九十0-9]{1,3}(?:家|户|处|个(?![月百工自人]))/g,
      weigh: (_, { before, sentence }) =>
        isDenied(before) || /奖|补贴|补助|评选|推荐|申报|试点|示范|扶持/.test(sentence.words) ? null : 'likely',
    },
  ]);
