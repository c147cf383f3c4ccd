import { printOf } from '../../../server/reading/likeness/print.ts';
import type { Paper } from '../../../server/reading/likeness/print.ts';
import { likenessOf, weighed } from '../../../server/reading/likeness/likeness.ts';
import type { Likeness } from '../../../server/reading/likeness/likeness.ts';
import type { Rarity } from '../../../server/reading/likeness/terms.ts';

export const paper = (title: string, text: string, more: Partial<Paper> = {}): Paper => ({
  title,
  numberKey: null,
  issuers: ['清河县人民政府'],
  text,
  ...more,
});

const PARKING = `第一条　为了规范县城区机动车停放，保障道路畅通，制定本办法。
第二条　本办法适用于县城区内机动车停车场、停车泊位的设置、使用和停放管理。
第三条　公安机关负责道路停车泊位的设置和停放秩序管理，任何单位和个人不得擅自设置停车泊位。
第四条　道路停车泊位每日七时至二十一时收取停车费，首小时二元，超过一小时的每小时一元，停放不足三十分钟的不收费。
第五条　机动车在停车泊位连续停放超过七日的，公安机关可以通知停放人驶离。
第六条　占用停车泊位堆放物品的，由城市管理部门责令清除。
第七条　停车场经营者应当公示收费标准、服务时间和监督电话。
第八条　本办法自2023年7月1日起施行，有效期5年。`;

export const PAPERS = {
  parking: paper('清河县人民政府办公室关于印发《清河县城区机动车停放管理办法》的通知', PARKING, {
    issuers: ['清河县人民政府办公室'],
    numberKey: '清政办规|2023|4',
  }),
  parkingFee: paper(
    '清河县发展和改革局关于印发《清河县城区机动车停放收费管理办法》的通知',
    `第一条　为了规范机动车停放服务收费，保护停车人和停车场经营者的权益，制定本办法。
第二条　本县行政区域内机动车停放服务收费适用本办法。
第三条　道路停车泊位首小时三元，超过一小时的每小时二元，停放不足十五分钟的不收费。
第四条　停车场经营者应当公示收费标准和监督电话，停放服务收费实行明码标价。
第五条　执行任务的军车、警车、消防车、救护车停放不收费。
第六条　违反停车收费规定的，由市场监督管理部门依法处理。`,
    { issuers: ['清河县发展和改革局'], numberKey: '清发改规|2024|2' },
  ),
  dogs2014: paper(
    '清河县人民政府关于加强县城规划区养犬管理的通告',
    `为加强养犬管理，现通告如下：
一、县城规划区内养犬的，应当到公安派出所登记，每年为犬只注射狂犬病疫苗。
二、携带犬只出户应当束犬链，由成年人牵领，避让老年人、残疾人、孕妇和儿童。
三、不得携带犬只进入学校、医院、商场和乘坐公共交通工具。
四、犬只在公共场所排泄粪便的，牵领人应当立即清除。`,
    { numberKey: '清政通|2014|3' },
  ),
  dogs2026: paper(
    '清河县城区养犬管理规定',
    `第一条　为了规范养犬行为，制定本规定。
第二条　城区内养犬的，应当到公安派出所登记，每年为犬只注射狂犬病疫苗，并植入电子标识。
第三条　携带犬只出户应当束犬链，由成年人牵领，避让老年人、残疾人、孕妇和儿童，犬链不得超过一米五。
第四条　不得携带犬只进入学校、医院、商场和乘坐公共交通工具，导盲犬除外。
第五条　犬只在公共场所排泄粪便的，牵领人应当立即清除。`,
    { numberKey: '清政规|2026|5' },
  ),
  parkingAmended: paper(
    '清河县人民政府办公室关于修改《清河县城区机动车停放管理办法》的通知',
    '将《清河县城区机动车停放管理办法》第四条修改为：道路停车泊位每日八时至二十时收取停车费，首小时三元。',
    { issuers: ['清河县人民政府办公室'], numberKey: '清政办规|2026|1' },
  ),
  elder: paper(
    '清河县民政局关于印发《清河县居家社区养老服务补贴办法》的通知',
    `第一条　为了推进居家社区养老服务，制定本办法。
第二条　年满六十周岁的失能老年人可以申请养老服务补贴，每人每月二百元。
第三条　养老服务机构凭服务记录结算养老服务补贴，民政部门每季度核对一次。`,
    { issuers: ['清河县民政局'] },
  ),
  notice: (what: string): Paper =>
    paper(
      `清河县教育局关于印发《清河县${what}办法》的通知`,
      `各学校：现将《清河县${what}办法》印发给你们，请遵照执行。`,
      {
        issuers: ['清河县教育局'],
      },
    ),
} as const;

/** As if every pair of signs of everyday rules stood in half of all documents, and the rest in few. */
const COMMON = new Set(
  [...'应当不得的规定本办法管理为了制定县清河适用由部门依法单位个人机动首小时超过'].flatMap((sign, i, all) => [
    sign + (all[i + 1] ?? ''),
  ]),
);
export const rarity: Rarity = (pair) => (COMMON.has(pair) ? 0.7 : 4);

export function like(a: Paper, b: Paper): Likeness | null {
  return likenessOf(weighed(printOf(a), rarity), weighed(printOf(b), rarity), rarity);
}
