import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import type { Instant } from '../../domain/model.ts';
import { FIGURES, type FigureGroup } from '../../domain/profile/figures.ts';
import type { FigureChange } from '../../domain/profile/difference.ts';
import { FIGURE_GROUP } from '../../text/figureLabels.ts';
import { instantText } from '../../text/days.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, DayText } from '../components/days.tsx';
import { AreaField, ErrorSummary, Version } from '../components/fields.tsx';
import { Changes } from '../components/figureChanges.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** A day from which other figures hold. */
export interface VersionLine {
  fromDay: Day;
  figures: number;
  note: string | null;
  /** Set where it was set here; else it belongs to what the installation started from. */
  set: { id: number; version: number; by: string | null; at: Instant | null } | null;
}

/** `GET /profile/versions`, newest first. */
export interface ProfileVersionsPage {
  chrome: Chrome;
  today: Day;
  lines: readonly VersionLine[];
}

const standing = (line: VersionLine, today: Day, next: VersionLine | undefined): string => {
  if (line.fromDay > today) return '将要生效';
  return next === undefined || next.fromDay > today ? '正在适用' : '适用于以前的事';
};

export function ProfileVersionsPage(page: ProfileVersionsPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="规则的历史版本"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.profile(), text: '辖区规则' }, { text: '历史版本' }]}
    >
      <h1>规则的历史版本</h1>
      <p class="figure-lead">每个版本从自己的第一天起适用；事情按发生那一天的版本判断。</p>
      <Table label="历史版本" head={['自', '状态', '改动', '说明', '设定']}>
        {page.lines.map((line, i) => (
          <tr>
            <td class="nowrap">
              <a href={paths.profileVersion(line.fromDay)}>
                <DayCell day={line.fromDay} />
              </a>
            </td>
            <td class="nowrap">{standing(line, page.today, page.lines[i - 1])}</td>
            <td class="number nowrap">{line.figures}项</td>
            <td>{line.note}</td>
            <td>
              {line.set === null ? (
                '起始设定'
              ) : (
                <>
                  {line.set.by ?? '系统'}
                  {line.set.at === null ? null : <small>{instantText(line.set.at)}</small>}
                </>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Layout>
  );
}

/** `GET /profile/versions/:day`: what changed on that day. */
export interface ProfileVersionPage {
  chrome: Chrome;
  today: Day;
  line: VersionLine;
  changes: readonly FigureChange[];
  form: Form<'reason'>;
}

/** The forms on which the changed figures stand. */
const groupsOf = (changes: readonly FigureChange[]): FigureGroup[] => [
  ...new Set(changes.map(({ name }) => FIGURES[name].group)),
];

export function ProfileVersionPage(page: ProfileVersionPage): JSX.Element {
  const { line } = page;
  const title = `${line.fromDay}起的版本`;
  const begun = line.set !== null && line.fromDay <= page.today && may(page.chrome.actor, 'profile.set', {});
  const open = line.set !== null && line.fromDay > page.today && may(page.chrome.actor, 'profile.withdraw', {});
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.profile(), text: '辖区规则' },
        { href: paths.profileVersions(), text: '历史版本' },
        { text: title },
      ]}
    >
      <h1>{title}</h1>
      <ErrorSummary errors={page.form.errors} />
      {line.note === null ? null : <p>{line.note}</p>}
      <p class="figure-lead">
        <a href={paths.profile({ on: line.fromDay })}>
          查看
          <DayText day={line.fromDay} />
          的全部规则
        </a>
      </p>
      {page.changes.length === 0 ? <Empty>与前一天相比没有变化。</Empty> : <Changes changes={page.changes} />}
      {begun ? (
        <p>
          已经开始适用的版本不能撤回。录错了的，从同一天起改正：
          {groupsOf(page.changes).map((group, i) => (
            <>
              {i === 0 ? null : '、'}
              <a href={paths.profileEdit(group, { from: line.fromDay })}>{FIGURE_GROUP[group]}</a>
            </>
          ))}
          。改正前后的数值都留在操作记录里。
        </p>
      ) : null}
      {open && line.set !== null ? (
        <Disclosure summary="撤回这个版本" open={page.form.errors.length > 0}>
          <form class="form" method="post" action={paths.profileWithdraw(line.set.id)}>
            <Version version={line.set.version} />
            <AreaField form={page.form} name="reason" label="撤回的理由" required rows={2} />
            <p class="form-end">
              <button type="submit" class="button button-danger">
                撤回
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </Layout>
  );
}
