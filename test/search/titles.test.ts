import { expect, it } from 'vitest';
import { flatten } from '../../server/domain/normalForm.ts';
import type { Entry } from '../../server/search/catalogue.ts';
import { createTitles } from '../../server/search/titles.ts';
import type { Titles } from '../../server/search/titles.ts';
import { pairsOf } from '../../server/search/tokens.ts';

const entry = (id: number, title: string): Entry => ({
  id,
  versionId: id,
  documentId: id,
  externalId: null,
  title,
  flatTitle: flatten(title),
  ownTitle: flatten(title),
  docNumber: null,
  registrationNumber: null,
  topic: null,
  numberKeys: [`清政办发|2023|${id}`],
  issuers: [],
  issuerIds: [],
  readerIds: [],
  flatIssuers: `清河县第${id % 7}局\n第${id % 7}局`,
  genre: null,
  subject: null,
  day: null,
  year: null,
  isPublic: true,
  length: 10,
  sound: '',
});

const RIVERS = '渡口河道水库堤防码头桥梁航道湿地泵站闸门';
const KINDS = ['办法', '细则', '规定', '通知'];
const many = (count: number, from = 1): Entry[] =>
  Array.from({ length: count }, (_, i) => {
    const id = from + i;
    const [a, b] = [id % RIVERS.length, (id * 7) % RIVERS.length];
    return entry(id, `清河县${RIVERS[a]!}${RIVERS[b]!}𫚈管理${KINDS[id % KINDS.length]!}`);
  });
const found = (titles: Titles, word: string): number[] =>
  titles
    .find(
      pairsOf(flatten(word)).map((mark) => ({ mark })),
      5000,
    )
    .sort((a, b) => a - b);

it('answers completely at once, however much it was given', () => {
  const titles = createTitles();
  titles.change([], [...many(2500), entry(9000, '云川省渔港停泊费收取办法')]);
  expect(found(titles, '渔港停泊')).toEqual([9000]);
});

it('does not ask for what too many titles hold, and asks again when few are left', () => {
  const titles = createTitles();
  const all = many(2500);
  titles.change([], all);
  expect(found(titles, '管理')).toEqual([]);
  expect(found(titles, '办法')).toEqual([]);
  titles.change(all.slice(120), []);
  expect(found(titles, '管理')).toEqual(all.slice(0, 120).map(({ id }) => id));
  expect(found(titles, '办法')).toEqual(
    all.slice(0, 120).flatMap(({ id, title }) => (title.endsWith('办法') ? id : [])),
  );
});

it('holds after any changes what a fresh one holds', () => {
  const titles = createTitles();
  const words = ['渡口', '水库堤防', '航道', '湿地泵站', '第3局', '管理', '细则', '𫚈管', '停泊'];
  let held: Entry[] = [];
  const change = (gone: Entry[], come: Entry[]): void => {
    titles.change(gone, come);
    held = [...held.filter((e) => !gone.includes(e)), ...come];
    const fresh = createTitles();
    fresh.change([], held);
    for (const word of words) expect([word, found(titles, word)]).toEqual([word, found(fresh, word)]);
  };
  change([], many(1500));
  change(held.slice(0, 100), many(40, 3000));
  change([], many(1200, 5000));
  change(held.slice(200, 2500), [entry(8000, '清河县停泊管理细则')]);
  change(held.slice(0, held.length - 1), []);
});
