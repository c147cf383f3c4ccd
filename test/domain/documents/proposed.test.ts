import { describe, expect, it } from 'vitest';
import { RELATION_KINDS } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { relationsOf } from '../../../server/domain/documents/proposed.ts';
import { emptyMetadata } from '../../../server/domain/metadata.ts';
import type { Evidence, EvidenceSpan, Metadata } from '../../../server/domain/metadata.ts';

const names = [
  { title: '清河县甲办法', docNumber: '清府规〔2015〕1号' },
  { title: '清河县乙办法', docNumber: null },
];
const metadata: Metadata = {
  ...emptyMetadata(),
  title: '清河县新办法',
  repeals: [
    { ...names[0]!, scope: 'articles', articles: ['第九条'] },
    { ...names[1]!, scope: 'whole' },
  ],
  lapses: names,
  extends: names.map((name) => ({ ...name, until: day('2030-12-31') })),
  continues: names,
  amends: names,
  conditionalLapse: {
    targets: names,
    condition: '逾期未公布',
    deadline: day('2026-06-30'),
    lapsesOn: day('2026-07-01'),
  },
  citesLaws: ['中华人民共和国道路交通安全法'],
};
const span = (item: number, sure: boolean): EvidenceSpan => ({ item, start: 0, end: 1, quote: '', sure });
const SAYING = RELATION_KINDS.filter((kind) => kind !== 'based_on');

describe('what a text says of others, as relations', () => {
  it('is all of it for a person, in the order of the text', () => {
    const all = relationsOf(metadata, {}, 'all');
    for (const kind of SAYING)
      expect(all.filter((one) => one.kind === kind).map(({ title, docNumber }) => ({ title, docNumber }))).toEqual(
        names,
      );
    expect(all).toHaveLength(2 * SAYING.length + 1);
    expect(all.filter((one) => one.kind === 'repeals')).toMatchObject([
      { scope: 'articles', articles: ['第九条'], until: null },
      { scope: 'whole', articles: [], until: null },
    ]);
    expect(all.filter((one) => one.kind === 'extends').map((one) => one.until)).toEqual(['2030-12-31', '2030-12-31']);
  });

  it.each(SAYING.filter((kind) => kind !== 'lapses_unless'))('without a person is only what is sure: %s', (kind) => {
    const sure = (evidence: Evidence) =>
      relationsOf(metadata, evidence, 'sure')
        .filter((one) => one.kind === kind)
        .map((one) => one.title);
    expect(sure({})).toEqual([]);
    expect(sure({ [kind]: [span(0, false), span(1, false)] })).toEqual([]);
    expect(sure({ [kind]: [span(0, false), span(1, true)] })).toEqual(['清河县乙办法']);
    // Two spans of one item: one that is sure is enough. A span that names no item vouches for none.
    expect(sure({ [kind]: [span(0, true), span(0, false)] })).toEqual(['清河县甲办法']);
    const { item: _item, ...itemless } = span(0, true);
    expect(sure({ [kind]: [itemless] })).toEqual([]);
    for (const other of SAYING.filter((one) => one !== kind && one !== 'lapses_unless'))
      expect(sure({ [other]: [span(0, true), span(1, true)] })).toEqual([]);
  });

  it('of a lapse under a condition is for a person alone, with its day and its deadline', () => {
    const waits = (more: object, which: 'all' | 'sure' = 'all') =>
      relationsOf(
        { ...metadata, conditionalLapse: { ...metadata.conditionalLapse!, ...more } },
        { conditionalLapse: [span(0, true)] },
        which,
      )
        .filter((one) => one.kind === 'lapses_unless')
        .map(({ on, until }) => [on, until]);
    expect(waits({})).toEqual([
      ['2026-07-01', '2026-06-30'],
      ['2026-07-01', '2026-06-30'],
    ]);
    expect(waits({}, 'sure')).toEqual([]);
    // The document itself cannot speak of itself.
    expect(waits({ targets: [{ title: '清河县新办法', docNumber: null }] }).length).toBe(0);
  });

  it('names bases in either way, for they end nothing', () => {
    for (const which of ['all', 'sure'] as const)
      expect(relationsOf(metadata, {}, which).filter((one) => one.kind === 'based_on')).toEqual([
        { kind: 'based_on', title: '中华人民共和国道路交通安全法', docNumber: null, scope: 'whole', articles: [] },
      ]);
    expect(relationsOf(emptyMetadata(), {}, 'all')).toEqual([]);
  });
});
