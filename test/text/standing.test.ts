import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import {
  besideSentence,
  changeWord,
  citedNotes,
  endUnknownSentence,
  eventDetail,
  futureSentence,
  standingName,
  whySentence,
} from '../../server/text/standing.ts';
import { standingOn } from '../../server/text/standingOn.ts';
import { EVENTS, NAMES, event } from '../web/samples/base.ts';

const of = (publishedOn: Day | null, signedOn: Day | null = day('2024-02-10')) => ({ publishedOn, signedOn });
const enact = event(1, { on: day('2024-03-01'), until: day('2029-02-28') });

describe('why a document stands as it does', () => {
  it.each([
    ['2024-02-01', [enact], '已经公布，将于2024年3月1日起施行。'],
    ['2024-03-01', [enact], '自2024年3月1日起施行，有效期至2029年2月28日。'],
    ['2029-02-28', [enact], '自2024年3月1日起施行，有效期至2029年2月28日。'],
    [
      '2029-03-01',
      [enact],
      '有效期至2029年2月28日，已经届满，自2029年3月1日起自动失效。此前自2024年3月1日起施行，到2029年2月28日为止。',
    ],
    ['2026-11-22', [event(1, {})], '自2024年3月1日起施行，没有规定有效期的截止日。'],
    ['2026-11-22', [enact, event(2, { kind: 'repeal', on: day('2027-01-01') })], '自2024年3月1日起施行。'],
    [
      '2027-01-01',
      [enact, event(2, { kind: 'repeal', on: day('2027-01-01'), basisText: '县政府决定' })],
      '自2027年1月1日起废止，依据县政府决定。此前自2024年3月1日起施行，到2026年12月31日为止。',
    ],
    [
      '2026-06-01',
      [enact, event(2, { kind: 'suspend', on: day('2026-05-01'), until: day('2026-12-31') })],
      '自2026年5月1日起停止执行，至2026年12月31日。',
    ],
    [
      '2026-06-01',
      [enact, event(2, { kind: 'revoke', on: day('2026-05-01'), basisText: '市政府决定' })],
      '自2026年5月1日起被撤销，依据市政府决定。此前自2024年3月1日起施行，到2026年4月30日为止。',
    ],
    [
      '2026-06-01',
      [enact, event(2, { kind: 'lapse', on: day('2026-05-01'), basisDocumentId: 140 })],
      '自2026年5月1日起宣布失效，依据《清河县人民政府关于修改部分行政规范性文件的决定》（清政规〔2025〕2号）。此前自2024年3月1日起施行，到2026年4月30日为止。',
    ],
    ['2026-06-01', [event(1, { on: null })], '文件没有写明施行、公布或者成文的日期，效力尚待核实，不列入现行有效。'],
  ])('on %s', (on, events, sentence) => expect(whySentence(standingOn(day(on), events, NAMES))).toBe(sentence));

  it('says of a day before the 公布 day that nobody could know the document', () => {
    const published = day('2024-02-20');
    const before = standingOn(day('2021-06-15'), [enact], NAMES, of(published));
    expect(whySentence(before)).toBe('这一天还没有公布：2024年2月20日公布，自2024年3月1日起施行。');
    expect(standingName(before)).toBe('尚未公布');
    const on = standingOn(published, [enact], NAMES, of(published));
    expect(whySentence(on)).toBe('已经公布，将于2024年3月1日起施行。');
    expect(standingName(on)).toBe('尚未施行');
    // In force before it was made public (it happens): what holds is said, not what was known.
    const early = standingOn(day('2024-03-05'), [enact], NAMES, of(day('2024-03-10')));
    expect(standingName(early)).toBe('现行有效');
    expect(whySentence(early)).toBe(
      '自2024年3月1日起施行，有效期至2029年2月28日。这一天还没有公布（2024年3月10日公布），效力按文件写明的施行日期计算。',
    );
    expect(whySentence(standingOn(day('2024-03-10'), [enact], NAMES, of(day('2024-03-10'))))).not.toContain(
      '还没有公布',
    );
  });

  it('takes the 成文 day where no 公布 day is on record, and says so', () => {
    const why = (on: string, signedOn: Day | null = day('2024-02-10')) =>
      whySentence(standingOn(day(on), [enact], NAMES, of(null, signedOn)));
    expect(why('2024-02-09')).toBe('这一天还没有公布：公布日期没有记载，2024年2月10日成文，自2024年3月1日起施行。');
    expect(why('2024-02-10')).toBe('公布日期没有记载，将于2024年3月1日起施行。');
    expect(why('2024-03-01', day('2024-03-05'))).toContain('这一天还没有公布（公布日期没有记载，2024年3月5日成文）');
    // Neither is on record: nobody can say of a day that the document was not there.
    expect(why('2021-06-15', null)).toBe('公布日期没有记载，将于2024年3月1日起施行。');
    expect(standingName(standingOn(day('2021-06-15'), [enact], NAMES, of(null, null)))).toBe('尚未施行');
  });

  it('says that a term was counted anew, from when and on what basis', () => {
    const renewed = event(2, {
      kind: 'renew',
      on: day('2029-03-01'),
      until: day('2034-02-28'),
      basisText: '县政府公告',
    });
    const s = standingOn(day('2030-01-01'), [enact, renewed], NAMES);
    expect(whySentence(s)).toContain('有效期至2034年2月28日');
    expect(s.besides.map(besideSentence)).toEqual([
      '自2029年3月1日起重新公布，有效期重新计算至2034年2月28日，依据县政府公告。',
    ]);
    expect(standingOn(day('2029-02-28'), [enact, renewed], NAMES).besides).toEqual([]);
  });

  it('tells a citation what was changed, without the bases', () => {
    expect(citedNotes(standingOn(day('2026-11-22'), EVENTS, NAMES))).toEqual(['第六条自2025年7月1日起修改']);
  });

  it('says beside it what was changed, and what is to come', () => {
    const s = standingOn(day('2026-11-22'), EVENTS, NAMES);
    expect(s.besides.map(besideSentence)).toEqual([
      '第六条自2025年7月1日起修改，依据《清河县人民政府关于修改部分行政规范性文件的决定》（清政规〔2025〕2号）。',
    ]);
    expect(s.next && futureSentence(s.next)).toBe('将于2027年1月1日废止，依据县政府第58次常务会议决定。');
  });

  it('says of an extension without an end that the old one stands, to the public and to the staff', () => {
    const empty = event(2, { kind: 'extend', on: day('2026-05-01'), basisText: '县政府会议' });
    const s = standingOn(day('2026-11-22'), [enact, empty], NAMES);
    expect(whySentence(s)).toBe('自2024年3月1日起施行，有效期至2029年2月28日。');
    expect(s.besides.map(besideSentence)).toEqual([
      '延长有效期，依据县政府会议，延长决定未写明新的截止日，有效期暂按原截止日计算。',
    ]);
    expect(s.besides.map(endUnknownSentence)).toEqual([
      '2026年5月1日延长有效期，依据县政府会议：延长决定未写明新的截止日，期限暂按原截止日计算，请补录（在“效力事件”里撤销误记，再按决定重新记录）',
    ]);
  });

  it('names no basis that the reader may not see', () => {
    const s = standingOn(day('2026-11-22'), EVENTS, new Map());
    expect(s.besides.map(besideSentence).join('')).not.toContain('决定');
  });

  it.each([
    [[], '废止'],
    [['第九条'], '第九条废止'],
    [['第九条', '第十条'], '第九条、第十条废止'],
  ])('names the parts of a change in a list: %j', (parts, said) =>
    expect(changeWord({ kind: 'repeal', parts })).toBe(said),
  );

  it('details an event beside its kind', () => {
    const s = standingOn(day('2026-11-22'), EVENTS, NAMES);
    expect(s.cause && eventDetail(s.cause)).toBe('有效期至2029年2月28日');
  });
});
