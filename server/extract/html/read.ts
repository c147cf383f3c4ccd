import { decodeText } from '../encoding.ts';
import { withoutFurniture } from '../furniture.ts';
import { htmlText } from './text.ts';

const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
const SITE_NAME = /\s*(?:[_|｜]|\s[-–—]\s?|[-–—]{2}|-(?=[^-]*(?:网|政府|门户|平台)[^-]*$)).*$/u;
const TITLE_WITHIN = 600;
const HAN = /\p{Script=Han}/u;

/** Text of a web page. Where the body does not say the title of the page near its beginning, it is put first, without the name of the site. */
export function readHtml(bytes: Buffer): string {
  const declared = META_CHARSET.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  const html = decodeText(bytes, declared);
  const strict = htmlText(html, { furniture: true, numbered: true });
  // A page that calls everything a header would be left empty.
  const { title, lines: all } = strict.lines.length > 0 ? strict : htmlText(html, { furniture: false, numbered: true });
  const lines = withoutFurniture(all);
  const name = title.replace(SITE_NAME, '');
  const opening = lines.join('').slice(0, TITLE_WITHIN).replace(/\s/g, '');
  const missing = lines.length > 0 && name.length >= 4 && HAN.test(name) && !opening.includes(name.replace(/\s/g, ''));
  return (missing ? [name, ...lines] : lines).join('\n');
}
