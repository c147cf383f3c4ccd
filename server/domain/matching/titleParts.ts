import { findDocNumbers } from '../docNumber.ts';
import { flatten } from '../normalForm.ts';

/** A title taken apart, so that two spellings of one name can be told from two names. */
export interface TitleParts {
  /** The whole title in its normal form: letters and digits only. */
  flat: string;
  /** What it is about: without the issuer in front, the wrapping notice, notes in brackets and a closing 的通知. */
  core: string;
  /** The issuer printed in front of 关于 (`清河县人民政府`), in normal form; empty when none is. */
  issuer: string;
  /** A notice that issues another text: 关于印发《…》的通知. */
  wrapped: boolean;
  /** （试行） or （暂行） behind the title. */
  trial: boolean;
  /** The edition in brackets: `2019修订`, `2023版`; empty when none is. */
  edition: string;
}

const OPENING = /[〈<«「『]/g;
const CLOSING = /[〉>»」』]/g;
const QUOTES = /["'“”‘’＂]/g;
/** Blanks and signs without width, which scans and layouts put anywhere. */
const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g;
const STALE_MARK = /^【?(?:已废止|已失效|失效|废止|现行有效|有效)】/;
const NOTE = /（([^（）]{1,24})）$/;
const TRIAL = /^(?:试行|暂行|试点)(?:稿)?$/;
const EDITION =
  /^(?:(?:19|20)\d{2}年?)?(?:第[一二三四五六七八九十\d]{1,3}次)?(?:修订|修正|修改|修订版|修正版|版|本|修订稿)?$/;
/** Says how the copy was made or what became of it, not what the document is called. */
const COPY_NOTE = /^(?:节选|摘录|全文|代拟稿|已废止|已失效|废止|失效|附|附件|略|征求意见稿)$/;
const ORGAN =
  '(?:政府|厅|局|委|委员会|办|办公室|院|会|部|中心|县|市|区|州|旗|省|镇|乡|街道|办事处|处|站|队|公司|银行|支行|分行|所|社|署|馆|台)';
const ORGAN_END = new RegExp(`${ORGAN}$`);
/** What a bare title of a wrapped text ends with. */
const NOUN =
  /(?:办法|规定|细则|规则|规程|规范|意见|决定|方案|措施|条例|制度|导则|指南|标准|规划|计划|预案|准则|基准)(?:（[^（）]{1,24}）)*$/;
const WRAPPER =
  /^(.{0,60}?)(?:关于)?(?:重新|联合|修订|再次)?(?:印发|颁发|发布|公布|颁布|下发|制发|颁行)(?:实施|施行|试行|执行)?(《.+》(?:（[^（）]{1,24}）)*|[^《》]+?)的(?:通知|通告|公告|决定|令)$/;
const GOVERNMENT = /^(.{2,20}人民政府(?:办公厅|办公室)?)(.{6,})$/;
const MIN_CORE = 4;

/** Takes a title apart; never throws, whatever it is given. */
export function titleParts(title: string): TitleParts {
  const plain = spelled(title);
  const { name, said, trial, edition } = withoutNotes(plain);
  const wrapper = wrapped(name);
  if (wrapper !== null) {
    const inner = titleParts(wrapper.inner);
    return {
      flat: flatten(said),
      core: inner.core,
      issuer: flatten(wrapper.issuer) || inner.issuer,
      wrapped: true,
      trial: trial || inner.trial,
      edition: edition || inner.edition,
    };
  }
  const { issuer, rest } = issued(name);
  const short = rest.replace(/的?通知$/, '');
  const core = flatten(short.length >= MIN_CORE && rest.endsWith('的通知') ? short : rest);
  return {
    flat: flatten(said),
    core: core || flatten(said),
    issuer: flatten(issuer),
    wrapped: false,
    trial,
    edition,
  };
}

/** The key by which titles that may be one and the same are found: equal for all spellings of one name. */
export const titleKey = (title: string): string => titleParts(title).core;

/** One spelling: no blanks, full-width round brackets, 《》 for every kind of title marks, no marks around the whole. */
function spelled(title: string): string {
  const folded = title
    .normalize('NFKC')
    .replace(BLANK, '')
    .replace(STALE_MARK, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(OPENING, '《')
    .replace(CLOSING, '》')
    .replace(QUOTES, '');
  return bare(folded).replace(/[【[〔]([^【】[\]〔〕]{1,12})[】\]〕](?=》?$)/, '（$1）');
}

/** 《A》 → A, where the marks hold the whole title. */
function bare(title: string): string {
  if (!title.startsWith('《') || !title.endsWith('》')) return title;
  let depth = 0;
  for (let i = 0; i < title.length; i++) {
    if (title[i] === '《') depth++;
    else if (title[i] === '》' && --depth === 0 && i < title.length - 1) return title;
  }
  return bare(title.slice(1, -1));
}

/** Takes the notes behind a title off it, and its number where it is printed there; `said` keeps what belongs to the title. */
function withoutNotes(title: string): { name: string; said: string; trial: boolean; edition: string } {
  let name = title;
  let kept = '';
  let trial = false;
  let edition = '';
  for (let round = 0; round < 4; round++) {
    const note = NOTE.exec(name);
    const words = note?.[1] ?? '';
    if (note === null || note.index < MIN_CORE) break;
    const belongs = TRIAL.test(words) || EDITION.test(words);
    if (TRIAL.test(words)) trial = true;
    else if (belongs) edition = flatten(words).replace('年', '');
    else if (!COPY_NOTE.test(words) && findDocNumbers(words).length === 0) break;
    if (belongs) kept = note[0] + kept;
    name = bare(name.slice(0, note.index));
  }
  return { name, said: name + kept, trial, edition };
}

/** What a notice of issue issues, when it issues exactly one text. */
function wrapped(name: string): { issuer: string; inner: string } | null {
  const found = WRAPPER.exec(name);
  const inner = found?.[2] ?? '';
  const issuer = found?.[1] ?? '';
  if (found === null || !isOrgan(issuer)) return null;
  if (inner.startsWith('《') ? !oneTitle(inner) : !NOUN.test(inner)) return null;
  return { issuer, inner };
}

const oneTitle = (inner: string): boolean => !bare(inner.replace(/(?:（[^（）]{1,24}）)+$/, '')).startsWith('《');
/** 某办公室转发某局: a notice that passes another one on is not that other one. */
const PASSES_ON = /转发|批转|转批/;
const isOrgan = (words: string): boolean => words === '' || (ORGAN_END.test(words) && !PASSES_ON.test(words));

/** The issuer printed in front, and the rest of the title. */
function issued(name: string): { issuer: string; rest: string } {
  const about = name.indexOf('关于');
  const before = name.slice(0, Math.max(0, about));
  if (about >= 0 && before.length <= 80 && !before.includes('《') && isOrgan(before))
    return name.length - about - 2 >= MIN_CORE
      ? { issuer: before, rest: name.slice(about + 2) }
      : { issuer: '', rest: name };
  const government = about < 0 ? GOVERNMENT.exec(name) : null;
  return government ? { issuer: government[1] ?? '', rest: government[2] ?? '' } : { issuer: '', rest: name };
}
