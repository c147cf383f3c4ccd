import type { Day } from '../domain/day.ts';
import { addMonths } from '../domain/day.ts';
import { PROBLEM_KINDS } from '../domain/codes.ts';
import type { CountingRules } from '../domain/interview/counting.ts';

type Values = Record<string, string>;

/** What the form shows before anything was tried: the rules that hold, over the last two years. */
export const presentValues = (rules: CountingRules, today: Day): Values => ({
  from: addMonths(today, -24),
  to: today,
  windowMonths: String(rules.windowMonths),
  tiers: rules.tiers.map(({ measure, threshold }) => `${measure}：${threshold}`).join('\n'),
  spent: rules.spent,
  ...Object.fromEntries(PROBLEM_KINDS.map((kind) => [`weight.${kind}`, String(rules.weights[kind])])),
});

/** The fields of the form as its schema wants them; a line of the tiers that is not `name：number` is passed on for the check to say so. */
export function sentRules(query: Readonly<Record<string, unknown>>): unknown {
  const text = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const tiers = text('tiers')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [measure = '', threshold = ''] = line.split(/[：:\s]+/);
      return { measure, threshold: threshold === '' ? Number.NaN : Number(threshold) };
    });
  return {
    from: text('from'),
    to: text('to'),
    rules: {
      windowMonths: text('windowMonths'),
      weights: Object.fromEntries(PROBLEM_KINDS.map((kind) => [kind, text(`weight.${kind}`) || '0'])),
      tiers,
      spent: text('spent'),
    },
  };
}

/** The field of the form that an issue's path is about: `rules.weights.filing.late` → `weight.filing.late`. */
export function simulateField(path: string): string {
  const bare = path.replace(/^rules\./, '');
  if (bare.startsWith('weights.')) return `weight.${bare.slice('weights.'.length)}`;
  return bare.startsWith('tiers') ? 'tiers' : bare;
}
