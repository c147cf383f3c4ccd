import { isDenied } from './basis.ts';
import { readSentences } from './rule.ts';
import type { Rule } from './rule.ts';

const HERE = '(?:本|我|该)(?:县|市|区|州|省|镇|乡|地)|本?辖区|当地|本地|县域|市域|区内|县内|市内';
const REWARD = /奖励|奖补|补贴|补助|扶持|资助|贴息|返还|优惠|支持|申报|入围|参与|投标|采购|申请/;

/** 限制竞争, by the items of 公平竞争审查条例第八条至第十条. */
export const competition: Rule = ({ ground }) =>
  readSentences(ground, [
    {
      code: 'competition.local',
      pattern: new RegExp(
        `(?:须|需|应当?|必须|要求|要|承诺)[^，。；]{0,16}在(?:${HERE})[^，。；]{0,10}(?:注册|登记|设立|成立|缴纳税|纳税|落户|办理税务|开设)[^，。；]{0,16}`,
        'g',
      ),
      weigh: (_, { before, sentence }) =>
        isDenied(before) ||
        /个人|户籍|居民|学生|儿童|子女|缴存|社保|社会保险|购房|租赁|婚姻|流动人口|居住证|不动产|房屋/.test(
          sentence.words,
        )
          ? null
          : 'likely',
    },
    {
      code: 'competition.local',
      pattern: new RegExp(
        `在(?:${HERE})[^，。；]{0,10}(?:注册|登记注册|依法注册|工商注册|税务登记|依法纳税|纳税)[^，。；]{0,30}(?:企业|法人|单位|机构|主体)`,
        'g',
      ),
      weigh: (_, { before, sentence }) =>
        isDenied(before) ||
        !REWARD.test(sentence.words + sentence.context) ||
        /个人|户籍|学生|缴存|购房/.test(sentence.words)
          ? null
          : 'reference',
    },
    {
      code: 'competition.tax',
      pattern:
        /(?:按|按照|根据|依据|以|达到|超过|形成的?|实现的?|年|其)?[^，。；]{0,14}(?:地方(?:财政)?(?:经济)?贡献|经济贡献|财力贡献|财政贡献|税收贡献|地方留成|留成部分|地方留存|县级留存|入库税收|实缴税收|纳税额)[^。；]{0,40}(?:奖励|奖补|补贴|补助|返还|扶持|奖给)/g,
      weigh: (_, { before }) => (isDenied(before) ? null : 'clear'),
    },
    {
      code: 'competition.tax',
      pattern:
        /(?:税收|税款|土地出让金|出让价款|契税)[^，。；]{0,20}(?:先征后返|先缴后返|即征即返|全额返还|返还给|予以返还|列收列支|以奖代补)/g,
      weigh: (_, { before }) => (isDenied(before) ? null : 'clear'),
    },
    {
      code: 'competition.preference',
      pattern: new RegExp(
        `(?:优先|首选|鼓励|引导|支持)(?:安排|考虑)?(?:采购|选用|使用|购买|选择|推荐|采用|聘用|委托)[^，。；]{0,6}(?:${HERE}|县产|市产|地产|地方)[^，。；]{0,14}(?:产品|企业|材料|商品|服务|建材|队伍|品牌|设备|车辆|单位|机构)`,
        'g',
      ),
      weigh: (match, { before }) => (isDenied(before) ? null : /优先|首选/.test(match[0]) ? 'clear' : 'likely'),
    },
    {
      code: 'competition.designated',
      pattern:
        /(?:统一|必须|应当?|只能|一律|须)[^，。；]{0,10}(?:到|在|向|由|从|使用|购买|采用|选用|委托)[^，。；]{0,12}(?:指定|定点|特定|中标|入围|招标确定|统一招标)的?[^，。；]{0,16}(?:企业|公司|厂家|厂商|供应商|品牌|机构|门店|平台|单位|经营者|产品|银行|医院)[^，。；]{0,16}/g,
      weigh: (_, { before, sentence }) =>
        isDenied(before) ||
        /政府采购|招标投标法|定点医疗|定点医院|医保|监管账户|指定的(?:地点|时间|位置|账户|媒体)|公证|公积金|贷款/.test(
          sentence.words,
        )
          ? null
          : 'likely',
    },
    {
      code: 'competition.outsider',
      pattern:
        /(?:外地|外来|外省|外市|外县|县外|市外|省外|异地|本地以外|本县以外|本市以外|非本地)[^，。；]{0,14}(?:企业|经营者|施工单位|建筑企业|机构|车辆|产品|商品|服务商|供应商|代理机构)[^，。；]{0,20}(?:须|需|应当?|必须|不得|限制|另行|加收|提高|备案)/g,
      weigh: (_, { before, sentence }) =>
        isDenied(before) ||
        /不得(?:限制|歧视|排斥)|公平|同等|一视同仁|清理|废除|取消|疫|考生|就医|公积金/.test(sentence.words)
          ? null
          : 'likely',
    },
    {
      code: 'competition.quota',
      pattern:
        /(?:企业|公司|站点|网点|经营者|运营商|运营企业|经营单位|回收站点?|门店|药店|屠宰场|加油站|驾校|商户)[^，。；]{0,14}(?:，)?(?:数量|总数|家数)?[^，。；]{0,6}(?:不超过|不多于|限定为?|控制在|只设|仅设|只保留)[一二两三四五六七八九十0-9]{1,3}(?:家|个|户|处)/g,
      weigh: (_, { before, sentence }) =>
        isDenied(before) || /人|床位|学位/.test(sentence.words.slice(-6)) ? null : 'likely',
    },
  ]);
