import type { VNode } from 'preact';
import { RoutinePage } from '../../../server/web/pages/routine.tsx';
import type { RoutineModel } from '../../../server/web/pages/routine.tsx';
import { day } from '../../../server/domain/day.ts';
import { TODAY, staff } from './base.ts';

const NONE = { withdrawnAt: null, withdrawnById: null, withdrawReason: null };

const routine = (more: Partial<RoutineModel> = {}): VNode => (
  <RoutinePage
    chrome={staff('/routine')}
    today={TODAY}
    duties={[
      {
        duty: 'directory',
        period: '2026-Q3',
        from: day('2026-07-01'),
        to: day('2026-09-30'),
        dueOn: day('2026-12-31'),
        citation: '某市行政规范性文件管理办法第二十七条',
        done: null,
      },
      {
        duty: 'yearlyList',
        period: '2025',
        from: day('2025-01-01'),
        to: day('2025-12-31'),
        dueOn: day('2026-01-31'),
        citation: '法规规章备案审查条例第二十二条',
        done: {
          id: 3,
          version: 1,
          duty: 'yearlyList',
          period: '2025',
          doneOn: day('2026-01-20'),
          how: '清司函〔2026〕2号',
          byId: 9,
          at: '2026-01-20T01:00:00.000Z',
          ...NONE,
        },
      },
    ]}
    supporting={[
      {
        issuerName: '清河县水利局',
        row: {
          id: 5,
          version: 1,
          issuerId: 2,
          lawTitle: '云川省河道管理条例',
          article: '第十二条',
          subject: '河道采砂分区管理办法',
          dueOn: day('2026-12-20'),
          reckoning: '自2026年6月20日施行起六个月内',
          recordedById: 9,
          recordedOn: day('2026-07-01'),
          recordedAt: '2026-07-01T01:00:00.000Z',
          documentId: null,
          doneOn: null,
          withdrawnOn: null,
          withdrawnById: null,
          withdrawReason: null,
        },
      },
    ]}
    issuers={[{ id: 2, name: '清河县水利局' }]}
    failed={null}
    {...more}
  />
);

/** 定期事项 and 配套文件: with lines, and with nothing. */
export const ROUTINE_PAGES: Record<string, () => VNode> = {
  routine: () => routine(),
  'routine-empty': () => routine({ duties: [], supporting: [] }),
};
