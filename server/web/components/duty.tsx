import type { JSX } from 'preact';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { FlagRow, NoticeRow } from '../../domain/model.ts';
import type { NoticeState } from '../../domain/reminders/codes.ts';
import { settles } from '../../domain/reminders/settling.ts';
import { reasonOf } from '../../domain/reminders/step.ts';
import { distance } from '../../text/days.ts';
import { IF_NOTHING } from '../../text/dutyLabels.ts';
import { FLAG_ACT, FLAG_KIND, NOTICE_STATE, REASON } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import { paths } from '../paths.ts';
import { DayCell } from './days.tsx';
import { DocumentName, type NamedDocument, PostButton } from './parts.tsx';
import { settleAt } from './settleAt.ts';
import { withoutName } from '../../domain/bracketed.ts';

/** `POST /desk/notices/:noticeId/acknowledge`: `version`. */
export interface DeskItem {
  flag: FlagRow;
  /** The notice to this person; null for a flag that one sees without having been told. */
  notice: Pick<NoticeRow, 'id' | 'version' | 'acknowledgedAt' | 'snoozedUntil' | 'handedToId' | 'step'> | null;
  /** Where the person's own copy stands. */
  state: NoticeState;
  /** Who it was handed to. */
  handedTo?: string | null;
  document: NamedDocument | null;
  issuer: { id: number; name: string } | null;
}

/** The rule's sentence without the name that stands in the line above. */
function ruleBeside(rule: string, name: string | null): string {
  return name === null ? rule : withoutName(rule, name);
}

/** Where a person's copy stands, in words. */
function stateText({ state, notice, handedTo }: DeskItem): string {
  if (state === 'snoozed') return `搁置到${notice?.snoozedUntil ?? ''}`;
  if (state === 'handed_over') return `已转交${handedTo ?? ''}`;
  return NOTICE_STATE[state];
}

/** One duty: when, what, why, and the one act that settles it. `form`: the form that its box belongs to; `alone`: on a page of its own. */
export function Duty(props: { item: DeskItem; today: Day; actor: Actor; form?: string; alone?: boolean }): JSX.Element {
  const { item, today, form } = props;
  const { flag, notice } = item;
  const reason = notice === null ? 'ladder' : reasonOf(notice.step);
  const href = settleAt(item);
  const own = settles(props.actor, flag.kind);
  const name =
    item.document === null ? (item.issuer?.name ?? '') : titled(item.document.title, item.document.docNumber);
  return (
    <li class={`duty${item.state === 'waiting' ? '' : ' duty-known'}`}>
      <span class="duty-day">
        {form === undefined || notice === null ? null : (
          <input
            type="checkbox"
            form={form}
            name="notice"
            value={String(notice.id)}
            aria-label={`选择：${FLAG_KIND[flag.kind]} ${name}`}
            data-sure
          />
        )}
        <DayCell day={flag.dueOn} />
        <small>{distance(today, flag.dueOn)}</small>
      </span>
      <div class="duty-what">
        <p>
          <b class="duty-kind">{FLAG_KIND[flag.kind]}</b>
          {item.document === null ? <span>{name}</span> : <DocumentName named={item.document} staff />}
        </p>
        {reason === 'ladder' && item.state !== 'snoozed' ? null : (
          <p class="duty-reason">{item.state === 'snoozed' ? stateText(item) : REASON[reason]}</p>
        )}
        <details class="why">
          <summary>{ruleBeside(flag.rule, item.document?.title ?? item.issuer?.name ?? null)}</summary>
          <ul>
            {flag.evidence.map((e) => (
              <li>
                {e.label}
                {e.on == null ? null : (
                  <>
                    ：<DayCell day={e.on} />
                  </>
                )}
              </li>
            ))}
            <li>出处：{flag.citation}</li>
            <li>不办的后果：{IF_NOTHING[flag.kind]}</li>
          </ul>
        </details>
      </div>
      <div class="duty-acts">
        {href === null ? null : (
          <a class={`button button-small${own ? ' button-primary' : ''}`} href={href}>
            {own ? FLAG_ACT[flag.kind] : '查看办理情况'}
            <span class="unseen">：{name}</span>
          </a>
        )}
        {notice !== null && (item.state === 'waiting' || item.state === 'snoozed') ? (
          <PostButton action={paths.acknowledge(notice.id)} version={notice.version} text="知悉" about={name} />
        ) : (
          <small class="known">{stateText(item)}</small>
        )}
        {notice === null || props.alone === true ? null : (
          <a class="button button-small" href={paths.duty(flag.id)}>
            搁置、转交
            <span class="unseen">：{name}</span>
          </a>
        )}
      </div>
    </li>
  );
}
