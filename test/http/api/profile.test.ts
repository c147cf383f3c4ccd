import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  for (const role of ['clerk', 'admin'] as const) await world.has(role, role);
});
afterAll(() => world.close());

const version = {
  fromDay: '2026-06-01',
  note: '省规定施行',
  figures: {
    'filing.days.bureau': { value: { count: 10, unit: 'day' }, source: '某省规定第九条', kind: 'rule' },
  },
};

it('tells the rules of a day with their sources, and what sleeps', async () => {
  const { body } = await world.get('clerk', '/profile?on=2026-11-22').expect(200);
  expect(body.figures['filing.days.superior']).toEqual({
    value: { count: 15, unit: 'day' },
    kind: 'document',
    source: '国发〔2008〕17号（十四）',
    label: '报上级政府备案的期限',
    text: '15日',
  });
  expect(body.figures['registration.missing']).toMatchObject({
    value: null,
    sleeps: '不提示未经统一登记、编号、公布的后果',
  });
  await world.get(null, '/profile').expect(401);
});

it('is set from a day on, after a preview that stores nothing', async () => {
  const preview = (await world.post('admin', '/profile/preview', version).expect(200)).body;
  expect(preview.changes).toEqual([
    { fromDay: '2026-06-01', figures: [{ name: 'filing.days.bureau', before: '15日', after: '10日' }] },
  ]);
  expect((await world.get('clerk', '/profile')).body.figures['filing.days.bureau'].text).toBe('15日');
  await world.post('clerk', '/profile/versions', version).expect(403);
  await world.post('admin', '/profile/versions', version).expect(201);
  expect((await world.get('clerk', '/profile')).body.figures['filing.days.bureau'].text).toBe('10日');
  expect((await world.get('clerk', '/profile/versions')).body).toContainEqual({
    fromDay: '2026-06-01',
    figures: 1,
    note: '省规定施行',
    setHere: true,
  });
  expect((await world.post('admin', '/profile/versions', version).expect(422)).body.code).toBe('profile.unchanged');
});

it('says which figure is wrong, by its path', async () => {
  const wrong = {
    ...version,
    figures: { 'filing.review': { value: { count: 0, unit: 'day' }, source: null, kind: 'ours' } },
  };
  const { body } = await world.post('admin', '/profile/versions', wrong).expect(422);
  expect(body.errors).toEqual([
    { path: 'figures.filing.review.value.count', code: 'field.too_small', message: '不能小于1' },
  ]);
});

it('keeps a year of the calendar', async () => {
  const year = { holidays: ['2027-01-01'], workdays: ['2027-01-09'], source: '国办发明电〔2026〕9号' };
  await world.raw('clerk', '/calendar/2027', 'application/json', JSON.stringify(year)).expect(405);
  expect(world.ctx.rules.calendar.years[2027]).toBeUndefined();
  await world.put('clerk', '/calendar/2027', year).expect(403);
  await world.put('admin', '/calendar/2027', year).expect(204);
  const { body } = await world.get('clerk', '/calendar').expect(200);
  expect(body.at(-1)).toEqual({ year: 2027, ...year });
  const issue = (await world.put('admin', '/calendar/2027', { ...year, workdays: ['2027-01-04'] }).expect(422)).body;
  expect(issue.errors[0]).toMatchObject({ path: 'workdays', code: 'calendar.weekday' });
});
