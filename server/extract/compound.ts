/** Streams of an OLE compound file by which its program shows; the first that is found decides. */
const STREAMS = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
] as const;

/** What an OLE compound file is (doc is also what WPS writes as .wps); `encrypted` for an Office file under a password; else cfb. */
export function compoundKind(bytes: Buffer): 'encrypted' | 'doc' | 'xls' | 'ppt' | 'cfb' {
  for (const [stream, kind] of STREAMS) if (bytes.includes(Buffer.from(stream, 'utf16le'))) return kind;
  // A file cut before its directory still holds, at the start of a sector, the mark with which Word's main stream begins.
  for (let at = 512; at + 2 <= bytes.length; at += 512) if (bytes.readUInt16LE(at) === 0xa5ec) return 'doc';
  return 'cfb';
}
