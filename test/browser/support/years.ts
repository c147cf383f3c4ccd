import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { addUser } from '../../../server/actions/accounts/addUser.ts';
import { enter } from '../../../server/actions/documents/record.ts';
import { textFact } from '../../../server/actions/documents/text.ts';
import { fixedClock } from '../../../server/clock.ts';
import { readConfig } from '../../../server/config.ts';
import { insert } from '../../../server/domain/change.ts';
import type { Role } from '../../../server/domain/codes.ts';
import type { Day } from '../../../server/domain/day.ts';
import type { DocumentFacts } from '../../../server/domain/documents/facts.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { openPage } from './site.ts';
import { startService } from '../../../server/service.ts';
import type { Context } from '../../../server/ports.ts';

/** A county whose days a test turns: the real service, started in this process with the test's own clock. No door of the product knows of it. */
export interface Years {
  url: string;
  ctx: Context;
  /** The one body of the county. */
  issuerId: number;
  /** Ten in the morning of a day in Shanghai. */
  go(on: string): void;
  today(): Day;
  /** An issued document as it is held before the years begin; answers its id. */
  held(title: string, facts: Partial<DocumentFacts>, text: string): Promise<number>;
  /** The page of somebody of the office, signed in with the first use. */
  as(login: Login): Promise<Page>;
  /** What scripts complained of, and what was asked of other hosts. */
  trouble(): string[];
  close(): Promise<void>;
}

export const LOADER: Actor = { kind: 'system', name: '三年演练' };
const FOUR_YEARS_MS = 4 * 366 * 24 * 3_600_000;
const PASSWORD = 'Qingshi-2027-rehearsal';
const LOGINS = ['clerk', 'leader', 'issuer'] as const satisfies readonly Role[];
export type Login = (typeof LOGINS)[number];
const ISSUER = '青石县人民政府';

const EMPTY: DocumentFacts = {
  title: '',
  docNumber: null,
  registrationNumber: null,
  issuers: [],
  genre: '办法',
  subject: null,
  tier: 'government',
  adoptedOn: null,
  signedOn: null,
  publishedOn: null,
  effectiveOn: null,
  validUntil: null,
  validMonths: null,
  trial: false,
};

async function makeIssuer(ctx: Context): Promise<number> {
  const [id = 0] = await ctx.store.ids(1);
  const row = {
    id,
    name: ISSUER,
    shortNames: [],
    codes: ['青政'],
    kind: 'government' as const,
    tier: 'government' as const,
    parentId: null,
    ownReviewer: false,
    activeFrom: null,
    activeTo: null,
    successorId: null,
    endBasis: null,
    mergedIntoId: null,
  };
  await ctx.store.commit({ act: 'issuer.add', documents: [], writes: [insert('issuer', row)] }, LOADER);
  return id;
}

/** Opens an empty county on a day of its own. */
export async function openYears(start: string, browser: Browser): Promise<Years> {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-years-'));
  const at = (on: string): string => `${on}T02:00:00.000Z`;
  const clock = fixedClock(at(start));
  const said = { dataDir: join(folder, 'data'), county: '青石县', profile: 'qinghe', demo: 'never', port: 0 } as const;
  const config = readConfig(
    {},
    {
      ...said,
      publicDir: join(folder, 'public'),
      jobs: false,
      publish: false,
      logLevel: 'error',
      sessionMs: FOUR_YEARS_MS,
    },
  );
  const service = await startService(config, { clock, mailer: null });
  const { ctx } = service.house;
  const issuerId = await makeIssuer(ctx);
  for (const login of LOGINS)
    await addUser(ctx, LOADER, {
      login,
      name: login,
      role: login,
      issuerId: login === 'issuer' ? issuerId : null,
      password: PASSWORD,
      mustChangePassword: false,
    });
  const pages = new Map<Login, Page>();
  const troubles: string[][] = [];
  return {
    url: service.url,
    ctx,
    issuerId,
    go: (on) => clock.set(at(on)),
    today: () => clock.today(),
    held: (title, facts, text) =>
      enter(ctx, LOADER, {
        act: 'document.import',
        externalId: null,
        origin: 'stock',
        status: 'issued',
        isPublic: true,
        facts: { ...EMPTY, issuers: [{ name: ISSUER, issuerId }], ...facts, title },
        texts: [{ ...textFact(text, null), startsOn: null }],
        relations: [],
        events: [],
        review: null,
        filings: [],
        upload: null,
      }),
    trouble: () => troubles.flat(),
    async as(login) {
      const held = pages.get(login);
      if (held) return held;
      const opened = await openPage(browser);
      const { page } = opened;
      troubles.push(opened.trouble);
      pages.set(login, page);
      await page.goto(`${service.url}/sign-in`);
      await page.fill('input[name=login]', login);
      await page.fill('input[name=password]', PASSWORD);
      await page.click('main button[type=submit]');
      await page.waitForURL('**/desk');
      return page;
    },
    async close() {
      await service.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
