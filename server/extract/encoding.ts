import { Fault } from '../domain/fault.ts';

/**
 * Text of bytes whose encoding nobody states reliably: a byte order mark decides; else UTF-8 when the bytes fit it; else GB18030 (which holds GB2312 and
 * GBK). `declared` (a meta charset) only breaks a tie: bytes that fit neither, such as Big5. Throws Fault('file.garbled') when hardly anything fits.
 */
export function decodeText(bytes: Buffer, declared?: string): string {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark.startsWith('fffe')) return new TextDecoder('utf-16le').decode(bytes);
  if (mark.startsWith('feff')) return new TextDecoder('utf-16be').decode(bytes);
  const unicode = new TextDecoder('utf-8').decode(bytes);
  // A UTF-8 file with a damaged byte or a cut end is still UTF-8; GB18030 would make mojibake of all of it.
  if (mark === 'efbbbf' || wrongShare(unicode) < 0.01) return unicode;
  const chinese = new TextDecoder('gb18030').decode(bytes);
  if (wrongShare(chinese) < 0.01) return chinese;
  const candidates = [chinese, unicode, ...(declared ? decodeAs(bytes, declared) : [])];
  const best = candidates.sort((a, b) => wrongShare(a) - wrongShare(b))[0] ?? '';
  if (wrongShare(best) > 0.2) throw new Fault('file.garbled', { share: wrongShare(best) });
  return best;
}

function decodeAs(bytes: Buffer, label: string): string[] {
  try {
    return [new TextDecoder(label).decode(bytes)];
  } catch {
    return []; // a label that no decoder knows
  }
}

/** Share of the characters beyond ASCII that only wrong decoding makes. */
export function wrongShare(text: string): number {
  const beyond = (text.match(/[^\u0000-\u007F]/g) ?? []).length;
  return (text.match(/[\uFFFD\uE000-\uF8FF]/g) ?? []).length / Math.max(1, beyond);
}
