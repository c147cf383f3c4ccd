import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { HintFacts } from '../../../server/domain/hints.ts';
import { FIGURES, articles, ask, codes, told } from './ask.ts';

const IN_FORCE = '第六条 本规定自2026年12月1日起施行。';

/** A text that is in good order beside what a case puts into it. */
const text = (at: Record<number, string> = {}): string => articles(6, { 6: IN_FORCE, ...at });

it('a text in good order gets none', () => expect(told(text())).toEqual([]));

describe('施行', () => {
  it.each<[string, Record<number, string>, Partial<HintFacts>, string[]]>([
    ['no day at all', { 6: '第六条 本规定由县水利局负责解释。' }, {}, ['effect.missing']],
    ['自印发之日起', { 6: '第六条 本规定自印发之日起施行。' }, {}, []],
    ['a day that has gone by', { 6: '第六条 本规定自2026年9月1日起施行。' }, {}, ['effect.past']],
    [
      'before it was signed',
      { 6: '第六条 本规定自2026年9月1日起施行。' },
      { draft: false, signedOn: day('2026-10-08') },
      ['effect.retroactive'],
    ],
    [
      'after it was signed',
      { 6: '第六条 本规定自2026年9月1日起施行。' },
      { draft: false, signedOn: day('2026-08-08') },
      [],
    ],
    [
      'a page put up some days later proves nothing',
      { 6: '第六条 本规定自2026年9月1日起施行。' },
      { draft: false, signedOn: null, publishedOn: day('2026-09-20') },
      [],
    ],
  ])('%s', (_, at, more, found) => expect(codes(text(at), { genre: '规定', ...more })).toEqual(found));
});

describe('有效期', () => {
  const figures = {
    ...FIGURES,
    'term.months': { ...FIGURES['term.months'], value: 60 },
    'term.maxMonths': { ...FIGURES['term.maxMonths'], value: 60 },
    'term.trialMaxMonths': { ...FIGURES['term.trialMaxMonths'], value: 24 },
  };
  const ends = (words: string): string => text({ 6: `第六条 本规定自2026年12月1日起施行，${words}。` });
  it.each<[string, string, Partial<HintFacts>, string[]]>([
    ['missing where the profile sets one', text(), { figures }, ['term.missing']],
    ['missing where it sets none', text(), {}, []],
    ['as the profile sets it', ends('有效期5年'), { figures }, []],
    ['longer than the profile lets it be', ends('有效期10年'), { figures }, ['term.too_long']],
    ['of a trial', ends('有效期5年'), { figures, trial: true }, ['term.too_long']],
    ['years that end on another day', ends('有效期5年，至2032年3月1日'), {}, ['term.contradiction']],
    ['years that end on their last day', ends('有效期5年，至2031年11月30日'), {}, []],
    ['an end before the beginning', ends('有效期至2026年11月1日'), {}, ['term.contradiction']],
  ])('%s', (_, words, more, found) => expect(codes(words, more)).toEqual(found));
});

describe('自称', () => {
  it('by two names', () => {
    const [hint, ...others] = ask(text({ 3: '第三条 违反本办法的，由镇人民政府劝导。' }));
    expect(others).toEqual([]);
    expect(hint).toMatchObject({
      code: 'naming.mixed',
      quote: '本办法',
      article: '第三条',
      details: { own: '本规定' },
    });
  });
  it('the notice around a text has a name of its own', () => {
    const notice = `关于印发清河县河道保洁管理规定的通知\n本通知自印发之日起执行。\n${text()}`;
    expect(codes(notice)).toEqual([]);
  });
});

describe('条文序号、引用、留空', () => {
  const last = (words: string): string => `第十二条 本规定${words}施行。`;
  const found = (at: Record<number, string>): string[] => told(articles(12, { 12: last('自2026年12月1日起'), ...at }));
  it.each<[string, Record<number, string>, string[]]>([
    ['in order', {}, []],
    ['a number left out', { 5: '' }, ['numbering.gap “第六条”']],
    [
      'a number that stands twice',
      { 5: '第四条 镇人民政府加强巡查。' },
      ['numbering.repeat “第四条”', 'numbering.gap “第六条”'],
    ],
    ['cut to pieces', { 3: '', 5: '', 7: '', 9: '' }, []],
    [
      'an article that is not there',
      { 3: '第三条 违反本规定第三十条的，由镇人民政府劝导。' },
      ['reference.missing “本规定第三十条”'],
    ],
    ['an article that is there', { 3: '第三条 违反本规定第十条的，由镇人民政府劝导。' }, []],
    ['a day to be filled in', { 12: last('自2026年 月 日起') }, ['blank.left “自2026年 月 日起”']],
    [
      'a number to be filled in',
      { 3: '第三条 同时执行《清河县河道巡查通知》（清政办发〔2024〕 号）的各项要求，由水利局督促落实到位。' },
      ['blank.left “〔2024〕 号”'],
    ],
    ['a name to be filled in', { 3: '第三条 由××局负责统筹协调全县河道保洁工作并定期通报。' }, ['blank.left “××局”']],
    ['a form', { 3: '第三条 承诺书样式：本人××自愿承诺按时清理门前河道。' }, []],
  ])('%s', (_, at, hints) => expect(found(at)).toEqual(hints));

  it('reads headings without a blank behind them', () => {
    const text = articles(12, { 5: '', 12: last('自2026年12月1日起') }).replaceAll('条 ', '条');
    expect(told(text)).toEqual(['numbering.gap “第六条”']);
  });

  it('an article that does not begin its line is not missing', () => {
    const at = { 4: '第四条 乡镇人民政府加强巡查。第五条 村民委员会协助巡查。', 5: '' };
    expect(found(at)).toEqual([]);
  });
});

describe('制定主体', () => {
  const by = (name: string, kind: HintFacts['issuers'][number]['kind'] = null) =>
    codes(text(), { issuers: [{ name, kind }] });
  it.each<[string, HintFacts['issuers'][number]['kind'], string[]]>([
    ['清河县水利局', 'department', []],
    ['清河县扬尘治理领导小组', 'coordinating', ['issuer.kind']],
    ['清河县扬尘治理领导小组办公室', null, ['issuer.name']],
    ['清河县防汛抗旱指挥部', null, ['issuer.name']],
    ['清河县水利局河道管理科', null, ['issuer.name']],
    ['清河县人民政府办公室', null, []],
    ['清河县水利局', null, []],
  ])('%s (%s)', (name, kind, found) => expect(by(name, kind)).toEqual(found));
});
