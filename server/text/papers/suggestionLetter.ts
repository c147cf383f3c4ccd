import type { Paper } from '../../domain/paper.ts';
import type { SuggestionRow } from '../../domain/suggestion/row.ts';
import { dayProse } from '../days.ts';
import { titleLines } from './titleLines.ts';

/** 对审查建议的答复, as it was given; null while there is none. `organ` is the bureau that answers. */
export function suggestionLetter(row: SuggestionRow, organ: string): Paper | null {
  if (row.answerText === null || row.answeredOn === null) return null;
  const about = row.documentSaid.includes('《') ? row.documentSaid : `《${row.documentSaid}》`;
  const title = `关于对${about}审查建议的答复`;
  const asked =
    row.source === 'public' ? '提出的审查建议' : row.source === 'court' ? '提出的司法建议' : '附带审查的来函';
  const number =
    row.caseNumber === null ? `（受理编号${row.receipt}）` : `（${row.caseNumber}，受理编号${row.receipt}）`;
  return {
    name: `${title} ${row.receipt}`,
    blocks: [
      { kind: 'head', organ, number: row.answerNumber },
      { kind: 'title', lines: titleLines(title) },
      { kind: 'to', organ: row.organ ?? row.author ?? '建议人' },
      {
        kind: 'text',
        text: `${dayProse(row.receivedOn)}收到对${about}${row.clause === null ? '' : `（${row.clause}）`}${asked}${number}。现答复如下：`,
      },
      { kind: 'text', text: row.answerText },
      { kind: 'signature', organ, on: dayProse(row.answeredOn) },
    ],
  };
}
