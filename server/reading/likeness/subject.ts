import { flatten } from '../../domain/normalForm.ts';
import { GENRES } from '../genre.ts';

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** What a title begins with before it comes to its matter: the acts of issuing and the verbs of every title. */
const OPENS = anyOf([
    '关于', '印发', '转发', '批转', '公布', '发布', '颁布', '下发', '修改', '修订', '修正', '延长', '废止', '停止执行', '暂停执行', '继续执行', '实施', '贯彻', '落实', '执行',
    '进一步', '切实', '加强', '加快', '推进', '推动', '促进', '做好', '规范', '明确', '深入', '全面', '严格', '认真', '开展', '建立', '健全', '完善', '优化', '调整', '提高', '支持', '鼓励', '强化', '扎实',
    '深化', '改进', '有效', '积极', '持续', '发展', '实行', '统一', '设置', '设立', '暂停', '取消', '划定', '收取', '扶持', '政策', '措施', '审理', '办理', '处理',
]); // prettier-ignore
const OPENING = new RegExp(`^(?:${OPENS}|[的和与及、])`, 'u');
const OPENINGS = new RegExp(`^(?:${OPENS}|[的和与及、])*`, 'u');

/** What stands at its end behind the matter: genre, stage, and the nouns that every title can have. */
const CLOSES = anyOf([
    ...GENRES, '有效期', '工作', '管理', '实施', '执行', '有关', '相关', '若干', '部分', '具体', '事项', '问题', '事宜', '情况', '暂行', '试行', '补充', '配套', '适用', '监督', '法律', '应用', '应用法律',
    '适用法律', '具体应用', '具体应用法律', '优化', '调整', '促进', '发展', '健康发展', '平稳健康发展', '运行',
]); // prettier-ignore
const CLOSING = new RegExp(`(?:${CLOSES}|[的和与及、]|[一二三四五六七八九十\\d]{1,3}条)$`, 'u');
const EMPTY = new RegExp(`^(?:${OPENS}|${CLOSES}|[的和与及、])*$`, 'u');

/** Words that say nothing wherever they stand. */
const NOTHING =
  /中华人民共和国|[本全我](?:国|省|市|县|区|镇|乡)|有关|相关|若干|暂行|试行|(?:19|20)\d\d(?:[-—至]\d{2,4})?年?(?:度|版)?|第[〇一二三四五六七八九十]{1,4}(?:届|次|批|期|条)/gu;

/** Words that end in the sign of a place's rank and name none: 城市, 集市, 社区. */
const NO_PLACE =
  /(?:城|集|超|夜|股|都|上|楼|门|早|菜|农贸)市$|(?:社|校|小|园|景|山|库|灾|城|辖|片|矿|林|牧|郊|地|厂|学|居住|居民|住宅|保护|风景|工业|功能|管理|规划|示范|试验)区$|(?:城|乡|村|集|古|小|特色)镇$|(?:全|本|各|建|统|的|和|与)(?:省|市|县|区|州)$/u;
const PLACE =
  /^\p{Script=Han}{2,8}?(?:特别行政区|自治区|自治州|自治县|地区|新区|开发区|省|市(?![场政容民价值面区])|县(?![域级]|城(?![区市镇乡关]))|区(?![域划块])|州|盟|旗|镇(?!街)|乡(?![村镇])|街道)/u;

/** The place that a name begins with (清河县 of 清河县教育局); '' when it begins with none. */
export function placeOf(name: string): string {
  const place = PLACE.exec(name)?.[0] ?? '';
  return NO_PLACE.test(place) ? '' : place;
}

/** Without the places and bodies that a title begins with: 云川省临江市清河县…, 清河县教育局…. */
function withoutPlaces(title: string, issuers: readonly string[]): string {
  let rest = title;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const issuer of issuers) if (issuer.length > 2 && rest.startsWith(issuer)) rest = rest.slice(issuer.length);
    const place = placeOf(rest);
    if (place.length < rest.length) rest = rest.slice(place.length);
  }
  return rest;
}

/** What a title that hands on another paper quotes: 关于印发《A》的通知 is about A. */
function quotedIn(title: string): string {
  const quoted = [...title.matchAll(/[《〈<]([^《》〈〉<>]{2,200})[》〉>]/g)].map((m) => m[1]!);
  return quoted.sort((a, b) => b.length - a.length)[0] ?? title;
}

function shorn(part: string): string {
  let rest = part;
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const end of [OPENING, CLOSING]) if (rest.replace(end, '').length > 1) rest = rest.replace(end, '');
  }
  return rest;
}

/**
 * What a document is about, by its title: without issuer, place, year, genre and the words of every title, in flat form, its parts
 * apart. 清河县教育局关于印发《清河县校外培训机构管理暂行办法》的通知 → [校外培训机构]. Empty when nothing is left.
 */
export function subjectOf(title: string, issuers: readonly string[] = []): string[] {
  const bare = title
    .replace(/\s+/g, '')
    .replace(/^【[^】]*】/, '')
    .replace(/[（(][^（()）]{0,30}[）)]/g, '');
  const quoted = withoutPlaces(quotedIn(withoutPlaces(bare, issuers)), issuers);
  const about = withoutPlaces(quoted.split('关于').at(-1)!.replace(OPENINGS, ''), issuers);
  const parts = about
    .replace(NOTHING, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(shorn);
  const telling = parts.filter((part) => !EMPTY.test(part));
  return (telling.length > 0 ? telling : parts).map(flatten).filter((part) => part.length > 1);
}
