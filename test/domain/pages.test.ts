import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextToScan, pageText, tidyPage, withPage } from '../../server/domain/pages.ts';

const three = { text: '第一页的段落\n跨页的段落前半后半\n第三页', pageStarts: [0, 13, 17] };

describe('a page of a text', () => {
  it.each<[number, string]>([
    [1, '第一页的段落\n跨页的段落前'],
    [2, '半后半'],
    [3, '第三页'],
    [4, ''],
  ])('%i is what stands between its start and the next', (page, expected) => {
    expect(pageText({ ...three, text: '第一页的段落\n跨页的段落前半后半\n第三页' }, page)).toBe(expected);
  });

  it('replaced in the middle moves those behind it and keeps the paragraph that runs over its end', () => {
    const changed = withPage(three, 1, '第一页\n跨页的新段落前');
    expect(changed.text).toBe('第一页\n跨页的新段落前半后半\n第三页');
    expect([1, 2, 3].map((page) => pageText(changed, page))).toEqual(['第一页\n跨页的新段落前', '半后半', '第三页']);
  });

  it('that had no text gets lines of its own', () => {
    const blank = { text: '前页\n后页', pageStarts: [0, 2, 3] };
    const changed = withPage(blank, 2, '补录的一页');
    expect(changed.text).toBe('前页\n补录的一页\n后页');
    expect([1, 2, 3].map((page) => pageText(changed, page))).toEqual(['前页', '补录的一页', '后页']);
  });

  it('alone in its file may be filled from nothing', () => {
    expect(withPage({ text: '', pageStarts: [0] }, 1, '全文')).toEqual({ text: '全文', pageStarts: [0] });
  });

  it('never touches the other pages, whatever is put in its place', () => {
    const page = fc
      .array(fc.constantFrom('清', '河', '县', '，', '\n'), { maxLength: 8 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 5 }), fc.nat(4), page, (pages, at, edited) => {
        const number = (at % pages.length) + 1;
        const pageStarts = pages.map((_, place) => pages.slice(0, place).join('').length);
        const paged = { text: pages.join(''), pageStarts };
        const changed = withPage(paged, number, tidyPage(edited));
        const others = pages.map((_, place) => place + 1).filter((other) => other !== number);
        expect(pageText(changed, number)).toBe(tidyPage(edited));
        // A line break between two pages is layout: only the characters count.
        const solid = (text: string) => text.replace(/\n/g, '');
        for (const other of others) expect(solid(pageText(changed, other))).toBe(solid(pageText(paged, other)));
        expect(solid(changed.text)).toBe(
          solid(pages.map((own, place) => (place === number - 1 ? edited : own)).join('')),
        );
      }),
    );
  });
});

describe('whose page is read next', () => {
  it.each<[string, [number, number][], number, number | null]>([
    ['nothing waits', [], 0, null],
    [
      'the shortest',
      [
        [1, 500],
        [2, 3],
        [3, 2],
      ],
      0,
      3,
    ],
    [
      'the older of two short ones',
      [
        [1, 500],
        [2, 3],
        [3, 3],
      ],
      1,
      2,
    ],
    [
      'now and then the oldest',
      [
        [1, 500],
        [2, 3],
      ],
      4,
      1,
    ],
    [
      'one that only has to be finished',
      [
        [1, 500],
        [2, 0],
      ],
      2,
      2,
    ],
  ])('%s', (_, work, turn, expected) => {
    expect(
      nextToScan(
        work.map(([uploadId, left]) => ({ uploadId, left })),
        turn,
      ),
    ).toBe(expected);
  });

  it('a thick scan ends although short ones keep coming', () => {
    let left = 40;
    for (let turn = 0; left > 0; turn++) {
      const next = nextToScan(
        [
          { uploadId: 1, left },
          { uploadId: 1000 + turn, left: 1 },
        ],
        turn,
      );
      if (next === 1) left--;
      expect(turn).toBeLessThan(400);
    }
  });
});
