import { xml } from '../atom.ts';

/** An element with its attributes (those that are null are left out) and its content, which is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...content: readonly string[]
): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${xml(value)}"`],
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`;
}

/** Each line of a text that says something as a paragraph. */
export const lines = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [element('p', {}, xml(line.trim()))]));
