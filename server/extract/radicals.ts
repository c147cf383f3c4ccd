/**
 * What U+2E80–U+2EF3 (CJK Radicals Supplement) stand for, in order: Equivalent_Unified_Ideograph of the Unicode Character Database 14. NFKC knows two of
 * them only. U+2E80 and the unassigned U+2E9A stand for themselves.
 */
const SUPPLEMENT = [
  ...('⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日' +
    '月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝' +
    '雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
];
const SUPPLEMENT_START = 0x2e80;
/** NFKC makes the traditional 戶 of this radical; fonts for simplified Chinese, whose PDFs hold it, draw 户 with the same glyph. */
const DOOR = '\u2F3E';

const LOOK_ALIKES = /[\u2E80-\u2FD5\uF900-\uFAFF\uFB00-\uFB06\u{2F800}-\u{2FA1D}]/gu;

/**
 * Characters instead of their look-alikes: radicals (PDFs of Chromium with Noto write 民 as U+2EA0), compatibility ideographs and Latin ligatures. Nothing
 * else is changed: NFKC as a whole would fold ① and full-width forms, which belong to the text.
 */
export function withoutLookAlikes(text: string): string {
  return text.replace(LOOK_ALIKES, (character) => {
    if (character === DOOR) return '户';
    const place = (character.codePointAt(0) ?? 0) - SUPPLEMENT_START;
    return SUPPLEMENT[place] ?? character.normalize('NFKC');
  });
}
