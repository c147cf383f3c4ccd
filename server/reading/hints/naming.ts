import { articleRuns } from './parts.ts';
import type { Found, Rule } from './rule.ts';

const NOUNS = [
  '办法',
  '规定',
  '细则',
  '规则',
  '意见',
  '方案',
  '条例',
  '规程',
  '制度',
  '措施',
  '通告',
  '公告',
  '决定',
  '通知',
  '规范',
  '标准',
  '指引',
  '导则',
] as const;
const OWN = new RegExp(
  `(?<![基根版原样文资日成校课书])本(?:实施|暂行|管理|试行|工作|若干|操作|具体){0,2}(${NOUNS.join('|')})(?!化)`,
  'g',
);

/** Words that mean something else beside a text of another name. */
const MEANS_ELSE: ReadonlySet<string> = new Set(['标准', '规范', '制度', '措施', '方案', '决定', '条例']);

/** A text with articles that calls itself by two names: 本办法 here, 本规定 there. Each attached text counts by itself; the notice around it is left out. */
export const naming: Rule = ({ ground, facts }) =>
  /修改|修正|对照|解读/.test(facts.title ?? '')
    ? []
    : articleRuns(ground)
        .filter((run) => run.headings.length >= 4 && run.headings[0]!.number === 1)
        .flatMap((run) => {
          const end = Math.min(run.end, endOfLast(ground.masked, run.headings.at(-1)!.start, run.end));
          const named = [...ground.masked.slice(run.start, end).matchAll(OWN)].map((m) => ({
            noun: m[1]!,
            words: m[0],
            at: run.start + m.index,
          }));
          return mixed(named);
        });

/** The last article ends with its paragraphs; a table or form behind it has words of its own. */
function endOfLast(text: string, start: number, limit: number): number {
  const attached = /\n[ \u3000]*(?:附[件表录]|[^\n。]{4,40}(?:办法|细则|规定|表)\n)/.exec(text.slice(start, limit));
  return attached === null ? limit : start + attached.index;
}

function mixed(named: readonly { noun: string; words: string; at: number }[]): Found[] {
  const counts = new Map<string, number>();
  for (const { noun } of named) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  const [own] = [...counts].sort((a, b) => b[1] - a[1]);
  if (own === undefined || own[1] < 2) return [];
  const ownWords = named.find((one) => one.noun === own[0])!.words;
  const seen = new Set<string>();
  return named.flatMap(({ noun, words, at }): Found[] => {
    if (noun === own[0] || MEANS_ELSE.has(noun) || seen.has(noun)) return [];
    seen.add(noun);
    return [
      {
        code: 'naming.mixed',
        strength: 'clear',
        start: at,
        end: at + words.length,
        details: { own: ownWords, times: counts.get(noun) ?? 1 },
      },
    ];
  });
}
