import { describe, expect, it } from 'vitest';
import type { ScannedPage } from '../../server/extract/contract.ts';
import { assemble } from '../../server/extract/ocr/assemble.ts';
import { isSensible, pageConfidence, pieceDoubts } from '../../server/extract/ocr/confidence.ts';
import { glyphsOf, textOf, type Glyph } from '../../server/extract/ocr/glyphs.ts';
import { healRow, isWide } from '../../server/extract/ocr/heal.ts';
import { layerOf } from '../../server/extract/pdf/layer.ts';

const glyphs = (text: string, sure = 95): Glyph[] => [...text].map((sign) => ({ text: sign, sure, x0: 0, x1: 1 }));
const healed = (text: string, wide = true): string => textOf(healRow(glyphs(text), wide));

describe('what the engine confuses is mended where grammar makes it certain', () => {
  it.each([
    ['清水规〔2024]6号', '清水规〔2024〕6号'],
    ['清水规(2024]l6号', '清水规〔2024〕16号'],
    ['清水规【2024】6号', '清水规〔2024〕6号'],
    ['清水规〔2024〕6与', '清水规〔2024〕6号'],
    ['第三条”县公安机关负责管理', '第三条县公安机关负责管理'],
    ['第十二条“”本办法', '第十二条本办法'],
    ['《一)特困人员;', '（一）特困人员；'],
    ['(二)低保对象;', '（二）低保对象；'],
    ['二O二四年', '二〇二四年'],
    ['2O24年l0月1日', '2024年10月1日'],
    ['2024年5月3曰起', '2024年5月3日起'],
    ['实施;县财政局:', '实施；县财政局：'],
    ['现予公布o', '现予公布。'],
    ['按照第(一)至(四)项', '按照第（一）至（四）项'],
  ])('%s → %s', (read, expected) => expect(healed(read)).toBe(expected));

  it.each([
    ['宁政办发(2008)78号', 'a year in round brackets that belong together is printed so'],
    ['第五条“三重一大”事项', 'what opens is closed'],
    ['每小时1,000立方米', 'a comma between figures'],
    ['上午9:30至11:00', 'a clock'],
    ['GB/T 9704-2012', 'a standard'],
    ['养大管理', 'a wrong word is left to a person'],
    ['OCR识别', 'Latin letters'],
  ])('%s stays: %s', (read) => expect(healed(read)).toBe(read));

  it('in the marks that the page is printed with', () => {
    expect(isWide([glyphs('部署,执行,依法'), glyphs('现予公布，')])).toBe(false);
    expect(isWide([glyphs('部署，执行，依法'), glyphs('公布,')])).toBe(true);
    expect(healed('依法，公开.规范（审批）', false)).toBe('依法,公开,规范(审批)');
  });

  it('with a space only between Latin words', () => {
    const word = (text: string) => ({
      text,
      confidence: 90,
      bbox: { x0: 0, x1: 1 },
      symbols: [...text].map((sign) => ({ text: sign, bbox: { x0: 0, x1: 1 } })),
    });
    expect(textOf(glyphsOf([{ words: ['清河', '县', 'GB', '9704', '号'].map(word) }]))).toBe('清河县GB 9704号');
  });
});

describe('confidence', () => {
  it('falls with every doubtful word, and names them', () => {
    const row = [...glyphs('清河县人民政府关于'), ...glyphs('采砂', 30), ...glyphs('管理的通知')];
    expect(pageConfidence([glyphs('清河县人民政府')])).toBeGreaterThan(0.999);
    expect(pageConfidence([row])).toBeLessThan(pageConfidence([glyphs('清河县人民政府关于采砂管理的通知')]));
    expect(pieceDoubts(row)).toEqual([{ start: 9, end: 11, x0: 0, x1: 1 }]);
    expect(pageConfidence([])).toBe(1);
  });

  it('lets dirt go and keeps short words that are sure', () => {
    expect(isSensible(glyphs('f目|', 20))).toBe(false);
    expect(isSensible(glyphs('附件', 90))).toBe(true);
    expect(isSensible([])).toBe(false);
  });
});

describe('a text layer', () => {
  it.each<[string, string, ReturnType<typeof layerOf>]>([
    ['running text', '第一条 为了规范河道采砂管理，保障防洪安全，根据有关法律法规，制定本办法。', 'good'],
    ['figures of a table', '1 230.50 4 118.20 '.repeat(12), 'good'],
    ['nothing', '', 'thin'],
    ['the stamp of a scanning program', '扫描全能王 创建', 'thin'],
    ['private-use characters', '\uE001\uE002\uE003\uE004清河'.repeat(6), 'garbled'],
    ['glyph numbers for characters', '\u0003\u0017\u0411\u0633\u05D0\u0E01'.repeat(6), 'garbled'],
    ['Chinese bytes taken for Latin ones', 'ÎÄ¼þ¹ÜÀí°ì·¨ÇåºÓÏØÈËÃñÕþ¸®'.repeat(3), 'garbled'],
    ['rare characters only', '爨齉龘籲鬱麤鱻靐'.repeat(14), 'garbled'],
    [
      "a poor scanner's guesses",
      '第一条 为~了规_范河|道采砂管^理，保障防<洪安>全，根据有关法律{法规，制}定本办法。'.repeat(2),
      'poor',
    ],
  ])('of %s', (_, text, expected) => expect(layerOf(text)).toBe(expected));
});

describe('scanned pages in one text', () => {
  const line = (text: string, y: number, x = 90) => ({ text, x, right: x + text.length * 16, y, size: 16, doubts: [] });
  const sheet = (page: number, pieces: ScannedPage['pieces']): ScannedPage => ({
    page,
    width: 595,
    height: 842,
    laid: { turned: 0, slope: 0 },
    confidence: 0.99,
    pieces,
    rulings: { horizontal: [], vertical: [] },
  });
  const blank = { layer: 'thin' as const, page: { flows: [] } };
  const BODIES = [
    ['第一条采砂单位应当公示许可证。', '县水利局负责监督检查。'],
    ['第二条禁采期由县人民政府公布。', '汛期可以临时划定禁采区。'],
    ['第三条违反规定的依法处理。', '本办法自公布之日起施行。'],
  ];
  const body = (at: number) => (BODIES[at] ?? []).map((text, place) => line(text, 652 - place * 24, 122));

  it('lose heads and page numbers although they were read a little differently on each sheet', () => {
    const heads = ['清河县水利局文件汇编', '清河县水利局文件汇偏', '清河县永利局文件汇编'];
    const feet = ['—1—', '一2一', '-3 —'];
    const scans = heads.map((head, at) =>
      sheet(at + 1, [line(head, 800 - at * 2), ...body(at), line(feet[at] ?? '', 50, 270)]),
    );
    const { text, method } = assemble(
      heads.map(() => blank),
      new Map(scans.map((scan) => [scan.page, scan])),
    );
    expect(method).toBe('ocr');
    expect(text).not.toMatch(/汇编|汇偏|—|一2一/);
    expect(text.replace(/\n/g, '')).toBe(BODIES.flat().join(''));
  });

  it('keep their doubts at the right places, also where a line says the same twice', () => {
    const doubted = { ...line('一、河道采砂。', 600), doubts: [{ start: 4, end: 6, x: 122, right: 154 }] };
    const scan = sheet(1, [line('一、河道采砂。', 740), doubted]);
    const { text, doubts } = assemble([blank], new Map([[1, scan]]));
    expect(text).toBe('一、河道采砂。\n一、河道采砂。');
    expect(doubts.map(({ start, end }) => text.slice(start, end))).toEqual(['采砂']);
    expect(doubts[0]).toMatchObject({ page: 1, x: 122 / 595 });
  });

  it('give way to the text of the page where OCR saw less on it', () => {
    const own = { flows: [[{ ...line('附件二', 700), row: false }]] };
    const { text, confidences } = assemble([{ layer: 'thin', page: own }], new Map([[1, sheet(1, [line('2', 700)])]]));
    expect([text, confidences]).toEqual(['附件二', []]);
  });
});
