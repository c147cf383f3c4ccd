import { chineseToNumber } from '../../domain/chineseNumber.ts';

const N = '[一二三四五六七八九十百零0-9]{1,6}';
const LABEL = new RegExp(
  `(附件[0-9一二三四五六七八九十]*)|(?:第(${N})|(?<=[、，和及与])(${N}))([编章节条款项])(之[一二三])?|第?（(${N})）项?|(至|到)`,
  'g',
);
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 第十一条、十七条 → [第十一条, 第十七条]; 附件3第五条第一款和第二款 → both 款 with their 条; 第五条至第七条 is spelt out. Empty when no part is numbered. */
export function partsOf(text: string): string[] {
  const labels: string[] = [];
  let annex = '';
  let article = '';
  let range = false;
  let end = -1;
  for (const m of text.slice(0, 200).matchAll(LABEL)) {
    const glued = m.index === end;
    end = m.index + m[0].length;
    const level = m[4];
    if (m[1]) [annex, article] = [m[1], ''];
    else if (m[7]) range = glued;
    else if (level !== undefined && '编章节条'.includes(level)) {
      const label = `第${m[2] ?? m[3]}${level}${m[5] ?? ''}`;
      if (range && labels.length > 0) labels.push(...between(labels.at(-1)!, label, annex));
      labels.push(annex + label);
      article = label;
      range = false;
    } else {
      const inner = m[6] === undefined ? `第${m[2] ?? m[3]}${level}` : m[0];
      const whole = annex + article;
      if (glued && labels.length > 0) labels[labels.length - 1] += inner;
      else labels.push(whole + inner);
    }
  }
  if (labels.length === 0 && annex !== '') labels.push(annex);
  return [...new Set(labels)];
}

/** The articles strictly between two: 第五条 … 第七条 → 第六条. */
function between(first: string, last: string, annex: string): string[] {
  const a = numberIn(first);
  const b = numberIn(last);
  if (a === null || b === null || b - a > 60) return [];
  const arabic = /[0-9]/.test(last);
  const level = last.at(-1)!;
  return Array.from(
    { length: Math.max(0, b - a - 1) },
    (_, i) => `${annex}第${arabic ? a + i + 1 : chinese(a + i + 1)}${level}`,
  );
}

const numberIn = (label: string): number | null => {
  const m = new RegExp(`第(${N})[编章节条]$`).exec(label);
  return m && chineseToNumber(m[1]!);
};

function chinese(n: number): string {
  if (n >= 100)
    return `${DIGITS[Math.floor(n / 100)]}百${n % 100 === 0 ? '' : n % 100 < 10 ? `零${DIGITS[n % 10]}` : chinese(n % 100).replace(/^十/, '一十')}`;
  if (n < 10) return DIGITS[n]!;
  return `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${DIGITS[n % 10]}`;
}
