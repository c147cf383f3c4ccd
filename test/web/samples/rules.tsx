import type { VNode } from 'preact';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { exampleProfiles, nationalProfile, profileFrom, qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { day } from '../../../server/domain/day.ts';
import { planUsers } from '../../../server/domain/userList.ts';
import { planList } from '../../../server/domain/issuerList.ts';
import { differences } from '../../../server/domain/profile/difference.ts';
import { FIGURES, FIGURE_GROUPS, FIGURE_NAMES } from '../../../server/domain/profile/figures.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { figuresFields } from '../../../server/web/figuresForm.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { CalendarPage, CalendarYearPage } from '../../../server/web/pages/calendar.tsx';
import { UserImportPage } from '../../../server/web/pages/userImport.tsx';
import { IssuerImportPage } from '../../../server/web/pages/issuerImport.tsx';
import { ProfilePage } from '../../../server/web/pages/profile.tsx';
import { ProfileEditPage } from '../../../server/web/pages/profileEdit.tsx';
import { ProfilePreviewPage } from '../../../server/web/pages/profilePreview.tsx';
import { ProfileStartPage } from '../../../server/web/pages/profileStart.tsx';
import { ProfileVersionPage, ProfileVersionsPage } from '../../../server/web/pages/profileVersions.tsx';
import { TODAY, at, staff } from './base.ts';

const NATIONAL = periodOn(nationalProfile(), TODAY).figures;
const HUNAN = periodOn(profileFrom(exampleProfiles().find((one) => one.id === 'hunan-xiangyuan')), TODAY).figures;
const CHANGES = differences(NATIONAL, HUNAN);
const YEAR = seededCalendar().years[2026]!;
const namesOf = (group: (typeof FIGURE_GROUPS)[number]) => FIGURE_NAMES.filter((name) => FIGURES[name].group === group);
const late = (documentId: number) => ({
  kind: 'filing.overdue' as const,
  dueOn: at('2026-11-04'),
  rule: '《清河县停车管理办法》应于2026-11-04前报本级司法局备案（3个工作日内），已逾期',
  documentId,
});

const edit = (group: (typeof FIGURE_GROUPS)[number]) => (): VNode => (
  <ProfileEditPage
    chrome={staff(`/profile/edit/${group}`, 'admin')}
    group={group}
    from={TODAY}
    figures={NATIONAL}
    form={emptyForm({ from: TODAY, reason: '', ...figuresFields(namesOf(group), NATIONAL) })}
  />
);

export const RULE_SAMPLES: Record<string, () => VNode> = {
  profile: () => (
    <ProfilePage
      chrome={staff('/profile', 'admin')}
      today={TODAY}
      on={TODAY}
      profile={qingheProfile()}
      period={periodOn(qingheProfile(), TODAY)}
      nextDay={at('2027-01-01')}
      unread={['filing.weeks']}
    />
  ),
  ...Object.fromEntries(FIGURE_GROUPS.map((group) => [`profile-edit-${group}`, edit(group)])),
  'profile-refused': () => (
    <ProfileEditPage
      chrome={staff('/profile/edit/filing', 'admin')}
      group="filing"
      from={TODAY}
      figures={NATIONAL}
      form={{
        values: { from: TODAY, reason: '', ...figuresFields(namesOf('filing'), NATIONAL) },
        errors: [
          { field: 'reason', message: '请填写这一项' },
          { field: 'filing.days.superior.value', message: '请填写数字' },
          { field: 'filing.lines.town.value', message: '同一项选了两次' },
        ],
      }}
    />
  ),
  'profile-preview': () => (
    <ProfilePreviewPage
      chrome={staff('/profile/preview', 'admin')}
      today={TODAY}
      changes={[{ fromDay: TODAY, figures: CHANGES }]}
      untilLater={[{ name: 'term.months', fromDay: TODAY, laterDay: at('2027-01-01') }]}
      rehearsal={{
        on: TODAY,
        appears: Array.from({ length: 40 }, (_, i) => late(i)),
        vanishes: [late(99)],
        moves: [{ from: late(98), to: late(97) }],
      }}
      proposal="[]"
      seen="{}"
      back="/profile/edit/term"
    />
  ),
  'profile-versions': () => (
    <ProfileVersionsPage
      chrome={staff('/profile/versions', 'admin')}
      today={TODAY}
      lines={[
        {
          fromDay: at('2027-01-01'),
          figures: 3,
          note: '省规定修订',
          set: { id: 5, version: 1, by: '系统管理员', at: '2026-11-20T02:00:00.000Z' },
        },
        { fromDay: at('2025-01-01'), figures: 2, note: '演示县调整提醒', set: null },
        { fromDay: at('2008-05-12'), figures: 104, note: null, set: null },
      ]}
    />
  ),
  'profile-version': () => (
    <ProfileVersionPage
      chrome={staff('/profile/versions/2027-01-01', 'admin')}
      today={TODAY}
      line={{
        fromDay: at('2027-01-01'),
        figures: CHANGES.length,
        note: '省规定修订',
        set: { id: 5, version: 1, by: '系统管理员', at: '2026-11-20T02:00:00.000Z' },
      }}
      changes={CHANGES}
      form={{ values: {}, errors: [{ field: 'reason', message: '请填写这一项' }] }}
    />
  ),
  'profile-start': () => (
    <ProfileStartPage
      chrome={staff('/profile/start', 'admin')}
      today={TODAY}
      examples={exampleProfiles().map(({ id, name, region }) => ({ id, name, region, figures: 7 }))}
      example={{ values: { from: TODAY }, errors: [{ field: 'example', message: '没有这个示例。' }] }}
      file={{ values: {}, errors: [{ field: 'json', message: '规则文件不是有效的 JSON。' }] }}
    />
  ),
  calendar: () => (
    <CalendarPage
      chrome={staff('/profile/calendar', 'admin')}
      years={[
        { year: 2027, days: null, set: null },
        { year: 2026, days: YEAR, set: { source: '国办发明电〔2025〕7号' } },
        { year: 2025, days: YEAR, set: null },
      ]}
      provisional={[
        { documentId: 7, title: '清河县停车管理办法', docNumber: null, dueOn: at('2027-01-13'), years: [2027] },
      ]}
    />
  ),
  'calendar-year': () => (
    <CalendarYearPage
      chrome={staff('/profile/calendar/2026', 'admin')}
      line={{ year: 2026, days: YEAR, set: null }}
      form={{ values: {}, errors: [{ field: 'holidays', message: '“正月初一”看不出是哪一天。' }] }}
      proposed={null}
    />
  ),
  'calendar-preview': () => (
    <CalendarYearPage
      chrome={staff('/profile/calendar/2027/preview', 'admin')}
      line={{ year: 2027, days: null, set: null }}
      form={emptyForm()}
      proposed={{
        days: { holidays: [at('2026-12-31'), at('2027-01-01')], workdays: [at('2027-01-09')] },
        source: '国办发明电〔2026〕9号',
        seen: '{}',
        added: [
          { day: day('2027-01-01'), kind: '休' },
          { day: day('2027-01-09'), kind: '班' },
        ],
        dropped: [],
      }}
    />
  ),
  'issuer-import': () => (
    <IssuerImportPage
      chrome={staff('/issuers/import', 'admin')}
      form={{ values: {}, errors: [{ field: 'files', message: '没有收到文件。请选择文件后再上传。' }] }}
      plan={null}
    />
  ),
  'user-import': () => (
    <UserImportPage
      chrome={staff('/users/import', 'admin')}
      form={emptyForm()}
      plan={{
        rows: planUsers(
          [
            { row: 2, login: 'shuili01', name: '王敏', role: '制定机关经办', issuer: '清河县水利局', mail: '' },
            { row: 3, login: 'fuhe', name: '李强', role: '审核岗', issuer: '', mail: '' },
          ],
          [],
          [],
        ),
        sent: '[]',
      }}
      fresh={null}
    />
  ),
  'user-import-done': () => (
    <UserImportPage
      chrome={staff('/users/import', 'admin')}
      form={emptyForm()}
      plan={null}
      fresh={[{ login: 'fuhe', name: '李强', role: 'reviewer', issuerName: null, password: 'abcd-efgh-jkmn-pqrs' }]}
    />
  ),
  'issuer-import-plan': () => (
    <IssuerImportPage
      chrome={staff('/issuers/import', 'admin')}
      form={emptyForm()}
      plan={{
        rows: planList(
          [
            { row: 2, name: '清河县数据局', kind: 'department', tier: 'department', guessed: true, parent: null },
            { row: 3, name: '', issues: [{ column: 'name', code: 'empty', said: '' }] },
            {
              row: 4,
              name: '清河县林场',
              kind: 'authorised',
              tier: 'department',
              guessed: false,
              parent: '清河县林业局',
            },
          ],
          [],
        ),
        unused: ['联系人'],
        sent: '[]',
      }}
    />
  ),
};
