import type { Day } from '../../domain/day.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import type { Figures } from '../../domain/profile.ts';
import { quarterAt } from '../../domain/reminders/letters.ts';
import type { ExpiryLetterRow } from '../../domain/reminders/rows.ts';
import { termLimits } from '../../domain/term/limits.ts';
import type { Calendar } from '../../domain/workdays.ts';
import { dayProse } from '../days.ts';
import { quarterName } from '../expiryLetters.ts';
import { bracketed } from '../../domain/bracketed.ts';
import { titleLines } from './titleLines.ts';

/** What a letter says of the rules: those in force on its day. */
export interface LetterRules {
  figures: Figures;
  calendar: Calendar;
}

/** The day by which a document that is to go on is handed in, by the place's rules; says so where they set none. */
function handInText(until: Day, { figures, calendar }: LetterRules): string {
  const limits = termLimits(until, figures, calendar);
  const said = (clock: 'handIn' | 'amendHandIn', what: string): string[] => {
    const limit = limits.find((one) => one.clock === clock);
    return limit?.day == null ? [] : [`${what}：${limit.day}前${limit.provisional ? '（暂定）' : ''}`];
  };
  const lines = [...said('handIn', '继续执行'), ...said('amendHandIn', '修改后执行')];
  return lines.length === 0 ? '本地未规定' : lines.join('\n');
}

/** 到期提示函 to one body (厦门's practice of letters at a quarter's end, domain.md §9): what ends, when, and what is to be done before. */
export function expiryLetterPaper(row: ExpiryLetterRow, organ: string, rules: LetterRules): Paper {
  const quarter = quarterName(quarterAt(row.fromDay));
  const title = `关于${quarter}有效期届满的行政规范性文件的提示函`;
  const evaluation = rules.figures['expiry.evaluationMonths'].value;
  const evaluated = evaluation === null ? '' : `有效期届满前${evaluation}个月内应当组织评估的，请将评估报告一并报送；`;
  const blocks: PaperBlock[] = [
    { kind: 'head', organ, number: row.number },
    { kind: 'title', lines: titleLines(title) },
    { kind: 'to', organ: row.issuerName },
    {
      kind: 'text',
      text: `截至${dayProse(row.on)}的登记情况，贵单位制定（或者承接实施）的下列${row.documents.length}件行政规范性文件将在${quarter}（${dayProse(row.fromDay)}至${dayProse(row.toDay)}）有效期届满：`,
    },
    {
      kind: 'table',
      columns: [
        { head: '序号', share: 1.2, align: 'center' },
        { head: '文件名称', share: 5 },
        { head: '发文字号', share: 3 },
        { head: '有效期至', share: 2.8, align: 'center' },
        { head: '报送期限', share: 3 },
      ],
      rows: row.documents.map((document, i) => [
        String(i + 1),
        bracketed(document.title),
        document.docNumber ?? '',
        document.until,
        handInText(document.until, rules),
      ]),
    },
    { kind: 'text', text: '请逐件研究，在有效期届满以前提出以下一种意见，书面告知我局：' },
    { kind: 'text', text: '1．需要继续执行的，按照程序延长有效期或者重新公布；' },
    { kind: 'text', text: '2．需要修改后继续执行的，抓紧修改，经合法性审核后重新公布；' },
    { kind: 'text', text: '3．不再需要的，届满失效，由贵单位公布。' },
    {
      kind: 'text',
      text: `${evaluated}逾期没有处理的，该文件按届满处理，在统一公开平台上标注为“已失效”。已经办理的，请将有关文件报我局更新登记。`,
    },
    { kind: 'signature', organ, on: dayProse(row.on) },
  ];
  return { name: `${row.issuerName}-${quarter}到期提示函`, blocks };
}
