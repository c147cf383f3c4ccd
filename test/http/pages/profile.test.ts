import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Fault } from '../../../server/domain/fault.ts';
import { day, type Day } from '../../../server/domain/day.ts';
import { FIGURE_GROUPS } from '../../../server/domain/profile/figures.ts';
import { periodOn, type Profile } from '../../../server/domain/profile.ts';
import { calendarPages } from '../../../server/http/pages/calendar.ts';
import { profilePages } from '../../../server/http/pages/profile.ts';
import { profileChangePages } from '../../../server/http/pages/profileChange.ts';
import { fieldOf, pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
const asked: { after: Profile; on: Day }[] = [];
let fails = false;

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    profilePages(ctx),
    profileChangePages(ctx, {
      async rehearse(after, on) {
        asked.push({ after, on });
        if (fails) throw new Fault('profile.rehearsal', {});
        return [{ turn: 'appears', kind: 'filing.overdue', documentId: 7, dueOn: day('2026-11-04'), rule: '示例' }];
      },
    }),
    calendarPages(ctx),
  ]);
  await pages.has('admin', 'admin');
  await pages.has('clerk', 'clerk');
});
afterAll(() => pages.close());

const PATHS = [
  '/profile',
  '/profile/versions',
  '/profile/versions/2025-01-01',
  '/profile.json',
  '/profile/calendar',
  '/profile/calendar/2026',
];

describe('the rules', () => {
  it.each(PATHS)('%s is for people of the house', async (path) => {
    expect((await pages.get(null, path)).headers['location']).toMatch(/^\/sign-in\?next=/);
    for (const who of ['admin', 'clerk']) expect((await pages.get(who, path)).status, who).toBe(200);
  });

  it.each(['/profile/edit/filing', '/profile/start'])('%s is for the admin', async (path) => {
    expect((await pages.get('clerk', path)).status).toBe(403);
    expect((await pages.get('admin', path)).status).toBe(200);
  });

  it('show each figure with its source, and what sleeps while it is unset', async () => {
    const { text } = await pages.get('clerk', '/profile').expect(200);
    expect(text).toContain('国发〔2008〕17号（十四）');
    expect(text).toContain('设定以前不提示未经统一登记、编号、公布的后果。');
    expect(text).not.toContain('/profile/edit/');
  });

  it('show another day by the version of that day', async () => {
    const { text } = await pages.get('clerk', '/profile?on=2018-12-03').expect(200);
    expect(text).toContain('设定以前不判断审核是否过快。');
    expect((await pages.get('clerk', '/profile?on=2018-02-30')).status).toBe(422);
  });

  it.each(FIGURE_GROUPS)('the form of %s sends back what it shows, which changes nothing', async (group) => {
    const { text } = await pages.get('admin', `/profile/edit/${group}`).expect(200);
    const body = { ...sentBy(text), reason: '没有改' };
    const answer = await pages.post('admin', '/profile/preview', body);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('没有可以保存的改动');
  });
});

/** What a browser would send of the page's form, unchanged. */
function sentBy(html: string): Record<string, string | string[]> {
  const body: Record<string, string | string[]> = {};
  const form = /<form class="form"[\s\S]*<\/form>/.exec(html)?.[0] ?? '';
  const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? '';
    const value = unescape(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
    if (tag.includes('type="checkbox"')) {
      if (/ checked/.test(tag)) body[name] = [...(body[name] ?? []), value];
    } else body[name] = value;
  }
  for (const [, name = '', text = ''] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/textarea>/g))
    body[name] = unescape(text.replace(/^\n/, ''));
  for (const [, name = '', inner = ''] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)) {
    const picked = /<option[^>]*selected[^>]*>/.exec(inner)?.[0] ?? /<option[^>]*>/.exec(inner)?.[0] ?? '';
    body[name] = /value="([^"]*)"/.exec(picked)?.[1] ?? '';
  }
  return body;
}

const filing = async (more: Record<string, string>) => ({
  ...sentBy((await pages.get('admin', '/profile/edit/filing')).text),
  from: '2026-06-01',
  reason: '省规定施行',
  ...more,
});

describe('a change', () => {
  it('is previewed with the difference and the rehearsal, then kept', async () => {
    const sent = await filing({
      'filing.days.bureau.value': '3',
      'filing.days.bureau.unit': 'workday',
      'filing.days.bureau.kind': 'rule',
      'filing.days.bureau.source': '某省规定第九条',
    });
    const preview = await pages.post('admin', '/profile/preview', sent).expect(200);
    expect(preview.text).toContain('报本级备案的期限');
    expect(preview.text).toMatch(/15日[\s\S]*3个工作日/);
    expect(preview.text).toContain('新出现1项，不再出现0项');
    expect(asked.at(-1)?.on).toBe('2026-11-22');
    expect(await pages.ctx.reader.profiles()).toEqual([]);

    const confirm = { proposal: fieldOf(preview.text, 'proposal'), seen: fieldOf(preview.text, 'seen') };
    expect((await pages.post('clerk', '/profile/versions', confirm)).status).toBe(403);
    await pages.post('admin', '/profile/versions', confirm).expect(303);
    const { figures } = periodOn(pages.ctx.rules.profile, day('2026-06-01'));
    expect(figures['filing.days.bureau']).toMatchObject({ value: { count: 3, unit: 'workday' }, kind: 'rule' });
    expect((await pages.get('clerk', '/profile/versions/2026-06-01')).text).toContain('某省规定第九条');
    const begun = (await pages.get('admin', '/profile/versions/2026-06-01')).text;
    expect(begun).toContain('已经开始适用的版本不能撤回');
    expect(begun).toContain('href="/profile/edit/filing?from=2026-06-01"');
    expect((await pages.get('clerk', '/profile/versions/2026-06-01')).text).not.toContain('/profile/edit/');
    expect((await pages.post('admin', '/profile/versions', confirm)).status).toBe(422);
  });

  it('of a value alone asks whether it comes from the same article', async () => {
    const words = '改了数值，出处没有改';
    const value = { 'filing.days.superior.value': '10' };
    const kept = await pages.post('admin', '/profile/preview', await filing(value)).expect(200);
    expect(kept.text).toContain(words);
    const moved = { ...value, 'filing.days.superior.source': '某省规定第十条' };
    expect((await pages.post('admin', '/profile/preview', await filing(moved)).expect(200)).text).not.toContain(words);
  });

  it('of a day to come is rehearsed for that day, and says so when that fails', async () => {
    fails = true;
    const later = await filing({ from: '2027-03-01', 'filing.demandedFrom.value': '2026-02-01' });
    const { text } = await pages.post('admin', '/profile/preview', later).expect(200);
    fails = false;
    expect(asked.at(-1)?.on).toBe('2027-03-01');
    expect(text).toContain('推算没有完成');
  });

  it.each<[string, Record<string, string>, string, string]>([
    ['a limit that is a word', { 'filing.days.superior.value': '十五' }, 'f-filing-days-superior-value', '请填写数字'],
    ['a limit of nothing', { 'filing.days.superior.value': '' }, 'f-filing-days-superior-value', '待设定的不填数值'],
    ['a rule without its text', { 'filing.days.superior.source': '' }, 'f-filing-days-superior-source', '写明出处'],
    ['an unset line', { 'filing.demandedFrom.kind': 'unset' }, 'f-filing-demandedFrom-kind', '离不开'],
    ['no day', { from: '' }, 'f-from', '请填写这一项'],
    ['no reason', { reason: '' }, 'f-reason', '请填写这一项'],
  ])('is refused for %s, at its field', async (_name, more, id, sentence) => {
    const answer = await pages.post('admin', '/profile/preview', await filing(more));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`href="#${id}"`);
    expect(answer.text).toContain(sentence);
  });

  it('of weights, tiers and rates is refused at the very field', async () => {
    const form = sentBy((await pages.get('admin', '/profile/edit/interview')).text);
    const weights = { ...form, reason: '试', 'interview.weights.value.filing.late': '很多' };
    expect((await pages.post('admin', '/profile/preview', weights)).text).toContain(
      'href="#f-interview-weights-value-filing-late"',
    );
    const tiers = { ...form, reason: '试', 'interview.tiers.value': '约谈：二' };
    expect((await pages.post('admin', '/profile/preview', tiers)).text).toContain('href="#f-interview-tiers-value"');
    const rates = { ...sentBy((await pages.get('admin', '/profile/edit/rate')).text), reason: '试' };
    const same = await pages.post('admin', '/profile/preview', { ...rates, 'rate.filed.base': 'filed' });
    expect(same.text).toContain('href="#f-rate-filed-base"');
  });

  it('that was tampered with on the way is refused', async () => {
    for (const proposal of ['', '{', '[{"fromDay":"2026-01-01","figures":{"filing.weeks":1}}]'])
      expect((await pages.post('admin', '/profile/versions', { proposal, seen: '{}' })).status).toBe(422);
  });

  it('that has not begun can be taken back, with its reason', async () => {
    const sent = await filing({ from: '2027-05-01', 'filing.demandedFrom.value': '2026-03-01' });
    const { text } = await pages.post('admin', '/profile/preview', sent).expect(200);
    const confirm = { proposal: fieldOf(text, 'proposal'), seen: fieldOf(text, 'seen') };
    await pages.post('admin', '/profile/versions', confirm).expect(303);
    const row = (await pages.ctx.reader.profiles()).find((one) => one.fromDay === '2027-05-01')!;
    const path = `/profile/withdraw/${row.id}`;
    expect((await pages.get('clerk', '/profile/versions/2027-05-01')).text).not.toContain(path);
    expect((await pages.get('admin', '/profile/versions/2027-05-01')).text).toContain(path);
    expect((await pages.post('admin', path, { version: row.version, reason: '' })).status).toBe(422);
    expect((await pages.post('clerk', path, { version: row.version, reason: '写错' })).status).toBe(403);
    await pages.post('admin', path, { version: row.version, reason: '写错' }).expect(303);
    expect((await pages.ctx.reader.profiles()).map((one) => one.fromDay)).toEqual(['2026-06-01']);
  });
});

describe('starting from something', () => {
  it('an example is previewed', async () => {
    const body = { example: 'hunan-xiangyuan', from: '2026-12-01', reason: '参照湖南' };
    const { text } = await pages.post('admin', '/profile/start', body).expect(200);
    expect(text).toContain('湖南省行政程序规定（省政府令第222号）第五十一条');
    const refused = await pages.post('admin', '/profile/start', { ...body, example: 'moon' });
    expect([refused.status, refused.text.includes('没有这个示例')]).toEqual([422, true]);
  });

  it('a file that we have given out ourselves comes back without a change', async () => {
    const file = (await pages.get('clerk', '/profile.json').expect(200)).text;
    const same = await pages.upload('admin', '/profile/upload', { name: 'p.json', text: file }, { reason: '换' });
    expect([same.status, same.text.includes('没有可以保存的改动')]).toEqual([422, true]);
    const other = JSON.stringify({ ...JSON.parse(file), versions: [{ ...JSON.parse(file).versions[0] }] });
    const { text } = await pages.upload('admin', '/profile/upload', { name: 'p.json', text: other }, { reason: '换' });
    expect(text).toContain('预览规则改动');
  });

  it.each([
    ['{"id":', '不是有效的 JSON'],
    ['{"id":"x","name":"某县","region":"某省","versions":[]}', '至少要有1项'],
    [
      '{"id":"x","name":"某县","region":"某省","inherits":null,"versions":[{"fromDay":"2026-01-01","figures":{}}]}',
      '缺少必需的项目',
    ],
  ])('%s is refused with a sentence', async (json, sentence) => {
    const answer = await pages.upload('admin', '/profile/upload', { name: 'p.json', text: json }, { reason: '换' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  it('nobody but the admin fills the disk', async () => {
    const answer = await pages.upload('clerk', '/profile/upload', { name: 'p.json', text: '{}' }, { reason: '换' });
    expect(answer.status).toBe(403);
  });
});

describe('the calendar', () => {
  const NOTICE = '元旦：1月1日至3日放假调休，共3天。1月9日上班。';
  const body = { source: '国办发明电〔2026〕9号', notice: NOTICE, holidays: '', workdays: '' };

  it('takes the notice of a year by way of a preview', async () => {
    expect((await pages.get('admin', '/profile/calendar/2027')).text).toContain('暂按周一至周五为工作日计算');
    expect((await pages.post('clerk', '/profile/calendar/2027/preview', body)).status).toBe(403);
    const { text } = await pages.post('admin', '/profile/calendar/2027/preview', body).expect(200);
    expect(text).toContain('放假3天，调休上班1天');
    expect(pages.ctx.rules.calendar.years[2027]).toBeUndefined();
    const confirm = Object.fromEntries(
      ['holidays', 'workdays', 'source', 'seen'].map((name) => [name, fieldOf(text, name)]),
    );
    await pages.post('admin', '/profile/calendar/2027', confirm).expect(303);
    expect(pages.ctx.rules.calendar.years[2027]).toEqual({
      holidays: ['2027-01-01', '2027-01-02', '2027-01-03'],
      workdays: ['2027-01-09'],
    });
    expect((await pages.get('clerk', '/profile/calendar')).text).toContain('国办发明电〔2026〕9号');
    expect((await pages.post('admin', '/profile/calendar/2027', confirm)).status).toBe(409);
  });

  it('says what is wrong at the list that it stands in', async () => {
    const sent = { ...body, notice: '', holidays: '1月1日、正月初一', workdays: '1月4日' };
    const answer = await pages.post('admin', '/profile/calendar/2028/preview', sent);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('“正月初一”看不出是哪一天');
    expect(answer.text).toContain('2028-01-04不是周末');
    for (const year of ['1999', 'next'])
      expect((await pages.get('admin', `/profile/calendar/${year}`)).status).toBe(404);
  });
});
