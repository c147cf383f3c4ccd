const SECTOR = 512;
const WORD_97 = 0xa5ec;
const WORD_95 = 0xa5dc;
const ENCRYPTED = 0x0100;
const IN_LIST = 0x460b;
const MOST_LISTS = 0x7fe;

/** What the head of Word's main stream says; null where none is found. It stands at the start of a sector of the compound file. */
export function fibOf(bytes: Buffer): { encrypted: boolean; old: boolean } | null {
  for (let at = SECTOR; at + 0x20 <= bytes.length; at += SECTOR) {
    const mark = bytes.readUInt16LE(at);
    if (mark !== WORD_97 && mark !== WORD_95) continue;
    return { encrypted: (bytes.readUInt16LE(at + 0x0a) & ENCRYPTED) !== 0, old: mark === WORD_95 };
  }
  return null;
}

/** Whether any paragraph belongs to a list of Word's: the property sprmPIlfo stands in the file with the number of a list. */
export function numbersParagraphs(bytes: Buffer): boolean {
  const property = Buffer.from([IN_LIST & 0xff, IN_LIST >> 8]);
  for (let at = bytes.indexOf(property); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf(property, at + 1)) {
    const list = bytes.readUInt16LE(at + 2);
    if (list > 0 && list <= MOST_LISTS) return true;
  }
  return false;
}
