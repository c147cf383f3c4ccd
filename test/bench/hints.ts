// How many hints real normative documents get, by kind, and how long it takes.
//   npx tsx test/bench/hints.ts [corpus.jsonl …] [--laws] [--sample N [--kind KIND] [--seed S]]
// `--laws` reads what legislators made instead, which does set penalties and permits: to see whether the words are read rightly.
// `--sample` prints N hints drawn at random with the words around them, to be read by a person.
import { readFileSync } from 'node:fs';
import { seededLaws } from '../../seeds/laws.ts';
import { nationalProfile } from '../../seeds/profiles/profiles.ts';
import type { Day } from '../../server/domain/day.ts';
import { HINT_KINDS } from '../../server/domain/hints.ts';
import type { RiskHint } from '../../server/domain/hints.ts';
import { periodOn } from '../../server/domain/profile.ts';
import { hintsOf } from '../../server/reading/hints/read.ts';
import { hintFacts, saysDraft } from '../../server/reading/hints/facts.ts';
import { propose } from '../../server/reading/propose.ts';

interface Read {
  title: string;
  docNumber: string | null;
  issuers: string[];
  publishedOn: Day | null;
  text: string;
}

const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? '');
};
const files = args.filter((arg) => arg.endsWith('.jsonl'));
const paths = files.length > 0 ? files : ['/tmp/w/corpus.jsonl', '/work/shared/golden/dev.jsonl'];

const MADE_BY_LEGISLATORS = /人民代表大会|法院|检察院|^国务院$/;
const NORMATIVE = /通知|意见|办法|规定|细则|措施|方案|公告|通告|规则|决定|政策/;
/** Rules of ministries and towns with legislative power come with a headnote of their own. */
const BY_ORDER = /令(?:第|\d|〔)[^\n]{0,12}号|令第|常务委员会|部务会|局务会|[公发]布\s*(?:自|根据)/;
const NOT_ONE = /条例|法$|解释|会议|发布会|解读|公示|答记者|新闻|规划|建议|报告|司法|修正案|纲要|讲话|法释|批复/;

/** A document that a reviewer could meet: not a law, not a rule by order, not news. */
function isNormative({ title, docNumber, issuers, text }: Read): boolean {
  if (args.includes('--laws'))
    return /条例|规定|办法$/.test(title) && issuers.some((name) => /[省市县区州].*人民代表大会/.test(name));
  if (issuers.some((name) => MADE_BY_LEGISLATORS.test(name)) || /令/.test(docNumber ?? '')) return false;
  if (BY_ORDER.test(text.slice(0, 300)) || text.length < 300) return false;
  if (/(?:规定|规则|程序)$/.test(title) && docNumber === null && !title.startsWith('【')) return false;
  return NORMATIVE.test(title) && !NOT_ONE.test(title);
}

function* documents(): Generator<Read> {
  for (const path of paths) {
    for (const line of readFileSync(path, 'utf8').split('\n')) {
      if (line === '') continue;
      const row = JSON.parse(line) as Partial<Read> & { expect?: Partial<Read> };
      const { title = '', docNumber = null, issuers = [], publishedOn = null } = row.expect ?? row;
      const document = { title: title ?? '', docNumber, issuers, publishedOn, text: row.text ?? '' };
      if (isNormative(document)) yield document;
    }
  }
}

const laws = seededLaws();
const { figures } = periodOn(nationalProfile(), '2026-11-22' as Day);
const found: { document: Read; hint: RiskHint }[] = [];
const perDocument: RiskHint[][] = [];
const times: number[] = [];
for (const document of documents()) {
  const { metadata, evidence } = propose(document.text, { title: document.title, publishedOn: document.publishedOn });
  const draft = saysDraft(document.title);
  const facts = hintFacts({ ...metadata, draft, today: null, figures });
  const started = performance.now();
  const hints = hintsOf(document.text, { facts, evidence, laws });
  times.push(performance.now() - started);
  perDocument.push(hints);
  found.push(...hints.map((hint) => ({ document, hint })));
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const row = (name: string, counts: number[]): string => {
  const sorted = counts.sort((a, b) => a - b);
  const some = sorted.filter((n) => n > 0).length;
  const all = sorted.reduce((sum, n) => sum + n, 0);
  return `${name.padEnd(16)}${String(all).padStart(6)}${String(some).padStart(8)}${at(sorted, 0.5).toFixed(0).padStart(8)}${at(sorted, 0.9).toFixed(0).padStart(6)}${at(sorted, 1).toFixed(0).padStart(6)}`;
};
console.log(`${perDocument.length} documents        all   with   median   p90   most`);
console.log(
  row(
    'all',
    perDocument.map((hints) => hints.length),
  ),
);
console.log(
  row(
    'clear or likely',
    perDocument.map((hints) => hints.filter((one) => one.strength !== 'reference').length),
  ),
);
for (const kind of HINT_KINDS)
  console.log(
    row(
      kind,
      perDocument.map((hints) => hints.filter((one) => one.kind === kind).length),
    ),
  );
const codes = new Map<string, number>();
for (const { hint } of found)
  codes.set(`${hint.code} ${hint.strength}`, (codes.get(`${hint.code} ${hint.strength}`) ?? 0) + 1);
console.log(
  [...codes]
    .sort()
    .map(([code, n]) => `${code} ${n}`)
    .join(' · '),
);
times.sort((a, b) => a - b);
console.log(
  `ms a document: median ${at(times, 0.5).toFixed(2)}, p90 ${at(times, 0.9).toFixed(2)}, most ${at(times, 1).toFixed(1)}`,
);

const sample = Number(option('sample') ?? 0);
if (sample > 0) {
  let state = Number(option('seed') ?? 1) >>> 0;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const kind = option('kind');
  const pool = found.filter(({ hint }) => kind === null || hint.kind === kind || hint.code === kind);
  for (let i = 0; i < sample && pool.length > 0; i++) {
    const [drawn] = pool.splice(Math.floor(random() * pool.length), 1);
    const { document, hint } = drawn!;
    const around = `${document.text.slice(Math.max(0, hint.start - 60), hint.start)}【${hint.quote}】${document.text.slice(hint.end, hint.end + 50)}`;
    console.log(
      `\n${i + 1} ${hint.code} ${hint.strength} ${document.publishedOn ?? ''} ${document.title.slice(0, 50)}\n  ${around.replace(/\s+/g, ' ')} ${JSON.stringify(hint.details)}`,
    );
  }
}
