/** An annex named before an article: 附件第三条, 附件2第五条. */
const ANNEX = /^附件[0-9一二三四五六七八九十]*/;

/**
 * Whether a printed reference means a part or something within it: 第十五条 and 第十五条第二款 touch 第十五条, 第十五条之一 does not.
 * An annex named before it is passed over, as an attached text numbers its articles for itself.
 */
export function touches(reference: string, label: string): boolean {
  const named = reference.replace(ANNEX, '');
  return named.startsWith(label) && named.charAt(label.length) !== '之';
}
