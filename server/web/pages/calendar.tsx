import type { JSX } from 'preact';
import type { YearDays } from '../../domain/calendarYear.ts';
import { may } from '../../domain/may.ts';
import { dayProse } from '../../text/days.ts';
import { titled } from '../../text/names.ts';
import { provisionalText } from '../../text/provisional.ts';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { AreaField, ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, Table } from '../components/parts.tsx';
import { YearGrid } from '../components/yearGrid.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** A year of the working-day calendar; `days` null where nobody has announced it. */
export interface YearLine {
  year: number;
  days: YearDays | null;
  /** Entered here, with the notice it was taken from; else it came with the software. */
  set: { source: string | null } | null;
}

/** A limit that runs through a year that is not announced. */
export interface ProvisionalLimit {
  documentId: number;
  title: string;
  docNumber: string | null;
  dueOn: Day;
  years: readonly number[];
}

/** `GET /calendar`. */
export interface CalendarPage {
  chrome: Chrome;
  years: readonly YearLine[];
  provisional: readonly ProvisionalLimit[];
}

export function CalendarPage(page: CalendarPage): JSX.Element {
  const edits = may(page.chrome.actor, 'calendar.set', {});
  return (
    <Layout
      chrome={page.chrome}
      title="放假安排"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.profile(), text: '辖区规则' }, { text: '放假安排' }]}
    >
      <h1>放假安排</h1>
      <p class="figure-lead">
        按工作日计算的期限以这里的放假和调休上班日为准。每年的安排以国务院办公厅的通知为准；系统还不知道的年份，由系统管理员登记。
      </p>
      {page.provisional.length === 0 ? null : (
        <section aria-labelledby="provisional-title">
          <h2 id="provisional-title">暂定的期限</h2>
          <ul class="plain">
            {page.provisional.map((limit) => (
              <li>
                <a href={paths.dossier(limit.documentId)}>{titled(limit.title, limit.docNumber)}</a>
                <small>
                  审核期限{dayProse(limit.dueOn)}：{provisionalText(limit.years)}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Table label="各年的放假安排" head={['年份', '放假', '调休上班', '来源']}>
        {page.years.map(({ year, days, set }) => (
          <tr>
            <td class="nowrap">
              <a href={paths.calendarYear(year)}>{year}年</a>
            </td>
            <td class="number nowrap">{days === null ? '' : `${days.holidays.length}天`}</td>
            <td class="number nowrap">{days === null ? '' : `${days.workdays.length}天`}</td>
            <td>
              {days === null ? (
                <>
                  <b>还没有登记</b>
                  <small>暂按周一至周五为工作日计算，期限标明“暂定”。{edits ? '通知公布以后请及时登记。' : null}</small>
                </>
              ) : set === null ? (
                '随系统提供'
              ) : (
                (set.source ?? '本地登记')
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Layout>
  );
}

/** `GET /calendar/:year`, and with `proposed` what `POST /calendar/:year/preview` has read, before it is stored. */
export interface CalendarYearPage {
  chrome: Chrome;
  line: YearLine;
  form: Form<'notice' | 'holidays' | 'workdays' | 'source'>;
  proposed: {
    days: YearDays;
    source: string;
    /** Row versions of what is set, by year, as JSON. */
    seen: string;
    added: readonly { day: Day; kind: '休' | '班' }[];
    dropped: readonly { day: Day; kind: '休' | '班' }[];
  } | null;
}

export function CalendarYearPage(page: CalendarYearPage): JSX.Element {
  const { line, proposed } = page;
  const title = `${line.year}年放假安排`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.profile(), text: '辖区规则' },
        { href: paths.calendar(), text: '放假安排' },
        { text: `${line.year}年` },
      ]}
    >
      <h1>{title}</h1>
      <ErrorSummary errors={page.form.errors} />
      {proposed === null ? <Standing line={line} /> : <Proposed year={line.year} proposed={proposed} />}
      {proposed === null && may(page.chrome.actor, 'calendar.set', {}) ? <YearForm page={page} /> : null}
    </Layout>
  );
}

function Standing({ line }: { line: YearLine }): JSX.Element {
  if (line.days === null) return <Caution>{provisionalText([line.year])}。</Caution>;
  return (
    <>
      <p class="figure-lead">来源：{line.set === null ? '随系统提供' : (line.set.source ?? '本地登记')}</p>
      <YearGrid year={line.year} days={line.days} />
    </>
  );
}

function YearForm({ page: { line, form } }: { page: CalendarYearPage }): JSX.Element {
  return (
    <section aria-labelledby="form-title">
      <h2 id="form-title">{line.days === null ? '登记' : '重新登记'}</h2>
      <form class="form" method="post" action={paths.calendarPreview(line.year)}>
        <TextField form={form} name="source" label="通知的名称和文号" required wide />
        <AreaField
          form={form}
          name="notice"
          label="粘贴通知原文"
          hint="“1月1日至3日放假调休，共3天。1月4日上班。”的写法会自动读出来"
          rows={6}
        />
        <AreaField
          form={form}
          name="holidays"
          label="放假（休）"
          hint="可以不用通知原文，直接列日期：1月1日至3日、2027-02-06"
        />
        <AreaField form={form} name="workdays" label="调休上班（班）" />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            预览
          </button>
        </p>
      </form>
    </section>
  );
}

function Proposed({
  year,
  proposed,
}: {
  year: number;
  proposed: NonNullable<CalendarYearPage['proposed']>;
}): JSX.Element {
  const { days, added, dropped } = proposed;
  const before = [...days.holidays, ...days.workdays].filter((day) => !day.startsWith(String(year)));
  return (
    <>
      <p class="figure-lead">
        还没有保存。请对照通知核对：放假{days.holidays.length}天，调休上班{days.workdays.length}天。
        {before.length === 0 ? null : `其中${before.join('、')}属于上一年，一并写进上一年的安排。`}
      </p>
      <YearGrid year={year} days={days} />
      {added.length + dropped.length === 0 ? (
        <Empty>与现在的安排相同。</Empty>
      ) : (
        <Table label="与现在的不同" head={['日期', '安排', '改动']}>
          {[...added.map((one) => ({ ...one, what: '新增' })), ...dropped.map((one) => ({ ...one, what: '取消' }))].map(
            (one) => (
              <tr>
                <td class="nowrap">
                  <DayCell day={one.day} />
                </td>
                <td>{one.kind}</td>
                <td>{one.what}</td>
              </tr>
            ),
          )}
        </Table>
      )}
      <form method="post" action={paths.calendarYear(year)}>
        <input type="hidden" name="holidays" value={days.holidays.join(' ')} />
        <input type="hidden" name="workdays" value={days.workdays.join(' ')} />
        <input type="hidden" name="source" value={proposed.source} />
        <input type="hidden" name="seen" value={proposed.seen} />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            确认，保存
          </button>
          <a class="button" href={paths.calendarYear(year)}>
            返回
          </a>
        </p>
      </form>
    </>
  );
}
