/** 体裁: the last word of a title. Longer words first where one ends in another. */
export const GENRES = [
  '通知', '意见', '办法', '规定', '细则', '规则', '条例', '决定', '公告', '通告', '通报', '批复', '复函', '函', '令', '规范', '方案', '措施', '规程',
  '标准', '导则', '指南', '指引', '章程', '制度', '预案', '规划', '计划', '纲要', '要点', '决议', '命令', '议案', '请示', '报告', '纪要', '程序', '基准', '清单',
  '目录', '流程', '准则', '守则', '公约', '政策', '布告', '解释', '说明', '答复', '建议', '名单', '实施要点', '安排', '总则', '须知', '倡议书', '任务书', '责任书', '大纲', '机制', '举措',
] as const; // prettier-ignore

/** Genres that make a line look like a title on their own; the rest need 关于 or a place before them. */
const TAIL = `(?:${[...GENRES].sort((a, b) => b.length - a.length).join('|')})`;
const PARENS = '(?:\\s*[（(【〔\\[][^（()）】〕\\]]{1,30}[）)】〕\\]])';

/** A title's end: a genre word, perhaps in 》 or before （试行）, （2021年版）. */
export const TITLE_END = new RegExp(`(${TAIL})[》>〉”"]?${PARENS}{0,3}$`);
/** The same inside a longer run; used sticky or global by callers. */
export const GENRE_WORD = new RegExp(TAIL, 'g');

/** The genre of a document with this title; null when the title names none. */
export function genreOf(title: string): { genre: string; at: number; length: number } | null {
  const m = TITLE_END.exec(title);
  if (!m) return null;
  const word = m[1]!;
  // a 复函 is a 函
  const genre = word === '复函' ? '函' : word;
  return { genre, at: m.index, length: word.length };
}
