import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { FigureChange } from '../../domain/profile/difference.ts';
import type { FigureName } from '../../domain/profile/figures.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { FLAG_KIND } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, DayText } from '../components/days.tsx';
import { Changes } from '../components/figureChanges.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { RehearsedLine, RehearsedTurns } from '../rehearsedLines.ts';

/** What a proposal would do: shown before anything is stored. */
export interface ProfilePreviewPage {
  chrome: Chrome;
  today: Day;
  changes: readonly { fromDay: Day; figures: readonly FigureChange[] }[];
  untilLater: readonly { name: FigureName; fromDay: Day; laterDay: Day }[];
  /** The rehearsal of a day; null where it could not be made. */
  rehearsal: ({ on: Day } & RehearsedTurns) | null;
  /** What `POST /profile/versions` needs: the proposal as JSON, and what was seen of the versions that are set. */
  proposal: string;
  seen: string;
  /** Where to go back to. */
  back: string;
}

const MOST_SHOWN = 30;

/** Figures whose value changes under the very text that they are said to come from. */
const sourceKept = (changes: ProfilePreviewPage['changes']): FigureName[] =>
  changes.flatMap(({ figures }) =>
    figures
      .filter(({ before, after }) => after.source !== null && before.source === after.source)
      .map(({ name }) => name),
  );

export function ProfilePreviewPage(page: ProfilePreviewPage): JSX.Element {
  const past = page.changes.filter(({ fromDay }) => fromDay <= page.today);
  return (
    <Layout
      chrome={page.chrome}
      title="预览规则改动"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.profile(), text: '辖区规则' }, { text: '预览改动' }]}
    >
      <h1>预览规则改动</h1>
      <p>还没有保存。请核对每一项的前后数值和出处，再确认。</p>
      {page.changes.map(({ fromDay, figures }) => (
        <section aria-labelledby={`from-${fromDay}`}>
          <h2 id={`from-${fromDay}`}>
            自<DayText day={fromDay} />起
          </h2>
          <Changes changes={figures} />
        </section>
      ))}
      {sourceKept(page.changes).map((name) => (
        <Caution>
          “{FIGURE[name]}”改了数值，出处没有改。请核对：新的数值也出自原来那一条吗？不是的，返回改写出处。
        </Caution>
      ))}
      {page.untilLater.map(({ name, laterDay }) => (
        <Caution>
          “{FIGURE[name]}”自{laterDay}起另有设定，这次的改动只管到那一天以前。
        </Caution>
      ))}
      {past.length === 0 ? null : (
        <Caution>
          生效日期不晚于今天：那一天以后发生的事会按新规则重新判断。已经写进卷宗的期限（例如已受理的审核）不改。
        </Caution>
      )}
      <Rehearsal page={page} />
      <form method="post" action={paths.profileVersions()}>
        <input type="hidden" name="proposal" value={page.proposal} />
        <input type="hidden" name="seen" value={page.seen} />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            确认，保存新规则
          </button>
          <a class="button" href={page.back}>
            返回
          </a>
        </p>
      </form>
    </Layout>
  );
}

function Rehearsal({ page: { rehearsal } }: { page: ProfilePreviewPage }): JSX.Element {
  return (
    <section aria-labelledby="rehearsal-title">
      <h2 id="rehearsal-title">对到期事项的影响</h2>
      {rehearsal === null ? (
        <Caution>推算没有完成（数据量大或者系统正忙），不影响保存；可以稍后重新预览。</Caution>
      ) : (
        <>
          <p>
            以下按
            <DayText day={rehearsal.on} />
            推算，没有写入任何数据，也没有通知任何人：新出现{count(rehearsal.appears.length)}
            项，不再出现{count(rehearsal.vanishes.length)}项，期限改变{count(rehearsal.moves.length)}项。
          </p>
          <Lines title="新出现" lines={rehearsal.appears} />
          <Lines title="不再出现" lines={rehearsal.vanishes} />
          <Moves moves={rehearsal.moves} />
          {rehearsal.appears.length + rehearsal.vanishes.length + rehearsal.moves.length === 0 ? (
            <Empty>到期事项没有变化。</Empty>
          ) : null}
        </>
      )}
    </section>
  );
}

function Moves({ moves }: { moves: RehearsedTurns['moves'] }): JSX.Element | null {
  if (moves.length === 0) return null;
  return (
    <>
      <h3>
        期限改变
        <span class="count-plain">{count(moves.length)}项</span>
      </h3>
      <Table label="期限改变" head={['事项', '原来', '改为', '内容']}>
        {moves.slice(0, MOST_SHOWN).map(({ from, to }) => (
          <tr>
            <td class="nowrap">{FLAG_KIND[to.kind]}</td>
            <td class="nowrap">
              <DayCell day={from.dueOn} />
            </td>
            <td class="nowrap">
              <DayCell day={to.dueOn} />
            </td>
            <td>{to.rule}</td>
          </tr>
        ))}
      </Table>
      {moves.length > MOST_SHOWN ? <p>只列出前{MOST_SHOWN}项。</p> : null}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly RehearsedLine[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>
        {title}
        <span class="count-plain">{count(lines.length)}项</span>
      </h3>
      <Table label={title} head={['事项', '期限', '内容']}>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <tr>
            <td class="nowrap">{FLAG_KIND[line.kind]}</td>
            <td class="nowrap">
              <DayCell day={line.dueOn} />
            </td>
            <td>{line.rule}</td>
          </tr>
        ))}
      </Table>
      {lines.length > MOST_SHOWN ? <p>只列出前{MOST_SHOWN}项。</p> : null}
    </>
  );
}
