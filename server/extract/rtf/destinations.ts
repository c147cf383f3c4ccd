/** Groups that hold no text of the document. */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable ' +
    'fldinst annotation atnid atnauthor atndate bkmkstart bkmkend generator sp sn sv shprslt nonshppict nonesttables filetbl revtbl rsidtbl ' +
    'themedata colorschememapping datastore latentstyles xmlnstbl template operator falt panose private tc xe rxe txe pnseclvl pgdsctbl upr'
  ).split(' '),
);
/** Groups marked as optional that hold text all the same. */
const SPOKEN = new Set(['shpinst', 'ud', 'do', 'nesttableprops']);

/** Whether what a group holds is left out, by the word that opens it. */
export function isSilent(word: string, optional: boolean): boolean {
  return SILENT.has(word) || (optional && !SPOKEN.has(word));
}

/** Characters that have words of their own. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  '~': ' ',
  _: '-',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u3000',
  enspace: ' ',
  qmspace: ' ',
};

export const PARAGRAPH_ENDS = new Set(['par', 'line', 'lbr', 'sect', 'page', 'column', 'softline']);
