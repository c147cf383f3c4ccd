import type { IssuerRow } from '../../domain/model.ts';

/** A body as the ledger names it, and the one that we hold under that name. */
export interface IssuerCell {
  name: string;
  issuerId: number | null;
}

type Held = Pick<IssuerRow, 'id' | 'name' | 'shortNames'>;

const ORGAN = /(?:政府|办公室|局|委员会|委|办|厅|院|会|中心|镇|乡|街道|街道办事处|管委会|部|队|站|所|公司)$/;
const fold = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** Names in one cell: by 、 and its like, by line breaks, by blanks between two bodies. */
export function issuerNames(text: string): string[] {
  const parts = text.split(/[、,，;；/／|\n\r]+/).flatMap((part) => {
    const words = part.trim().split(/\s+/);
    return words.length > 1 && words.every((word) => ORGAN.test(word)) ? words : [words.join('')];
  });
  return [
    ...new Set(
      parts.map((part) => part.replace(/^(?:等|及|和|会同)|(?:等(?:部门|单位)?)$/g, '')).filter((part) => part !== ''),
    ),
  ];
}

/** The plain and the full form of what ledgers shorten: 县政府, 县府办. */
const readings = (name: string): string[] => [
  name,
  name.replace(/(?<!人民)政府(?=$|办)/, '人民政府'),
  name.replace(/(?:人民)?(?:政府|府)办(?:公室)?$/, '人民政府办公室'),
  name.replace(/(?<!委员)委$/, '委员会'),
  name.replace(/街道$/, '街道办事处'),
  name.replace(/(镇|乡)$/, '$1人民政府'),
];

/** The held body that a ledger's name means: by its full or short name, else the only one that ends so; it keeps our name for it. */
export function knownIssuer(name: string, held: readonly Held[]): IssuerCell {
  const wanted = fold(name);
  for (const reading of readings(wanted)) {
    const exact = held.find((row) => [row.name, ...row.shortNames].some((known) => fold(known) === reading));
    if (exact) return { name: exact.name, issuerId: exact.id };
  }
  for (const reading of readings(wanted)) {
    // 县教育局 and 教育局 for 清河县教育局.
    const bare = reading.replace(/^[本我]?[县市区](?!人民政府$)/, '');
    const ending = held.filter(
      (row) => fold(row.name).endsWith(reading) || (bare.length >= 3 && isTail(fold(row.name), bare)),
    );
    if (ending.length === 1) return { name: ending[0]!.name, issuerId: ending[0]!.id };
  }
  return { name: name.trim(), issuerId: null };
}

/** The name without its place: 清河县教育局 ends with 教育局 right behind 县. */
const isTail = (full: string, tail: string): boolean =>
  /[县市区镇乡]$/.test(full.slice(0, -tail.length)) && full.endsWith(tail);

/** The body that a heading inside a ledger names (二、县教育局（3件）); null where it names none. */
export function issuerOfGroup(group: string): string | null {
  const name = group
    .normalize('NFKC')
    .replace(/^(?:第?[一二三四五六七八九十\d]+[、.)章部分]+|\([一二三四五六七八九十\d]+\))/, '')
    .replace(/[（(].*$/, '')
    .replace(/(?:制定|发布|印发)?的?(?:规范性)?文件.*$/, '')
    .replace(/[\s:：]/g, '');
  return name.length >= 3 && name.length <= 20 && ORGAN.test(name) ? name : null;
}
