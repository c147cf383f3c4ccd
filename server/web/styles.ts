/**
 * The parts of the style sheet (`assets/styles/NAME.css`), in the order in which they hold: later ones win. `all` are the frame and what the
 * public sees; `office` are the pages of those who have signed in, which nobody else has to load.
 */
const PARTS = [
  ['tokens', 'all'],
  ['ground', 'all'],
  ['frame', 'all'],
  ['forms', 'all'],
  ['tables', 'all'],
  ['validity', 'all'],
  ['home', 'all'],
  ['results', 'all'],
  ['document', 'all'],
  ['help', 'all'],
  ['desk', 'office'],
  ['uploads', 'office'],
  ['scans', 'office'],
  ['filters', 'all'],
  ['dossier', 'office'],
  ['likeness', 'office'],
  ['comparison', 'all'],
  ['profile', 'office'],
  ['issuers', 'office'],
  ['calendar', 'office'],
  ['hints', 'office'],
  ['laws', 'office'],
  ['narrow', 'all'],
  ['paper', 'all'],
  ['ledger', 'office'],
  ['decision', 'office'],
  ['consultations', 'all'],
  ['review', 'office'],
  ['suggestions', 'all'],
  ['statistics', 'office'],
  ['rates', 'office'],
  ['article', 'all'],
  ['publicDocument', 'all'],
  ['browse', 'all'],
  ['openData', 'all'],
  ['supervision', 'office'],
] as const;

/** The two style sheets: for anybody, and for those who have signed in. */
export const SHEETS = ['guibei.css', 'office.css'] as const;
export type Sheet = (typeof SHEETS)[number];

/** The names of a sheet's parts, in their order. */
export function partsOf(sheet: Sheet): string[] {
  return PARTS.filter(([, whose]) => sheet === 'office.css' || whose === 'all').map(([name]) => name);
}
