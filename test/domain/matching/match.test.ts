import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { matchReference } from '../../../server/domain/matching/match.ts';
import type { Candidate, Reference } from '../../../server/domain/matching/match.ts';

const held = (
  id: number,
  title: string,
  docNumber: string | null = null,
  more: Partial<Candidate> = {},
): Candidate => ({
  id,
  title,
  docNumber,
  issuers: ['清河县人民政府'],
  bornOn: day('2019-05-01'),
  ...more,
});
const said = (title: string | null, docNumber: string | null = null): Reference => ({ title, docNumber });
const SPEAKING = { except: null, saidOn: day('2026-01-01') };

const PARKING = held(1, '清河县停车管理办法', '清政规〔2019〕3号');
const WRAPPED = held(2, '清河县人民政府关于印发《清河县停车管理办法》的通知', '清政规〔2019〕3号');
const HELP = held(3, '清河县民政局关于加强临时救助工作的通知', '清民发〔2019〕5号', { issuers: ['清河县民政局'] });

describe('one document that is meant', () => {
  it.each<[string, Reference, Candidate, string[]]>([
    ['number and title', said('清河县停车管理办法', '清政规〔2019〕3号'), PARKING, ['number', 'title']],
    [
      'number in other brackets and digits',
      said('清河县停车管理办法', '清政规[２０１９]3 号'),
      PARKING,
      ['number', 'title'],
    ],
    ['number printed as a title', said('清政规〔2019〕3号'), PARKING, ['number']],
    ['number alone', said(null, '清政规〔2019〕3号'), PARKING, ['number']],
    ['title alone', said('清河县停车管理办法'), PARKING, ['title']],
    ['title in marks', said('《清河县停车管理办法》'), PARKING, ['title']],
    ['blanks of a scan', said('清河县 停车管理 办法'), PARKING, ['title']],
    ['the number inside the title', said('清河县停车管理办法（清政规〔2019〕3号）'), PARKING, ['title']],
    ['the inner title of a notice that we hold', said('清河县停车管理办法'), WRAPPED, ['name', 'wrapper', 'issuer']],
    ['the notice of a text that we hold', said('关于印发《清河县停车管理办法》的通知'), PARKING, ['name', 'wrapper']],
    ['the notice in other marks', said('关于印发〈清河县停车管理办法〉的通知'), WRAPPED, ['name', 'issuer']],
    ['the notice without marks', said('关于印发清河县停车管理办法的通知'), PARKING, ['name', 'wrapper']],
    [
      'notice and number',
      said('关于印发《清河县停车管理办法》的通知', '清政规〔2019〕3号'),
      PARKING,
      ['number', 'name', 'wrapper'],
    ],
    ['no issuer in front', said('关于加强临时救助工作的通知'), HELP, ['name', 'issuer']],
    ['no closing 的通知', said('清河县民政局关于加强临时救助工作'), HELP, ['name', 'notice']],
    [
      'the trial mark left out, with the number',
      said('清河县停车管理办法（试行）', '清政规〔2019〕3号'),
      PARKING,
      ['number', 'name'],
    ],
    [
      'a slip in the title, with the number',
      said('清河县停车场管理办法', '清政规〔2019〕3号'),
      PARKING,
      ['number', 'near'],
    ],
    [
      'the short number of an order',
      said('清河县停车管理办法', '令第30号'),
      held(9, '清河县停车管理办法', '清河县人民政府令第30号'),
      ['number_tail', 'title'],
    ],
    [
      'the office for its government',
      said('清河县人民政府关于规范养犬的通告'),
      held(9, '关于规范养犬的通告', null, { issuers: ['清河县人民政府办公室'] }),
      ['name', 'issuer'],
    ],
    [
      'the short name of the issuer',
      said('县政府关于规范养犬的通告'),
      held(9, '清河县人民政府关于规范养犬的通告'),
      ['name', 'notice'],
    ],
  ])('%s', (_, reference, candidate, reasons) => {
    const match = matchReference(reference, [candidate, held(77, '清河县养犬管理规定', '清政规〔2020〕9号')], SPEAKING);
    expect(match.outcome).toBe('sure');
    expect(match.found?.id).toBe(candidate.id);
    expect(match.ranked[0]?.reasons).toEqual(reasons);
  });
});

describe('left to a person', () => {
  it.each<[string, Reference, Candidate, string[]]>([
    ['number and title disagree', said('清河县养犬管理规定', '清政规〔2019〕3号'), PARKING, ['title_disagrees']],
    [
      'an amending decision under the number',
      said('关于修改《清河县停车管理办法》的决定', '清政规〔2019〕3号'),
      PARKING,
      ['title_disagrees'],
    ],
    ['another number', said('清河县停车管理办法', '清政规〔2015〕8号'), PARKING, ['number_differs']],
    [
      'a number that is not on file',
      said('清河县停车管理办法', '清政规〔2019〕3号'),
      held(1, '清河县停车管理办法'),
      ['number_unheld'],
    ],
    ['trial or not', said('清河县停车管理办法（试行）'), PARKING, ['trial']],
    ['another edition', said('清河县停车管理办法（2023年修订）'), PARKING, ['edition']],
    [
      'issued after the words',
      said('清河县停车管理办法'),
      held(1, '清河县停车管理办法', null, { bornOn: day('2026-03-01') }),
      ['younger'],
    ],
    ['another issuer in front', said('清河县财政局关于加强临时救助工作的通知'), HELP, ['issuer_differs']],
    [
      'another issuer on file',
      said('清河县财政局关于加强临时救助工作的通知'),
      held(3, '关于加强临时救助工作的通知', null, { issuers: ['清河县民政局'] }),
      ['issuer_differs'],
    ],
    ['a name that says too little', said('通告'), held(3, '通告'), ['issuer_differs']],
  ])('%s', (_, reference, candidate, doubts) => {
    const match = matchReference(reference, [candidate], SPEAKING);
    expect([match.outcome, match.found]).toEqual(['doubtful', null]);
    expect(match.ranked[0]?.doubts).toEqual(doubts);
  });

  it('two that fit, the better ones first', () => {
    const twin = held(5, '清河县停车管理办法', '清政规〔2012〕3号', { bornOn: day('2012-01-01') });
    const match = matchReference(said('清河县停车管理办法'), [twin, PARKING], SPEAKING);
    expect([match.outcome, match.found, match.ranked.length]).toEqual(['ambiguous', null, 2]);
    const told = matchReference(said('清河县停车管理办法', '清政规〔2019〕3号'), [twin, PARKING], SPEAKING);
    expect([told.found?.id, told.ranked.map((one) => one.candidate.id)]).toEqual([1, [1, 5]]);
  });

  it('the notice and its text held apart under one number', () => {
    const match = matchReference(said('清河县停车管理办法', '清政规〔2019〕3号'), [WRAPPED, PARKING], SPEAKING);
    expect([match.outcome, match.ranked.map((one) => one.candidate.id)]).toEqual(['ambiguous', [1, 2]]);
  });
});

describe('nothing', () => {
  it.each<[string, Reference, Candidate]>([
    ['another title', said('清河县养犬管理规定'), PARKING],
    ['the decision that amends it', said('关于修改《清河县停车管理办法》的决定'), PARKING],
    ['a notice that passes on an upper text', said('关于转发《清河县停车管理办法》的通知'), PARKING],
    ['another number and another title', said('清河县养犬管理规定', '清政规〔2019〕4号'), PARKING],
    [
      'the notice that passed it on',
      said('关于加强临时救助工作的通知'),
      held(4, '清河县人民政府办公室转发县民政局关于加强临时救助工作的通知'),
    ],
    [
      'a notice of two texts',
      said('清河县停车管理办法'),
      held(4, '关于印发《清河县停车管理办法》和《清河县占道管理办法》的通知'),
    ],
    ['nothing named', said(null), PARKING],
    ['an empty title', said('《》'), PARKING],
  ])('%s', (_, reference, candidate) => {
    expect(matchReference(reference, [candidate], SPEAKING)).toMatchObject({
      outcome: 'none',
      found: null,
      ranked: [],
    });
  });

  it('never the document that speaks', () => {
    expect(matchReference(said('清河县停车管理办法'), [PARKING], { ...SPEAKING, except: 1 }).outcome).toBe('none');
  });
});
