import type { Step } from './background.ts';
import type { Catalogue, Entry } from './catalogue.ts';

/** Titles that questions are made of. */
const TITLES = 24;

/** What people would ask to find this title: as it stands, by two of its words, as a phrase, misspelt, by ear, by its number, in other words. */
function questionsFor({ ownTitle, docNumber, sound }: Entry): string[] {
  const [head, tail] = [ownTitle.slice(0, 4), ownTitle.slice(-4)];
  const misspelt = ownTitle.slice(0, 3) + ownTitle.slice(4, 7) + ownTitle.slice(3, 4);
  const letters = sound.split(' ').slice(0, 3).join('');
  return [
    ownTitle,
    `${head} ${tail}`,
    `"${ownTitle.slice(2, 8)}"`,
    `${misspelt}`,
    letters,
    docNumber ?? `标题:${tail}`,
    `${tail}怎么申请，需要哪些材料`,
    `${head} -${tail}`,
  ].filter((question) => question.length > 1);
}

/**
 * The first questions of a process are slow until the code for each kind of them is compiled and the common parts of the index are in memory: one of our own is
 * asked at each step, once, as soon as there is something to ask for.
 */
export function createWarmUp(catalogue: Catalogue, ask: (question: string) => void): Step {
  let questions: string[] | null = null;
  return () => {
    if (questions === null) {
      if (catalogue.count() === 0) return false;
      const apart = Math.ceil(catalogue.entries.length / TITLES);
      questions = catalogue.entries.flatMap((entry, at) =>
        entry?.isPublic && at % apart === 0 ? questionsFor(entry) : [],
      );
    }
    const question = questions.pop();
    if (question !== undefined) ask(question);
    return questions.length > 0;
  };
}
