import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { Paper } from '../../server/domain/paper.ts';
import { eventLines } from '../../server/text/papers/interviewWords.ts';
import * as talk from '../../server/text/papers/interview.ts';
import { evidencePaper } from '../../server/text/papers/interviewEvidence.ts';
import * as measures from '../../server/text/papers/interviewMeasures.ts';

import { counted, event, interviewRow } from '../domain/interview/rows.ts';

const papers = { ...talk, ...measures, evidencePaper };

const one = event(1, '2026-03-01', 'filing.missed', { note: '至今没有报送' });
const row = interviewRow({
  events: [counted(one)],
  sum: 2.5,
  toldOn: day('2026-06-11'),
  notice: {
    number: '清司约〔2026〕3号',
    on: day('2026-06-11'),
    meetOn: day('2026-06-18'),
    meetAt: '09:30',
    place: '三楼会议室',
    host: '顾明远',
    attendees: '主要负责人',
    subject: '漏报备案',
    bring: '备案材料',
  },
  demands: ['补报备案', '建立登记制度'],
  reportDueOn: day('2026-07-18'),
});
const minutes = {
  on: day('2026-06-18'),
  bureau: ['顾明远 副局长'],
  issuer: ['周筑安 局长'],
  recorder: '林文澜',
  statement: '情况属实',
  opinion: '限期整改',
};
const order = { number: null, on: day('2026-08-01'), text: '予以督办。', charge: '顾明远' };
const model = {
  row,
  issuer: '清河县商务局',
  bureau: '清河县司法局',
  events: [{ counted: counted(one), event: one, title: '清河县《夜市》管理规定', docNumber: '清商〔2026〕3号' }],
};
const said = (paper: Paper | null): string => JSON.stringify(paper);

describe('notes in a paper', () => {
  it('bring no full stop of their own, and have their days written out', () => {
    const noted = (note: string | null) => eventLines([{ ...model.events[0]!, counted: { ...counted(one), note } }]);
    expect(noted('应于2026-04-30前报送。')).toContain('漏报备案：应于2026年4月30日前报送。');
    expect(noted('应于2026-04-30前报送。')).not.toContain('。。');
    expect(noted(null)).toMatch(/漏报备案。$/);
  });
});

describe('papers of a measure', () => {
  it.each([
    [
      'notice',
      papers.interviewNotice(model),
      [
        '清司约〔2026〕3号',
        '2026年6月18日 09:30',
        '三楼会议室',
        '主要负责人',
        '备案材料',
        '2.5分',
        '《清河县〈夜市〉管理规定》（清商〔2026〕3号）漏报备案：至今没有报送',
      ],
    ],
    [
      'minutes',
      papers.interviewMinutes({ ...model, row: { ...row, minutes } }),
      ['周筑安 局长', '林文澜', '情况属实', '1．补报备案\\n2．建立登记制度', '2026年7月18日'],
    ],
    [
      'rectification',
      papers.rectificationNotice({ ...model, row: { ...row, minutes, rectificationNumber: '清司改〔2026〕3号' } }),
      ['清司改〔2026〕3号', '整改通知书', '2026年7月18日前'],
    ],
    [
      'criticism',
      papers.criticismPaper({ ...model, row: { ...row, form: 'criticism', order: null } }),
      ['各有关单位', '〔    〕  号', '决定予以通报批评', '二、整改要求'],
    ],
    [
      'supervision',
      papers.supervisionNotice({ ...model, row: { ...row, form: 'supervision', order } }),
      ['挂牌督办通知书', '予以督办。', '督办责任人', '顾明远', '摘牌条件'],
    ],
  ] as const)('%s says what it has to', (_name, paper, words) => {
    for (const word of words) expect(said(paper)).toContain(word);
  });

  it('are not made before there is what they tell', () => {
    const bare = { ...model, row: interviewRow() };
    expect(papers.interviewNotice(bare)).toBe(null);
    expect(papers.interviewMinutes(bare)).toBe(null);
    expect(papers.rectificationNotice(bare)).toBe(null);
    expect(papers.criticismPaper(bare)).toBe(null);
    expect(papers.supervisionNotice(bare)).toBe(null);
  });

  it('a measure that came of another one without events of its own says so', () => {
    const followed = { ...model, events: [], row: { ...row, events: [], sum: 0, form: 'supervision' as const } };
    expect(said(papers.supervisionNotice(followed))).toContain('前一项措施的整改没有达到要求');
    // Nor does one with events of its own claim a threshold that it need not have reached.
    const notice = said(papers.interviewNotice({ ...model, row: { ...row, previousId: 80 } }));
    expect(notice).toContain('前一项措施的整改没有达到要求。经研究');
    expect(notice).not.toContain('达到约谈的条件');
  });

  it('the evidence names what proves each event', () => {
    const paper = papers.evidencePaper({
      ...model,
      heading: '约谈所依据的问题事件',
      windowMonths: 12,
      sum: 2.5,
      citation: '本系统设定，非法定标准',
      papers: new Map([[1, ['笔录.docx']]]),
    });
    expect(said(paper)).toContain('笔录.docx');
    expect(said(paper)).toContain('本系统设定，非法定标准');
  });
});
