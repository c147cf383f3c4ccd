import { day } from '../../../server/domain/day.ts';
import { UNSETTLED, type SuggestionRow } from '../../../server/domain/suggestion/row.ts';
import { AT } from '../rows.ts';

/** A 审查建议 of the fictional county that has just come in. */
export const suggestionRow = (more: Partial<SuggestionRow> = {}): SuggestionRow => ({
  ...UNSETTLED,
  id: 81,
  version: 1,
  source: 'public',
  receipt: 'JY20261102-23456789',
  codeHash: null,
  documentId: 1,
  documentSaid: '清河县停车管理办法',
  clause: '第三条',
  reason: '增加了停车人的义务',
  author: '王某',
  contact: '清河县梧桐巷',
  organ: null,
  caseNumber: null,
  receivedOn: day('2026-11-02'),
  receivedAt: AT,
  enteredById: null,
  ...more,
});
