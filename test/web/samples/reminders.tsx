import type { VNode } from 'preact';
import type { FlagRow, NoticeRow } from '../../../server/domain/model.ts';
import { quarterOf } from '../../../server/domain/reminders/letters.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { AccountRemindersPage } from '../../../server/web/pages/accountReminders.tsx';
import { DutyPage } from '../../../server/web/pages/duty.tsx';
import { ExpiryLettersPage } from '../../../server/web/pages/expiryLetters.tsx';
import { TODAY, at, staff } from './base.ts';

const flag: FlagRow = {
  id: 41,
  version: 1,
  key: 'expiry.soon:31:2026-12-31',
  kind: 'expiry.soon',
  documentId: 31,
  issuerId: 1,
  dueOn: at('2026-12-31'),
  rule: '《清河县河道管理办法》有效期至2026-12-31，应在届满前决定延长、重新公布或者任其失效',
  citation: '本系统设定，非法定标准',
  evidence: [{ label: '有效期至', on: at('2026-12-31') }],
  firstSeenOn: at('2026-07-04'),
  clearedOn: null,
};
const notice: NoticeRow = {
  id: 51,
  version: 2,
  flagId: 41,
  userId: 7,
  step: 'before-90',
  on: at('2026-10-02'),
  createdAt: '2026-10-01T18:10:00.000Z',
  acknowledgedAt: null,
  mailId: null,
  snoozedUntil: null,
  handedToId: null,
  mailWaits: false,
};

const duty = (wrong: boolean): VNode => (
  <DutyPage
    chrome={staff('/desk/duties/41')}
    today={TODAY}
    flag={flag}
    item={{
      notice,
      state: 'waiting',
      document: { documentId: 31, title: '清河县河道管理办法', docNumber: '清政规〔2024〕3号' },
      issuer: null,
    }}
    own={{ notice, state: 'waiting' }}
    history={[
      { at: '2026-10-01T18:10:00.000Z', who: '周敏', what: '按期提醒（提前90天）', note: null },
      { at: '2026-10-09T02:00:00.000Z', who: '周敏', what: '搁置到2026年11月20日', note: '等评估报告<b>' },
    ]}
    snoozeLimit={at('2026-12-31')}
    colleagues={[{ id: 8, name: '沈知行', role: '审核岗' }]}
    snooze={
      wrong
        ? {
            values: { until: '2027-03-01', reason: '"<等>' },
            errors: [{ field: 'until', message: '最多搁置到期限当天。' }],
          }
        : emptyForm()
    }
    handOver={emptyForm()}
  />
);

export const REMINDER_SAMPLES: Readonly<Record<string, () => VNode>> = {
  duty: () => duty(false),
  dutyWrong: () => duty(true),
  accountReminders: () => (
    <AccountRemindersPage
      chrome={staff('/account/reminders')}
      mail="zhou@qinghe.example"
      posted
      rhythm="weekly"
      feedSince="2026-11-22T01:00:00.000Z"
      address="http://127.0.0.1:3000/calendars/4k2m9x7q1v8w3z6y.ics"
    />
  ),
  expiryLetters: () => (
    <ExpiryLettersPage
      chrome={staff('/expiry-letters')}
      today={TODAY}
      quarter={quarterOf(2027, 1)}
      next={quarterOf(2027, 1)}
      lines={[
        {
          issuer: { id: 1, name: '清河县水利局' },
          documents: [
            { documentId: 31, title: '清河县河道管理办法', docNumber: null, until: at('2027-01-10') },
            { documentId: 32, title: '清河县水库管理办法', docNumber: '清水规〔2022〕1号', until: at('2027-03-31') },
          ],
          letter: null,
        },
      ]}
      unaddressed={[{ documentId: 33, title: '无主的办法', docNumber: null, until: at('2027-02-02') }]}
      mayWrite
      handInSet={false}
    />
  ),
};
