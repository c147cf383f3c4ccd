import { chineseToNumber } from '../../domain/chineseNumber.ts';
import { articleRuns } from './parts.ts';
import type { Found, Rule } from './rule.ts';

const OWN =
  /本(?:实施|暂行|管理|试行)?(?:办法|规定|细则|规则|意见|通知|方案|条例|规程|制度|措施)第([一二三四五六七八九十百零0-9]{1,6})条/g;

/** 本办法第四十条 in a text of thirty articles. */
export const references: Rule = ({ ground, facts }) => {
  if (/修改|修正|对照/.test(facts.title ?? '')) return [];
  const runs = articleRuns(ground).filter((run) => run.headings.length >= 3 && run.headings[0]!.number === 1);
  if (runs.length === 0) return [];
  return [...ground.masked.matchAll(OWN)].flatMap((m): Found[] => {
    const number = chineseToNumber(m[1]!);
    const run = runs.find((one) => m.index >= one.start && m.index < one.end);
    if (number === null || run === undefined || run.headings.some((heading) => heading.number === number)) return [];
    const last = Math.max(...run.headings.map((heading) => heading.number));
    if (number <= last) return [];
    return [
      { code: 'reference.missing', strength: 'clear', start: m.index, end: m.index + m[0].length, details: { last } },
    ];
  });
};
