import { Fault } from '../domain/fault.ts';
import { beyondLastPage } from '../text/addressIssues.ts';
import type { Paging } from '../web/components/parts.tsx';

/**
 * Refuses a page behind the last one of a list: shown empty it would say that there is nothing. The first page of an empty list is none
 * of these. Fault('input.invalid', {issues}).
 */
export function assertPage({ page, pageSize, total }: Paging): void {
  const last = Math.max(1, Math.ceil(total / pageSize));
  if (page <= last) return;
  throw new Fault('input.invalid', {
    issues: [{ path: ['page'], code: 'field.beyond', message: beyondLastPage(page, last) }],
  });
}
