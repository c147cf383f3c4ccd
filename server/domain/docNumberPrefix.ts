/** A 机关代字 is short; longer runs of text before a bracket are running prose. */
const LONGEST = 28;

/** Words that never stand inside a 机关代字: what precedes them is running text. */
const FOREIGN =
  /^.*(?:文件|通知|通报|意见|决定|办法|规定|细则|规则|条例|解释|目录|方案|批复|复函|的函|的令|的|根据|按照|依据|依照|遵照|参照|执行|贯彻|落实|转发|印发|颁布|发布|公布|关于|以及|文号|字号|编号|现将|已将|收悉|有关|登记号|号)/;
/** One-character lead-ins, stripped when they open the run. */
const LEAD_IN =
  /^(?:按|依(?![兰安])|以|见|经(?![济贸信开商])|由|对(?![外台])|将(?![乐政])|原(?![阳政])|即(?![墨政])|如(?![皋东政])|据|在|参见|详见|是|为|附)(?=.{2})/;
/** What is done with a document runs into its code: 废止清政发, 延续清房, 宣布清政办发…失效. */
const DONE =
  /^(?:现|决定|宣布|予以|一并|同时|自行)*(?:废止|停止执行|停止实施|不再执行|继续执行|继续实施|执行|实施|延续|延长|保留|修改|修订|调整|取消|撤销|撤回|终止|参照|替代|代替|公布|宣布|重新|确认|恢复|暂停)+(?=[\p{Script=Han}A-Z]{2})/u;
/** The name of the government before its own code: 清河县人民政府清政发〔2013〕15号. */
const BODY = /^\p{Script=Han}{1,12}人民政府(?=[^办令公通发函文字规电]\p{Script=Han}{1,6}$)/u;
/** The last letter of a letter-spaced genre word before the code: 通 知国发. */
const SPACED_GENRE = /^(?:通知|意见|办法|规定|决定|批复|复函|通报|公告|通告)$/;
/** Joins items of a list: stripped only behind the number or title before it, because 和政发 is a real code. */
const JOINER = /^(?:和|及|与|或|以及)(?=.{2})/;

/** The 机关代字 that ends at `end` (where a bracket or 令 begins) and where it starts; empty when prose or nothing stands there. */
export function prefixBefore(text: string, end: number): { prefix: string; start: number } {
  const tail = end - gapBefore(text, end);
  let start = runStart(text, tail);
  let single = tail - start === 1;
  while (single) {
    // letter-spaced codes: 国 办 发 〔2019〕
    const gap = blanksBefore(text, start);
    const next = gap > 0 && gap <= 4 ? runStart(text, start - gap) : start;
    single = next < start && start - gap - next === 1 && tail - next <= LONGEST;
    if (single) start = next;
  }
  const raw = text.slice(start, tail);
  const lead = strip(
    raw,
    text
      .slice(Math.max(0, start - 4), start)
      .trimEnd()
      .at(-1) ?? '',
  );
  const prefix = raw.slice(lead);
  if (!/\p{Script=Han}|[A-Za-z]{2}/u.test(prefix)) return { prefix: '', start: end };
  return { prefix, start: start + lead };
}

function strip(raw: string, before: string): number {
  let rest = raw;
  const foreign = FOREIGN.exec(rest);
  if (foreign) rest = rest.slice(foreign[0].length);
  if (foreign === null && SPACED_GENRE.test(before + rest.slice(0, 1))) rest = rest.slice(1);
  const first = foreign ? foreign[0].at(-1)! : before;
  rest = rest.replace(
    /[0-9０-９〇○]/.test(first) ? /^[一二三四五六七八九十零]{0,3}[年月日]/ : /^[一二三四五六七八九十零]{1,4}[年月日]/,
    '',
  );
  rest = rest.replace(DONE, '').replace(BODY, '');
  if (/[号）》)〕]/.test(first)) rest = rest.replace(JOINER, '');
  rest = rest.replace(LEAD_IN, '');
  return raw.length - rest.length;
}

/** The character that ends at `end`, whole where UTF-16 holds it in two units (𠮷). */
const signBefore = (text: string, end: number): string =>
  /[\udc00-\udfff]/.test(text[end - 1]!) && end > 1 ? text.slice(end - 2, end) : text[end - 1]!;

/** Start of the run of Han characters and letters that ends at `end`. */
function runStart(text: string, end: number): number {
  let i = end;
  while (i > 0 && end - i < LONGEST) {
    const sign = signBefore(text, i);
    if (sign === '〇' || !/[\p{Script=Han}A-Za-zＡ-Ｚ]/u.test(sign)) break;
    i -= sign.length;
  }
  return i;
}

/** Blanks directly before a bracket; a line break counts too (numbers are often broken over lines), up to twelve signs. */
function gapBefore(text: string, end: number): number {
  const n = blanksBefore(text, end);
  return n <= 12 ? n : 0;
}

function blanksBefore(text: string, end: number): number {
  let i = end;
  while (i > 0 && end - i < 13 && /[\s\u200b\ufeff]/.test(text[i - 1]!)) i--;
  return end - i;
}
