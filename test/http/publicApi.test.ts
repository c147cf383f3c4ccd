import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../jobs/publish.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { day } from '../../server/domain/day.ts';
import type { PublicService } from '../../server/publicService.ts';
import { enterDocument } from '../support/documents.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let half: PublicService;
let numbered: number;
beforeAll(async () => {
  world = await createWorld();
  made = await publicFixture(world);
  numbered = await enterDocument(world, {
    ...{ title: '清河县渡口管理办法', docNumber: '清政发〔2020〕12号', issuers: made.issuers },
    ...{ publishedOn: day('2020-03-01'), effectiveOn: day('2020-04-01'), validUntil: day('2025-03-31') },
  });
  half = await openPublicHalf(world, { limits: { signIns: 60, requests: 10_000, letters: 1000 } });
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

const at = (path: string): string => `/api/v1/public${path}`;
const get = (path: string) => request(half.url).get(encodeURI(at(path)));
async function body<T>(path: string): Promise<T> {
  return (await get(path).expect(200)).body as T;
}
interface Line {
  id: number;
  validity: string;
}

describe('the list of public documents', () => {
  const ids = async (query: string): Promise<number[]> =>
    (await body<{ rows: Line[] }>(`/documents?${query}`)).rows.map(({ id }) => id);

  it('holds what is in force on the day, page by page, each once', async () => {
    const all = await body<{ on: string; total: number; rows: Line[] }>('/documents?limit=200');
    expect(all.on).toBe('2026-11-22');
    expect(all.rows.map(({ id }) => id).sort()).toEqual([made.parking, made.decision, made.amended].sort());
    expect(all.total).toBe(3);
    const pages = await Promise.all([0, 1, 2, 3].map((offset) => ids(`limit=1&offset=${offset}`)));
    expect(pages.flat()).toEqual(all.rows.map(({ id }) => id));
  });

  it('holds what was in force on another day, and everything for who asks', async () => {
    expect(await ids('on=2025-01-01')).toEqual(expect.arrayContaining([made.repealed, made.lapsed, numbered]));
    expect(await ids('validity=all')).toHaveLength(6);
    expect(await ids('validity=lapsed&validity=repealed')).toHaveLength(3);
    expect(await ids('validity=all&year=2020')).toEqual([numbered]);
    expect(await ids(`issuer=${made.bureau}`)).toHaveLength(3);
    expect(await ids('issuer=999999')).toEqual([]);
  });
});

describe('whether a 文号 was in force on a day', () => {
  const asked = (docNumber: string, on: string) =>
    body<{ inForce: boolean | null; documents: { id: number; sentence: string; address: string }[] }>(
      `/standing?docNumber=${docNumber}&on=${on}`,
    );

  it.each([
    ['清政发〔2020〕12号', '2020-03-31', false],
    ['清政发〔2020〕12号', '2020-04-01', true],
    ['清政发〔2020〕12号', '2025-03-31', true],
    ['清政发〔2020〕12号', '2025-04-01', false],
    ['清政发[2020]12号', '2021-01-01', true],
    ['清政发（２０２０）１２号', '2021-01-01', true],
    ['清政发〔2020〕13号', '2021-01-01', null],
  ])('%s on %s: %s', async (docNumber, on, inForce) => {
    const answer = await asked(docNumber, on);
    expect(answer.inForce).toBe(inForce);
    expect(answer.documents.map(({ id }) => id)).toEqual(inForce === null ? [] : [numbered]);
    for (const { sentence, address } of answer.documents) {
      expect(sentence).toMatch(/。$/);
      expect(address).toBe(`${half.url}/documents/${numbered}?on=${on}`);
    }
  });

  it('refuses what is no 文号, and days that do not exist', async () => {
    const wrong = await get('/standing?docNumber=渡口').expect(422);
    expect(wrong.headers['content-type']).toMatch('application/problem+json');
    expect((wrong.body as { errors: { path: string; message: string }[] }).errors).toMatchObject([
      { path: 'docNumber', message: expect.stringContaining('清政发〔2024〕3号') as string },
    ]);
    await get('/standing?docNumber=清政发〔2020〕12号&on=2025-02-30').expect(422);
    await get('/standing').expect(422);
  });
});

describe('articles', () => {
  interface Place {
    versionId: number;
    key: string;
    text: string;
    wordings: { versionId: number; says: string }[];
    standing: { validity: string };
  }
  it('are those of the day', async () => {
    const old = await body<{ articles: { key: string; text: string }[] }>(
      `/documents/${made.amended}/articles?on=2025-05-31`,
    );
    expect(old.articles).toEqual([{ key: '1', label: '第一条', text: '第一条 旧的摊位费为十元。' }]);
    const now = await body<Place>(`/documents/${made.amended}/articles/第一条`);
    expect(now.text).toBe('第一条 摊位费为五元。');
    expect(now.wordings.map(({ says }) => says)).toEqual(['differs', 'same']);
    const [first] = now.wordings;
    const pinned = await body<Place>(`/documents/${made.amended}/versions/${first!.versionId}/articles/1`);
    expect(pinned).toMatchObject({ text: '第一条 旧的摊位费为十元。', standing: { validity: 'superseded' } });
  });

  it.each([
    () => `/documents/${made.amended}/articles/9`,
    () => `/documents/${made.hidden}/articles`,
    () => `/documents/${made.hidden}/articles/1`,
    () => `/documents/${made.amended}/versions/1/articles/1`,
    () => `/documents/${made.draft}/compare`,
    () => `/documents/${made.parking}/compare?from=999999`,
  ])('nothing is where there is nothing', async (path) => {
    await get(path()).expect(404);
  });
});

describe('comparing', () => {
  it('two wordings of a document, by day or by number', async () => {
    interface Compared {
      a: { versionId: number };
      b: { versionId: number };
      rows: { a: { pieces: { text: string; own: boolean; figure: boolean }[] }; figures: object }[];
    }
    const days = await body<Compared>(`/documents/${made.amended}/compare?from=2025-05-31&to=2025-06-01`);
    const figures = days.rows.at(-1)!;
    expect(figures.figures).toEqual({ a: ['十元'], b: ['五元'] });
    expect(figures.a.pieces.map(({ text }) => text).join('')).toContain('旧的摊位费为十元');
    const { a, b } = days;
    const numbers = await body<Compared>(`/documents/${made.amended}/compare?from=${a.versionId}&to=${b.versionId}`);
    expect(numbers.rows).toEqual(days.rows);
    expect(
      (await body<Compared>(`/documents/${made.amended}/compare?from=${a.versionId}&to=${a.versionId}`)).rows,
    ).toEqual([]);
  });

  it('what is in force on two days', async () => {
    interface Compared {
      from: string;
      added: Line[];
      gone: { id: number; before: string; validity: string }[];
      cut: boolean;
    }
    const year = await body<Compared>('/catalogue/compare?from=2025-01-01&to=2025-12-31');
    expect(year.added.map(({ id }) => id)).toEqual([made.decision]);
    expect(year.gone.map(({ id }) => id).sort()).toEqual([made.repealed, made.lapsed, numbered].sort());
    expect(year.gone.find(({ id }) => id === made.lapsed)).toMatchObject({ before: 'in_force', validity: 'lapsed' });
    expect(year.cut).toBe(false);
    const turned = await body<Compared>('/catalogue/compare?from=2025-12-31&to=2025-01-01');
    expect(turned).toEqual(year);
    expect((await body<Compared>('/catalogue/compare?from=2025-01-01&to=2025-12-31&limit=1')).cut).toBe(true);
    expect((await body<Compared>('/catalogue/compare?issuer=999999')).added).toEqual([]);
  });
});

describe('changes', () => {
  it('are the events of some days, and what was withdrawn', async () => {
    interface Changes {
      rows: (Line & { on: string; kind: string })[];
      withdrawn: { documentId: number }[];
    }
    const june = await body<Changes>('/changes?from=2025-06-01&to=2025-06-30');
    expect(june.rows.map(({ id, on, kind }) => [id, on, kind])).toEqual(
      expect.arrayContaining([
        [made.repealed, '2025-06-01', 'repeal'],
        [made.decision, '2025-06-01', 'enact'],
      ]),
    );
    expect(june.withdrawn).toEqual([]);
    // A term that runs out is told although nobody recorded anything.
    const spring = await body<Changes>('/changes?from=2025-01-31&to=2025-04-01');
    expect(spring.rows.map(({ id, on, kind }) => [id, on, kind])).toEqual([
      [numbered, '2025-04-01', 'term_end'],
      [made.lapsed, '2025-02-01', 'term_end'],
    ]);
    expect((await body<{ cut: boolean }>('/changes?from=2025-01-31&to=2025-04-01&limit=1')).cut).toBe(true);
    await setPublic(world.ctx, made.clerk, numbered, false, '公布有误');
    await publish(world.ctx, false);
    const after = await body<Changes>('/changes');
    expect(after.withdrawn.map(({ documentId }) => documentId)).toEqual([numbered]);
    expect(JSON.stringify(after)).not.toContain('渡口');
    expect((await body<{ inForce: null }>('/standing?docNumber=清政发〔2020〕12号&on=2021-01-01')).inForce).toBeNull();
  });
});
