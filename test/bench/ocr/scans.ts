// Scans of our own fictional texts in several typefaces: printed by Chromium, drawn by pdftoppm, slanted, dusted and packed as JPEG by ImageMagick.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../browser/support/chromium.mjs';

export interface Scan {
  /** Set (dpi and treatment) and typeface. */
  set: string;
  name: string;
  path: string;
  truth: string;
}

interface Sheet {
  name: string;
  /** Text of the county whose first lines are printed, and how many characters of it fill a page. */
  source: string;
  chars: number;
  font: string;
  size: string;
}

const TEXTS = new URL('../../../seeds/county/texts/', import.meta.url).pathname;
const SHEETS: readonly Sheet[] = [
  { name: '宋体 三号', source: 'gov-2025-property', chars: 330, font: 'Noto Serif CJK SC', size: '16pt/28pt' },
  { name: '黑体 四号', source: 'gov-2026-water', chars: 340, font: 'Noto Sans CJK SC', size: '14pt/26pt' },
  { name: '宋体 五号', source: 'police-2026-ebike', chars: 680, font: 'Noto Serif CJK SC', size: '10.5pt/18pt' },
  { name: '正黑 小四', source: 'medical-2025-relief', chars: 430, font: 'WenQuanYi Zen Hei', size: '12pt/22pt' },
  // Typefaces that a machine may lack; Chromium then takes another, which is as good a test.
  { name: '楷体 三号', source: 'gov-2024-rural-house', chars: 330, font: 'AR PL KaitiM GB', size: '16pt/28pt' },
  { name: '细宋 三号', source: 'gov-2026-dogs', chars: 330, font: 'AR PL SungtiL GB', size: '16pt/28pt' },
];
const HEAD = '清河县人民政府文件';
const NUMBER = '清政规〔2026〕5号';
const SIGNED = ['清河县人民政府', '2026年3月18日'];

const TABLE = [
  ['序号', '文件名称', '发文字号', '公布日期', '清理结论'],
  ...['停车管理办法', '村级财务管理意见', '公共租赁住房细则', '扬尘治理通知', '河道采砂通告'].map((title, at) => [
    String(at + 1),
    `清河县${title}`,
    `清政发〔${2009 + at}〕${at * 3 + 7}号`,
    `${2009 + at}年${at + 3}月${at * 5 + 4}日`,
    ['继续有效', '宣布失效', '废止'][at % 3] ?? '',
  ]),
];

/** What a scanner does to a page of 300 dpi, as arguments of ImageMagick. */
const TREATMENTS: Readonly<Record<string, string[]>> = {
  '300 dpi, clean': [],
  '150 dpi, clean': ['-filter', 'Box', '-resize', '50%'],
  '300 dpi, slanted 0.7°, noise, JPEG 75': scanner('0.7', '0x0.7', '0.35', []),
  '150 dpi, slanted 0.4°, noise, JPEG 75': scanner('-0.4', '0x0.5', '0.25', ['-resize', '50%']),
};

function scanner(degrees: string, blur: string, noise: string, more: string[]): string[] {
  const turn = ['-background', 'white', '-rotate', degrees, '-blur', blur];
  return [...turn, ...more, '-attenuate', noise, '+noise', 'Gaussian', '-colorspace', 'Gray', '-quality', '75'];
}

/** Draws every sheet in every treatment into `folder`; needs Chromium, pdftoppm and ImageMagick. */
export async function makeScans(folder: string): Promise<Scan[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const sheets = [...SHEETS.map(letter), table()];
  const scans: Scan[] = [];
  for (const [at, { name, html, truth }] of sheets.entries()) {
    await page.setContent(html);
    const margin = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' };
    writeFileSync(join(folder, `${at}.pdf`), await page.pdf({ format: 'A4', margin, printBackground: true }));
    const pages = /Pages:\s+(\d+)/.exec(
      execFileSync('pdfinfo', [join(folder, `${at}.pdf`)], { encoding: 'utf8' }),
    )?.[1];
    if (pages !== '1') throw new Error(`${name} fills ${pages} pages, and only the first is scanned`);
    const drawn = join(folder, `${at}-300`);
    execFileSync('pdftoppm', ['-r', '300', '-png', '-singlefile', join(folder, `${at}.pdf`), drawn]);
    for (const [set, treatment] of Object.entries(TREATMENTS)) {
      const path = join(folder, `${at}-${scans.length}.${treatment.includes('-quality') ? 'jpg' : 'png'}`);
      execFileSync('convert-im6.q16', [`${drawn}.png`, ...treatment, path]);
      scans.push({ set, name, path, truth });
    }
  }
  await browser.close();
  return scans;
}

const STYLE =
  'body{margin:0;text-align:justify}h1{color:#d00;text-align:center;font-size:34pt;line-height:1.4;margin:0 0 16pt;letter-spacing:.1em}' +
  '.n{text-align:center;border-bottom:2pt solid #d00;padding-bottom:4pt;margin-bottom:20pt}p{text-indent:2em;margin:0}.s{text-align:right}' +
  'table{border-collapse:collapse;width:100%}td{border:1px solid #000;padding:4pt}';

function letter({ name, source, chars, font, size }: Sheet): { name: string; html: string; truth: string } {
  const lines: string[] = [];
  for (const line of readFileSync(join(TEXTS, `${source}.txt`), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('@')) continue;
    if (lines.join('').length + line.length > chars) break;
    lines.push(line);
  }
  const body = `${lines.map((line) => `<p>${line}</p>`).join('')}${SIGNED.map((line) => `<p class=s>${line}</p>`).join('')}`;
  const html = `<meta charset=utf-8><style>${STYLE}body{font:${size} '${font}'}</style><h1>${HEAD}</h1><div class=n>${NUMBER}</div>${body}`;
  return { name, html, truth: [HEAD, NUMBER, ...lines, ...SIGNED].join('\n') };
}

function table(): { name: string; html: string; truth: string } {
  const rows = TABLE.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  const html = `<meta charset=utf-8><style>${STYLE}body{font:12pt/20pt 'Noto Serif CJK SC'}</style><table>${rows}</table>`;
  return { name: '表格 小四', html, truth: TABLE.map((row) => row.join('\t')).join('\n') };
}
