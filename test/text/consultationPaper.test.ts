import { expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { consultationSheets } from '../../server/text/consultationSheets.ts';
import { countsSentence, consultationTitle, daysLeftText } from '../../server/text/consultationLabels.ts';
import { commentCounts } from '../../server/domain/procedure/comments.ts';
import { consultationPaper } from '../../server/text/papers/consultation.ts';
import { commentRow, consultationRow, documentRow } from '../domain/procedure/support.ts';

const COMMENTS = [
  commentRow(1, { author: '赵某某', contact: '13900001111', topic: '收费', outcome: 'adopted', answer: '已经降低' }),
  commentRow(2, { author: '钱某某', topic: '收费', outcome: 'adopted', answer: '已经降低' }),
  commentRow(3, { text: '=1+1' }),
];
const paper = (more = {}) =>
  consultationPaper({
    row: consultationRow({ leastOn: day('2026-12-20'), shortReason: '汛期将至', ...more }),
    dossier: { document: documentRow({ title: '清河县集市管理办法' }), issuers: [] },
    comments: COMMENTS,
    today: day('2026-12-11'),
  });

it('the record tells time, numbers and answers, and names nobody', () => {
  const said = JSON.stringify(paper());
  for (const words of [
    '短于规定的最短期限',
    '汛期将至',
    '共收到意见 3 条，其中采纳 2 条',
    '另有 1 条正在研究',
    '已经降低',
  ])
    expect(said).toContain(words);
  expect(said).not.toMatch(/某某|139/);
  expect(JSON.stringify(paper({ toOn: day('2026-12-20') }))).toContain('符合规定的最短期限');
});

it('the table for the office holds every comment whole, as text', () => {
  const [sheet] = consultationSheets(COMMENTS);
  expect(sheet?.rows).toHaveLength(3);
  expect(sheet?.rows[0]).toContain('13900001111');
  expect(sheet?.rows[2]).toContain('=1+1');
  for (const row of sheet?.rows ?? []) expect(row).toHaveLength(sheet?.head.length ?? 0);
});

it('says numbers and days as people do', () => {
  expect(countsSentence(commentCounts([]))).toBe('征求意见期间没有收到意见。');
  expect(daysLeftText(1, day('2026-12-10'))).toBe('今天（2026-12-10）截止');
  expect(consultationTitle('清河县集市管理办法（征求意见稿）')).toBe('关于公开征求《清河县集市管理办法》意见的公告');
});
