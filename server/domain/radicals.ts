/** The first sign of the block CJK Radicals Supplement. */
export const RADICALS_START = 0x2e80;

/**
 * What U+2E80–U+2EF3 stand for, in order: Equivalent_Unified_Ideograph of the Unicode Character Database 14. NFKC knows two of them only. U+2E80 and the
 * unassigned U+2E9A stand for themselves.
 */
export const RADICAL_CHARACTERS: readonly string[] = [
  ...('⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日' +
    '月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅长镸长门𨸏阝' +
    '雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'),
];

/** Those that Unicode writes beyond its first plane, by the character that words are written with. */
export const RADICAL_WORDS: Readonly<Record<string, string>> = {
  𠘨: '几', 𡯂: '尢', 𤴔: '疋', 𥫗: '竹', 𦉫: '网', 𦍌: '羊', 𦍋: '羊', 𦥑: '臼', 𧢲: '角', 𧾷: '足', 𨸏: '阜', 𩙿: '食', 𩠐: '首',
}; // prettier-ignore
