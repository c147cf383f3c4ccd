import type { SubjectEvidence, SubjectProposal } from '../domain/subject/proposal.ts';
import type { Subject } from '../domain/subject/table.ts';

/** What a document is known by when its subject is looked for. */
export interface SubjectFacts {
  title: string;
  text: string;
  issuers: readonly string[];
}

/** Signs of a text that are read: what a document is about stands in its first articles. */
const READ = 6000;
/** A body that issues in every field says nothing of one; its own field is worth one word of a title. */
const WEIGHT = { title: 10, issuer: 6, text: 1 } as const;
/** Times that a word of the text is counted at most. */
const MOST = 4;
/** Below it a proposal is a guess that is not worth a look. */
const LEAST = 4;

/** Words that hold one of ours and speak of something else. */
const NOTHING = ['健康发展', '人民政府', '住房城乡建设局', '住房和城乡建设局'];

const masked = (title: string, name: string): string => title.replaceAll(name, '□'.repeat(name.length));

interface Found extends SubjectEvidence {
  subject: string;
}

/** The longest words come first, and what one of them covers belongs to it alone: 房屋征收 is no 征收, 农业保险 no 农业. */
function inTitle(title: string, subjects: readonly Subject[]): Found[] {
  const taken: boolean[] = [];
  const words = subjects
    .flatMap(({ name, title: all }) => all.map((word) => ({ subject: name, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const found: Found[] = [];
  for (const { subject, word } of words)
    for (let at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (taken.slice(at, end).includes(true)) continue;
      found.push({ subject, where: 'title', start: at, end, quote: word });
      for (let i = at; i < end; i++) taken[i] = true;
    }
  return found;
}

function inIssuer(issuers: readonly string[], subjects: readonly Subject[]): Found[] {
  // 人民政府 holds 民政 and speaks of no field.
  const lead = masked(issuers[0] ?? '', '人民政府');
  return subjects.flatMap(({ name, issuers: words }) => {
    const word = words.find((one) => lead.includes(one));
    if (word === undefined) return [];
    const start = lead.indexOf(word);
    return [{ subject: name, where: 'issuer' as const, start, end: start + word.length, quote: word }];
  });
}

function inText(text: string, { name, text: words }: Subject): { times: number; first: Found | null } {
  let times = 0;
  let first: Found | null = null;
  for (const word of words) {
    let at = text.indexOf(word);
    if (at >= 0 && (first === null || at < first.start))
      first = { subject: name, where: 'text', start: at, end: at + word.length, quote: word };
    for (let n = 0; at >= 0 && n < MOST; n++, times++) at = text.indexOf(word, at + word.length);
  }
  return { times, first };
}

/**
 * The subject that title, issuer and text speak for, with the very words; null where none does. `sure` needs a word of the title, no
 * word of the title for another subject in the same breath, and no body of another field against it without the text for it.
 */
export function proposeSubject(subjects: readonly Subject[], facts: SubjectFacts): SubjectProposal | null {
  // Names of the bodies in a title say who speaks, not of what.
  const bare = [...facts.issuers, ...NOTHING].reduce(masked, facts.title);
  const titled = inTitle(bare, subjects);
  const bodies = inIssuer(facts.issuers, subjects);
  const start = facts.text.slice(0, READ);
  const scored = subjects
    .map((subject) => {
      const named = titled.filter((one) => one.subject === subject.name);
      const body = bodies.filter((one) => one.subject === subject.name);
      const { times, first } = inText(start, subject);
      const distinct = new Set(named.map((one) => one.quote)).size;
      const length = Math.max(0, ...named.map((one) => one.quote.length));
      const score =
        WEIGHT.title * distinct + length + WEIGHT.issuer * body.length + WEIGHT.text * Math.min(times, 2 * MOST);
      return { name: subject.name, score, named, body, times, first };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || best.score < LEAST || best.score === next?.score) return null;
  const rivals = titled.some((one) => one.subject !== best.name);
  const backed = best.body.length > 0 || best.times >= 2;
  const against = bodies.length > 0 && best.body.length === 0;
  const sure = best.named.length > 0 && !rivals && backed && (!against || best.times >= MOST);
  const evidence = [...best.named, ...best.body, ...(best.first === null ? [] : [best.first])];
  return {
    subject: best.name,
    sure,
    evidence: evidence.map(({ where, start: from, end, quote }) => ({ where, start: from, end, quote })),
  };
}
