import { textOf } from '../../../server/http/assets.ts';

const classesOf = (css: string): string[] => [...css.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1]!);

const forAll = new Set(classesOf(textOf('guibei.css')));

/** Classes that only the style sheet of the office knows: on a page of the public they would be without a look. */
export const OFFICE_CLASSES: ReadonlySet<string> = new Set(
  classesOf(textOf('office.css')).filter((name) => !forAll.has(name)),
);
