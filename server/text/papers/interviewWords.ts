import type { Day } from '../../domain/day.ts';
import type { CountedEvent } from '../../domain/interview/rows.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { dayProse } from '../days.ts';
import { PROBLEM_KIND } from '../labels.ts';
import { bracketed } from '../../domain/bracketed.ts';

/** An event as the papers tell it: what was counted, and how it stands by now. */
export interface PaperEvent {
  counted: CountedEvent;
  event: Pick<ProblemEventRow, 'act' | 'state' | 'contestReason' | 'decisionReason' | 'recordedAt'> | null;
  title: string | null;
  docNumber: string | null;
}

/** 《…》（…号） of a document; nothing where the event belongs to none. */
export const about = ({ title, docNumber }: Pick<PaperEvent, 'title' | 'docNumber'>): string =>
  title === null ? '' : `${bracketed(title)}${docNumber === null ? '' : `（${docNumber}）`}`;

/** A note in the words of a paper: days written out, and no full stop of its own. */
const noteText = (note: string | null): string =>
  note === null || note === ''
    ? ''
    : `：${note.replace(/\d{4}-\d{2}-\d{2}/g, (on) => dayProse(on as Day)).replace(/[。；，\s]+$/, '')}`;

/** 2026年6月1日，《…》（清建发〔2026〕3号）漏报备案；… */
export const eventLines = (events: readonly PaperEvent[]): string =>
  events
    .map(
      (one, i) =>
        `${i + 1}．${dayProse(one.counted.on)}，${about(one)}${PROBLEM_KIND[one.counted.kind]}${noteText(one.counted.note)}。`,
    )
    .join('\n');

/** What has to be put right, one a line. */
export const demandLines = (demands: readonly string[]): string =>
  demands.map((text, i) => `${i + 1}．${text}`).join('\n');
