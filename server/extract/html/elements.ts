/** Elements whose content is not part of the document. */
const MUTE = [
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'aside',
  'button',
  'select',
  'textarea',
  'label',
  'iframe',
  'object',
  'svg',
  'head',
  'title',
];
/** Page furniture, unless it stands inside the document itself, where a header holds the title. */
const FURNITURE = ['header', 'footer'];
const DOCUMENT = ['article', 'main'];
const FURNITURE_NAMES =
  /(?:^|\s)(?:nav|navbar|menu|header|head|top|footer|foot|breadcrumbs?|crumbs?|position|location|weizhi|dqwz|curpos|share|share-?(?:box|bar)|bdsharebuttonbox|bshare\S*|jiathis\S*|social-share|sidebar|copyright|toolbar|tools|print|dayin|font-?size|zihao|pagination|pager|prev-?next|related|friend-?links?|search|search-?box|login|login-?(?:bar|box)|qrcode|ewm|erweima)(?=\s|$)/i;
const FURNITURE_ROLES = ['navigation', 'banner', 'contentinfo', 'search', 'complementary'];

/** Elements that begin and end a paragraph. */
export const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article main header footer blockquote pre figure figcaption address fieldset center hr table tr td th caption thead tbody tfoot body html form'.split(
    ' ',
  ),
);

const NEVER_SEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Whether what an element holds is to be left out. `within` names the elements around it. */
export function isMute(
  name: string,
  attributes: Record<string, string>,
  within: readonly string[],
  furniture: boolean,
): boolean {
  if (MUTE.includes(name) || 'hidden' in attributes || NEVER_SEEN.test(attributes['style'] ?? '')) return true;
  if (attributes['aria-hidden'] === 'true') return true;
  // Marks that mammoth makes for footnotes, and their way back.
  if (name === 'a' && /^(?:#)?(?:foot|end)note-ref/.test(attributes['id'] ?? attributes['href'] ?? '')) return true;
  if (!furniture || name === 'body' || within.some((outer) => DOCUMENT.includes(outer))) return false;
  if (FURNITURE.includes(name) || FURNITURE_ROLES.includes(attributes['role'] ?? '')) return true;
  return FURNITURE_NAMES.test(attributes['class'] ?? '') || FURNITURE_NAMES.test(attributes['id'] ?? '');
}
