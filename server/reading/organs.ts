/** How names of public bodies end. */
const SUFFIX =
  '(?:人民政府|政府|国务院|军委|办公厅|办公室|委员会|管委会|领导小组|工作组|专班|指挥部|总部|联席会议|总局|局|厅|部|署|院|司|委|总队|支队|大队|支行|分行|银行|总行|总会|协会|联合会|商会|工会|学会|理事会|联社|联合社|总社|合作社|中心|公司|集团|办事处|街道|监管办|研究所|学校|大学|医院|法院|检察院|办|处|会|组|自律机制|工商联|残联|妇联|文联|科协|海关|档案馆|图书馆|博物馆|调查队)';
const NAME = new RegExp(`^[\\p{Script=Han}（）()·“”"]{1,50}?${SUFFIX}(?:[（(][\\p{Script=Han}]{2,20}[）)])?$`, 'u');
/** Words of running prose and of attachments that no name of a body holds. */
const PROSE =
  /附件|联系人|通知|特此|执行[^局]|贯彻|请|应当|印发|你|我|附(?![海城])|此|各|规定|如下|落到|实处|办法$|细则|方案|有关|同时|负责|根据|等部门|全文|关于|解读|编辑|作者/;

/** Whether `s` reads as the name of one public body and nothing else. */
export function isOrgan(s: string): boolean {
  const name = s.replace(/\s+/g, '');
  return name.length >= 3 && name.length <= 52 && NAME.test(name) && !PROSE.test(name) && !/^[（()）]/.test(name);
}

const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆';
/** How the name of a body may begin: a province, a central body, a place with its rank. */
export const PLACE_START = `(?:${PROVINCE}|国家|国务院|中共|\\p{Script=Han}{2,7}?(?:省|市|县|区|州|盟|旗))`;
const NEXT = new RegExp(
  `(?:${PROVINCE})(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区)?|中共|中国|国家|国务院|国网|中央|财政部|公安部|司法部|教育部|民政部`,
  'g',
);
const ENDS = new RegExp(`${SUFFIX}$`);

/**
 * Splits names of bodies that stand together in one run: by blanks and 、, and where the lines were glued together (山东省能源局山东省统计局)
 * before a province, a repeated place or a central body. 中共…委…人民政府…小组 stays whole.
 */
export function splitOrgans(run: string): string[] {
  const parts = run.split(/[\s、，,]+/).filter((p) => p !== '');
  return mergeBranches(mergeFragments(parts).flatMap(splitGlued));
}

const CENTRAL_START = /^(?:国家|中国|国网|中共|财政部|公安部|司法部|教育部|民政部)/;
const CENTRAL =
  /^(?:国家金融监督管理总局|国家税务总局|国家能源局|国家统计局|国家外汇管理局|中国人民银行|中国银保监会|中国证监会|中国气象局)$/;
/** Bodies whose whole names begin as those of their branches do: 中国人民银行 stuck to one of them is two bodies. */
const CENTRAL_WHOLE =
  /^(?:中国银行(?:业|保险)监督管理委员会|中国保险监督管理委员会|中国证券监督管理委员会|中国银保监会|中国银监会|中国保监会|中国证监会|国家外汇管理局|国家金融监督管理总局|国家发展(?:和|与)?改革委员会|国家税务总局|财政部|公安部|司法部|教育部|民政部)(?=$|中国|国家|财政部|公安部|司法部|教育部|民政部)/;
const BRANCH = /^\p{Script=Han}{2,5}(?:监管分局|监管局|监管办公室|分行|支行|分局|税务局|调查队|调查总队|中心支行)$/u;

/** 国家金融监督管理总局 and 临江监管分局 set apart by a blank are one body. */
export function mergeBranches(names: readonly string[]): string[] {
  const out: string[] = [];
  for (const name of names) {
    if (out.length > 0 && CENTRAL.test(out.at(-1)!) && BRANCH.test(name)) out.push(out.pop()! + name);
    else out.push(name);
  }
  return out;
}

function mergeFragments(parts: string[]): string[] {
  const out: string[] = [];
  let open = '';
  for (const part of parts) {
    open += part;
    if (ENDS.test(open) && open.length >= 3) {
      out.push(open);
      open = '';
    }
  }
  if (open !== '') out.push(open);
  return out;
}

function splitGlued(name: string): string[] {
  const place = /^(?:中共)?(\p{Script=Han}{2,7}?(?:省|市|县|区|州|盟|旗))/u.exec(name)?.[1];
  const cuts = new Set<number>();
  for (const m of name.matchAll(NEXT)) cuts.add(m.index);
  for (let i = place ? name.indexOf(place, place.length) : -1; place && i > 0; i = name.indexOf(place, i + 1))
    cuts.add(i);
  // 武汉市某局武汉某中心: the place again without its rank
  const stem = place && place.length > 2 ? place.slice(0, -1) : null;
  for (let i = stem ? name.indexOf(stem, 1) : -1; stem && i > 0; i = name.indexOf(stem, i + 1)) cuts.add(i);
  const names: string[] = [];
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const left = name.slice(from, cut);
    if ((left.length < 4 && left !== '国务院') || !isOrgan(left) || !isOrgan(name.slice(cut))) continue;
    // 中共浙江省委浙江省人民政府…领导小组办公室 is one body
    if (/^中共.{2,12}委$/.test(left) && /^.{2,12}人民政府.+/.test(name.slice(cut))) continue;
    if (CENTRAL.test(left) && CENTRAL_WHOLE.test(name.slice(cut))) {
      names.push(left);
      from = cut;
      continue;
    }
    // 国家能源局山东监管办公室, 中国人民银行杭州支行: a branch names its place
    if (
      /(?:总局|局|银行|银保监会|证监会|国网|电网|公司)$/.test(left) &&
      !(CENTRAL_START.test(name.slice(cut)) && !CENTRAL_START.test(left)) &&
      !(stem !== null && name.startsWith(stem, cut) && left.startsWith(stem)) &&
      !/(?:省|市|自治区|县|区|州|盟|旗)/.test(name.slice(cut, cut + 5))
    )
      continue;
    if (
      /^(?:国家税务总局|国家统计局|国家能源局|中国人民银行|中国银保监会|国家金融监督管理总局|海关总署|国家)$/.test(left)
    )
      continue;
    if (/^(?:国网|中共)$/.test(left)) continue;
    names.push(left);
    from = cut;
  }
  names.push(name.slice(from));
  return names;
}

/**
 * The printed name with blanks removed and the state's name in front of a ministry left out (中华人民共和国公安部 → 公安部); a congress is the same body in
 * all its terms (第十一届).
 */
export function tidyOrgan(name: string): string {
  return name
    .replace(/\s+/g, '')
    .replace(/^中华人民共和国(?=.{2})/, '')
    .replace(/第[一二三四五六七八九十百]{1,4}届(?=全国人民代表大会|人民代表大会)/, '');
}
