import type { Page } from 'playwright-core';

/** What the public is told of one document: the word beside its title, and the reason. */
export interface Told {
  title: string;
  validity: string;
  why: string;
}

/** Everything that the public side says on one day, read off its pages by a browser and off its API. */
export interface PublicDay {
  documents: Map<string, Told>;
  /** Titles found by the search as it stands, and by the one for all validities with the word beside each. */
  found: string[];
  foundAll: Map<string, string>;
  /** Titles in the catalogue of each kind. */
  catalogues: Record<string, string[]>;
  api: Map<string, string>;
  apiSearch: string[];
  /** 现行有效 as the first page counts it. */
  inForce: number;
}

const KINDS = ['in_force', 'lapsed', 'repealed'] as const;

/** Every page of the list, each fetched and parsed by the browser itself: no navigation is worth waiting for here. */
const read = <T>(page: Page, path: string, pick: string, parts: Record<string, string>): Promise<T[]> =>
  page.evaluate(
    async ([address, rows, wanted]) => {
      // Kept pages are asked after: these days go by faster than the minute for which a browser may keep one.
      const answer = await fetch(address, { cache: 'no-cache' });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      const shown = new DOMParser().parseFromString(await answer.text(), 'text/html');
      return Array.from(shown.querySelectorAll(rows)).map((row) =>
        Object.fromEntries(
          Object.entries(wanted).map(([name, selector]) => [
            name,
            (row.querySelector(selector)?.textContent ?? '').trim(),
          ]),
        ),
      ) as T[];
    },
    [path, pick, parts] as const,
  );

/** An answer of the API, asked for by the browser: it asks again where a kept connection has been closed meanwhile. */
const json = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(async (address) => (await fetch(address, { cache: 'no-cache' })).json() as Promise<T>, path);

/** Reads the public side for today, or for `on` where a past day is asked about. `q` is a word that every document holds. */
export async function publicDay(
  page: Page,
  url: string,
  ids: ReadonlyMap<string, number>,
  q: string,
  on?: string,
): Promise<PublicDay> {
  const day = on === undefined ? '' : `on=${on}`;
  const with_ = (...parts: string[]): string => parts.filter((part) => part !== '').join('&');
  if (!page.url().startsWith(url)) await page.goto(url);
  const documents = new Map<string, Told>();
  const api = new Map<string, string>();
  await Promise.all(
    [...ids].map(async ([key, id]) => {
      const [told] = await read<Told>(page, `/documents/${id}?${day}`, 'main', {
        title: 'h1',
        validity: '.standing-head .validity',
        why: '.standing-why',
      });
      if (told) documents.set(key, told);
      const said = await json<{ standing: { validity: string } }>(page, `/api/v1/public/documents/${id}?${day}`);
      api.set(key, said.standing.validity);
    }),
  );
  const search = encodeURIComponent(q);
  const hit = { title: ':is(h2, h3) a', validity: '.validity' };
  const found = await read<{ title: string }>(page, `/search?${with_(`q=${search}`, day)}`, '.hit', hit);
  const all = await read<{ title: string; validity: string }>(
    page,
    `/search?${with_(`q=${search}`, 'validity=all', day)}`,
    '.hit',
    hit,
  );
  const catalogues: PublicDay['catalogues'] = {};
  for (const kind of KINDS) {
    const rows = await read<{ title: string }>(page, `/catalogue?${with_(`kind=${kind}`, day)}`, 'main tbody tr', {
      title: 'a',
    });
    catalogues[kind] = rows.map((row) => row.title).filter((title) => title !== '');
  }
  const { hits } = await json<{ hits: { title: { text: string }; match: string }[] }>(
    page,
    `/api/v1/public/search?${with_(`q=${search}`, 'limit=50', day)}`,
  );
  const [home] = await read<{ count: string }>(page, '/', 'main', { count: '.tally-total b' });
  return {
    documents,
    found: found.map((row) => row.title),
    foundAll: new Map(all.map((row) => [row.title, row.validity])),
    catalogues,
    api,
    apiSearch: hits.filter((row) => row.match === 'full').map((row) => row.title.text),
    inForce: Number(home?.count),
  };
}
