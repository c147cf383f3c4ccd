import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../server/domain/structure/places.ts';
import { articlesOf } from '../../server/reading/articles.ts';
import { propose } from '../../server/reading/propose.ts';

/** What the rules look for, so that a text made of it sends every pattern down its longest way. */
const PIECES = [
  '第', '第一条', '一、', '（一）', '（', '）', '《', '》', '《办法》', '〔2020〕', '〔', '2020年1月1日', '2020年', '自', '自发布之日起施行。', '有效期', '有效期五年', '废止', '，', '。', '；',
  '、', ' ', '\n', '\t', '　', '清', '清 ', '清\n', '的', '号', '1', '—', '－1－\n', '关于', '关于印发', '通知', '人民政府', '县人民政府、', '局、', '根据', '根据《', '(', '[', ']', '<', '<span ', '(guī)', '規(guī)', 'A', '|',
  '：', '附件', '附件：', '公布日期：', '索引号 ', '2020-01-01 ', '“', '“施行', '修改为“', '《甲》（清政发〔2020〕1号）、', '清政发〔2020〕1号\n', '继续有效', '延长至2020年1月1日', '同时废止《甲办法》', '与', '暂停执行《甲办法》，',
  '逾期', '月', '日', '二〇二〇年', '试行', '×', '*', '#', '首页 > ', '令', '第1号', '会议通过', '（2020年1月1日清河县人民政府通过', '抄送：', '县长 ', '\u200b', '𠮷', '国 办 发 ', '目录\n', '序号\t名称\t文号\n',
]; // prettier-ignore
const SIGNS = 6000;
/** Milliseconds of the processor for a page of 6,000 characters; a sound text of this length takes about ten. */
const MOST = 400;

function spent(text: string): number {
  const before = process.cpuUsage();
  propose(text);
  placesOf(text, articlesOf(text));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('a text that says one thing over and over', () => {
  const piece = fc.constantFrom(...PIECES);
  it('is read in no more time than any other', () => {
    propose('清河县养犬办法\n第一条 本办法自2024年5月1日起施行。');
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.boolean(), (pieces, framed) => {
        const unit = pieces.join('');
        const noise = unit.repeat(Math.ceil(SIGNS / unit.length));
        const text = framed ? `第一条 本办法自发布之日起${noise}施行，有效期五年，《甲办法》同时废止。` : noise;
        // a pause of the machine is no fault of the rules
        expect(Math.min(spent(text), spent(text)), JSON.stringify(unit)).toBeLessThan(MOST);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it.each(['同时废止《甲办法》附件', '2020年1月1日', '自发布之日起施行。', '第一条 甲：（一）乙；\n'])(
    'is read in linear time: %j',
    (unit) => {
      const read = (signs: number): number => spent(unit.repeat(Math.ceil(signs / unit.length)));
      const short = Math.max(5, Math.min(read(20_000), read(20_000)));
      expect(Math.min(read(80_000), read(80_000)) / short).toBeLessThan(10);
    },
  );
});
