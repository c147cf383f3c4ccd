import { OUR_CITATION } from '../../domain/profile.ts';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import { dayOr } from '../days.ts';
import type { PaperEvent } from './interviewWords.ts';
import { titleLines } from './titleLines.ts';

/** What the papers of a measure are made from. */
export interface InterviewPaperModel {
  row: InterviewRow;
  issuer: string;
  bureau: string;
  events: readonly PaperEvent[];
}

/** A number that is still to be written in. */
export const BLANK_NUMBER = '〔    〕  号';

/** Why the measure is taken: what was counted, or that the one before did not do. */
export const ruleText = ({ row }: InterviewPaperModel): string =>
  row.previousId !== null || row.events.length === 0
    ? '因前一项措施的整改没有达到要求'
    : `近${row.windowMonths}个月内下列问题事件累计${row.sum}分`;

/** Where a threshold comes from, as a paper of the bureau says it. */
export const standardText = ({ citation }: Pick<InterviewRow, 'citation'>): string =>
  citation === OUR_CITATION ? '该标准由本机关设定' : `依据：${citation}`;

/** A paper of the bureau to the body, with head, title and signature about its blocks. */
export function paperTo(
  { row, bureau, issuer }: InterviewPaperModel,
  said: { name: string; title: string; number: string | null; on: InterviewRow['toldOn'] },
  blocks: readonly PaperBlock[],
): Paper {
  return {
    name: `${said.name}-${issuer}-${row.decidedOn}`,
    blocks: [
      { kind: 'head', organ: bureau, number: said.number ?? BLANK_NUMBER },
      { kind: 'title', lines: titleLines(said.title) },
      { kind: 'to', organ: issuer },
      ...blocks,
      { kind: 'signature', organ: bureau, on: dayOr(said.on, '    年  月  日') },
    ],
  };
}

/** What the body has to hand in, and by when. */
export const reportDemand = (row: InterviewRow): string =>
  `请逐项整改，并于${dayOr(row.reportDueOn, '    年  月  日')}前书面报送整改报告，附证明材料。逾期不报送，或者整改没有达到要求的，将按规定采取进一步的措施。`;
