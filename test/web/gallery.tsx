// Renders every page to /tmp/gallery and photographs it: npx tsx test/web/gallery.tsx [name…]
import { createServer } from 'node:http';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { textOf } from '../../server/http/assets.ts';
import { SHEETS } from '../../server/web/styles.ts';
import { render } from '../../server/web/render.ts';
import { SAMPLES } from './samples/index.ts';

const OUT = process.env['GALLERY'] ?? '/tmp/gallery';
const MEDIA: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('-'));
const names = Object.keys(SAMPLES).filter((n) => wanted.length === 0 || wanted.includes(n));

mkdirSync(OUT, { recursive: true });
cpSync(join(import.meta.dirname, '../../server/web/assets'), join(OUT, 'assets'), { recursive: true });
for (const sheet of SHEETS) writeFileSync(join(OUT, 'assets', sheet), textOf(sheet));
for (const name of names) writeFileSync(join(OUT, `${name}.html`), render(SAMPLES[name]!()));

const server = createServer((req, res) => {
  const path = (req.url ?? '/').split('?')[0] ?? '/';
  try {
    const body = readFileSync(join(OUT, path));
    res.setHeader('Content-Type', MEDIA[extname(path)] ?? 'text/html; charset=utf-8');
    res.setHeader('Content-Security-Policy', "default-src 'self'");
    res.end(body);
  } catch {
    res.statusCode = 404;
    res.end();
  }
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const port = address !== null && typeof address === 'object' ? address.port : 0;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const axe = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
const lines: string[] = [];
for (const name of names) {
  for (const [kind, width, scheme] of [
    ['wide', 1280, 'light'],
    ['narrow', 360, 'light'],
    ['dark', 1280, 'dark'],
  ] as const) {
    if (kind === 'dark' && process.argv.includes('--no-dark')) continue;
    const context = await browser.newContext({
      viewport: { width, height: 860 },
      colorScheme: scheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    page.on('console', (m) => m.type() === 'error' && lines.push(`${name} ${kind}: ${m.text()}`));
    page.on('pageerror', (e) => lines.push(`${name} ${kind}: ${e.message}`));
    await page.goto(`http://127.0.0.1:${port}/${name}.html`);
    await page.screenshot({ path: join(OUT, `${name}-${kind}.png`), fullPage: true });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow > 0) lines.push(`${name} ${kind}: ${overflow}px wider than the screen`);
    await page.evaluate(axe);
    const found = (await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 140) + ' ' + (n.any[0]?.message ?? n.all[0]?.message ?? '')).join(' | ')))`,
    )) as string[];
    lines.push(...found.map((f) => `${name} ${kind}: ${f}`));
    await context.close();
  }
}
await browser.close();
server.close();
process.stdout.write(`${lines.join('\n')}\n${names.length} pages, ${lines.length} remarks\n`);
