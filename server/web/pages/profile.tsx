import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { mayAny } from '../../domain/may.ts';
import { FIGURES, FIGURE_GROUPS, FIGURE_NAMES, type FigureGroup } from '../../domain/profile/figures.ts';
import type { Period, Profile } from '../../domain/profile.ts';
import { FIGURE, FIGURE_GROUP } from '../../text/figureLabels.ts';
import type { Chrome } from '../chrome.ts';
import { DayText } from '../components/days.tsx';
import { DayField } from '../components/fields.tsx';
import { FigureRow } from '../components/figureRow.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Disclosure } from '../components/parts.tsx';
import { fieldId } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET /profile`: the rules that acts of a day are judged by. */
export interface ProfilePage {
  chrome: Chrome;
  today: Day;
  on: Day;
  profile: Pick<Profile, 'id' | 'name' | 'region'>;
  period: Period;
  /** The first day of the version after this one; null for the last. */
  nextDay: Day | null;
  /** Names of kept figures that this release cannot read any more. */
  unread: readonly string[];
}

const namesOf = (group: FigureGroup) => FIGURE_NAMES.filter((name) => FIGURES[name].group === group);

export function ProfilePage(page: ProfilePage): JSX.Element {
  const { period, profile } = page;
  const unset = FIGURE_NAMES.filter((name) => period.figures[name].value === null);
  const edits = mayAny(page.chrome.actor, 'profile.set');
  return (
    <Layout
      chrome={page.chrome}
      title="辖区规则"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '辖区规则' }]}
    >
      <div class="page-head">
        <h1>辖区规则：{profile.name}</h1>
        <p class="acts">
          {edits ? (
            <a class="button" href={paths.profileStart()}>
              从示例或者文件开始
            </a>
          ) : null}
          <a class="button" href={paths.profileVersions()}>
            历史版本
          </a>
          <a class="button" href={paths.calendar()}>
            放假安排
          </a>
          <a class="button" href={paths.profileFile()}>
            下载
          </a>
        </p>
      </div>
      <p>
        {profile.region}。<DayText day={page.on} />
        适用自
        <DayText day={period.fromDay} />
        起的版本
        {page.nextDay === null ? '' : '，到'}
        {page.nextDay === null ? null : <DayText day={page.nextDay} />}
        {page.nextDay === null ? '' : '以前'}。事情按发生那一天的规则判断，以后的修改不影响以前的事。
      </p>
      <form class="figure-day" method="get" action={paths.profile()}>
        <DayField form={{ values: { on: page.on }, errors: [] }} name="on" label="查看哪一天的规则" />
        <button type="submit" class="button">
          查看
        </button>
      </form>
      {page.unread.length === 0 ? null : (
        <Caution>
          以前设定的{page.unread.length}项这个版本的系统读不出来，没有采用：{page.unread.join('、')}。请重新设定。
        </Caution>
      )}
      {unset.length === 0 ? null : (
        <Disclosure summary={`待司法局设定的${unset.length}项`}>
          <p class="figure-lead">
            这些项目没有可以直接适用的规定，系统不猜测数值；设定以前，相关的期限和检查不起作用，各项旁边写明是哪一条。
          </p>
          <ul class="figure-index">
            {unset.map((name) => (
              <li>
                <a href={`#${fieldId(name)}`}>{FIGURE[name]}</a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {FIGURE_GROUPS.map((group) => (
        <section id={`group-${group}`} aria-labelledby={`group-${group}-title`}>
          <div class="section-head">
            <h2 id={`group-${group}-title`}>{FIGURE_GROUP[group]}</h2>
            {edits ? (
              <a class="button button-small" href={paths.profileEdit(group)}>
                修改
                <span class="unseen">：{FIGURE_GROUP[group]}</span>
              </a>
            ) : null}
          </div>
          <dl class="figures">
            {namesOf(group).map((name) => (
              <FigureRow name={name} figure={period.figures[name]} />
            ))}
          </dl>
        </section>
      ))}
    </Layout>
  );
}
