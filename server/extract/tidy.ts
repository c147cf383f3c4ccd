/**
 * A paragraph or table row without what only layout put there: marks of zero width, control characters, runs of spaces, spaces at its ends. Tabs between
 * cells stay; characters are never changed otherwise.
 */
export function tidyLine(line: string): string {
  return line
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/[^\S\t\u3000]+/g, ' ')
    .replace(/ *\t */g, '\t')
    .replace(/^[ \u3000]+|[\s\u3000]+$/g, '');
}
