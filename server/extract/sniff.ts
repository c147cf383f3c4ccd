import { wrongShare } from './encoding.ts';

const SAMPLE = 64 * 1024;

/**
 * Whether bytes can be text in one of the encodings that we read: UTF-16 with a mark, or no NUL and hardly a control character (ESC, form feed and the
 * like appear in real text files, but rarely).
 */
export function looksLikeText(bytes: Buffer): boolean {
  if (hasUtf16Mark(bytes)) return true;
  if (bytes.includes(0)) return false;
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
    if (byte >= 0x80) high += 1;
  }
  return controls <= sample.length * 0.005 && (high === 0 || decodes(sample));
}

function hasUtf16Mark(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff';
}

/** Whether a sample (cut anywhere) decodes as UTF-8 or as GB18030 with hardly an error; compressed or random bytes do not. */
function decodes(sample: Buffer): boolean {
  return ['utf-8', 'gb18030', 'big5'].some(
    (label) => wrongShare(new TextDecoder(label).decode(sample, { stream: true })) < 0.02,
  );
}

const HTML_START =
  /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|div|p|table|script|style)\b/i;
const HTML_TAGS = /<\/(?:p|div|table|td|span|body|html|h[1-6])>/gi;

/** HTML rather than text: it begins as HTML does, or holds several closing tags of HTML. Bytes of ASCII suffice for that in every encoding but UTF-16. */
export function looksLikeHtml(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const start = hasUtf16Mark(bytes)
    ? sample.toString('latin1').replaceAll('\0', '').slice(2)
    : sample.toString('latin1').replace(/^\xEF\xBB\xBF/, '');
  return HTML_START.test(start) || (start.match(HTML_TAGS) ?? []).length >= 3;
}
