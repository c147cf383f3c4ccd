import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** A screen at which one person sits down after the other: a context of its own costs a browser more than ten pages do. */
export interface Seat {
  context: BrowserContext;
  page: Page;
  /** The person goes; the next one finds nothing of theirs. */
  leave(): Promise<void>;
}

interface Place {
  context: BrowserContext;
  page: Page;
  devtools: CDPSession;
}

const VIEWPORT = { width: 1280, height: 900 };

/** Screens that nobody sits at, by browser and by what they are set to. */
const free = new WeakMap<Browser, Map<string, Place[]>>();
const taken = new Map<Place, Browser>();

async function make(browser: Browser, options: BrowserContextOptions): Promise<Place> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN', ...options });
  // As long as a test may take: a loaded machine is slow, not wrong.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  return { context, page, devtools: await context.newCDPSession(page) };
}

/** Takes away what a person left: cookies, storage, permissions, kept answers, history, further pages and listeners. */
async function clear({ context, page, devtools }: Place): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  for (const event of ['dialog', 'pageerror', 'request', 'response', 'download', 'console'] as const)
    page.removeAllListeners(event);
  await context.clearCookies();
  await context.clearPermissions();
  const { origin } = new URL(page.url());
  if (origin !== 'null') await page.evaluate('localStorage.clear(), sessionStorage.clear()');
  await page.goto('about:blank');
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Page.resetNavigationHistory');
}

/** A screen set as wished, as good as new. */
export async function takeSeat(browser: Browser, options: BrowserContextOptions = {}): Promise<Seat> {
  const { viewport = VIEWPORT, ...set } = options;
  const key = JSON.stringify(set);
  const places = free.get(browser) ?? new Map<string, Place[]>();
  free.set(browser, places);
  const place = places.get(key)?.pop() ?? (await make(browser, set));
  taken.set(place, browser);
  const { context, page } = place;
  if (viewport) await page.setViewportSize(viewport);
  return {
    context,
    page,
    async leave() {
      if (!taken.delete(place)) return;
      await clear(place);
      places.set(key, [...(places.get(key) ?? []), place]);
    },
  };
}

/** Whoever still sits there is sent away; what they had goes with the screen. */
export async function closeSeats(browser: Browser): Promise<void> {
  for (const [place, at] of [...taken]) {
    if (at !== browser) continue;
    taken.delete(place);
    await place.context.close();
  }
}
