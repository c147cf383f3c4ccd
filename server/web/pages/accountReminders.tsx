import type { JSX } from 'preact';
import type { Instant } from '../../domain/model.ts';
import { MAIL_RHYTHMS, type MailRhythm } from '../../domain/reminders/codes.ts';
import { MAIL_RHYTHM } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { RadioField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Copyable, PostButton } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';

/** How one is reminded, `GET /account/reminders`. */
export interface AccountRemindersPage {
  chrome: Chrome;
  /** The address that mails go to. */
  mail: string | null;
  /** Whether the service sends mail at all. */
  posted: boolean;
  rhythm: MailRhythm;
  /** When the calendar got its address; null: it has none. */
  feedSince: Instant | null;
  /** The calendar's new address: shown this once. */
  address: string | null;
}

export function AccountRemindersPage(page: AccountRemindersPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="提醒和日历"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.account(), text: '我的账号' },
        { text: '提醒和日历' },
      ]}
    >
      <h1>提醒和日历</h1>
      <h2>邮件</h2>
      {!page.posted ? (
        <Caution>系统没有设置发信服务器，提醒只在待办里显示。</Caution>
      ) : page.mail === null ? (
        <Caution>您的账号没有邮箱，提醒只在待办里显示。需要收信的，请系统管理员登记邮箱。</Caution>
      ) : (
        <p>提醒发到{page.mail}。</p>
      )}
      <form class="form" method="post" action={paths.accountReminders()}>
        <RadioField
          form={emptyForm<'mail'>({ mail: page.rhythm })}
          name="mail"
          label="收信频次"
          hint="一直无人知悉、报分管领导的提醒总是立即发信。"
          options={MAIL_RHYTHMS.map((value) => ({ value, label: MAIL_RHYTHM[value] }))}
        />
        <p class="form-end">
          <button type="submit" class="button">
            保存
          </button>
        </p>
      </form>
      <h2 id="calendar">日历订阅</h2>
      <p class="hint">
        手机、电脑的日历程序可以订阅您的待办：每项在期限当天显示，办结或者转交以后自动消失。知道地址的人都能看到您的待办，请不要转发；泄露了的，重新生成即可，旧地址随即失效。
      </p>
      {page.address === null ? null : (
        <div class="notice notice-done">
          <div>
            <p>日历地址只显示这一次，请现在复制到日历程序的“订阅日历”里：</p>
            <Copyable text={page.address} what="地址" />
          </div>
        </div>
      )}
      {page.feedSince === null ? (
        <p>还没有日历地址。</p>
      ) : (
        <p>
          正在使用的地址生成于
          <InstantText at={page.feedSince} />。
        </p>
      )}
      <div>
        <PostButton
          action={paths.accountCalendar()}
          text={page.feedSince === null ? '生成日历地址' : '重新生成日历地址'}
        />{' '}
        {page.feedSince === null ? null : (
          <PostButton action={paths.accountCalendarRevoke()} text="停用日历地址" tone="danger" />
        )}
      </div>
    </Layout>
  );
}
