import type { JSX } from 'preact';
import { Layout } from '../components/layout.tsx';
import { visibility } from '../../domain/may.ts';
import { paths } from '../paths.ts';
import { CalendarDuties } from '../routine/calendar.tsx';
import type { RoutineModel } from '../routine/model.ts';
import { Supporting } from '../routine/supporting.tsx';

export type { RoutineModel };

/** What is owed by the calendar, and the documents that laws demand. */
export function RoutinePage(page: RoutineModel): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="定期事项和配套文件"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '定期事项和配套文件' }]}
    >
      <h1>定期事项和配套文件</h1>
      {visibility(page.chrome.actor).kind === 'all' ? <CalendarDuties page={page} /> : null}
      <Supporting page={page} />
    </Layout>
  );
}
