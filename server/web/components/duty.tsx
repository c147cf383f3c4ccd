import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { FlagRow, NoticeRow } from '../../domain/model.ts';
import { distance } from '../../text/days.ts';
import { FLAG_ACT, FLAG_KIND } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import { paths } from '../paths.ts';
import { DayCell } from './days.tsx';
import { DocumentName, type NamedDocument, PostButton } from './parts.tsx';
import { settleAt } from './settleAt.ts';

/** `POST /desk/notices/:noticeId/acknowledge`: `version`. */
export interface DeskItem {
  flag: FlagRow;
  /** The notice to this person; null for a flag that one sees without having been told. */
  notice: Pick<NoticeRow, 'id' | 'version' | 'acknowledgedAt'> | null;
  document: NamedDocument | null;
  issuer: { id: number; name: string } | null;
}

/** The rule's sentence without the name that stands in the line above. */
function ruleBeside(rule: string, name: string | null): string {
  if (name === null) return rule;
  return rule.startsWith(`《${name}》`) ? rule.slice(name.length + 2) : rule;
}

/** One duty: when, what, why, and the one act that settles it. */
export function Duty({ item, today }: { item: DeskItem; today: Day }): JSX.Element {
  const { flag, notice } = item;
  const href = settleAt(item);
  const name =
    item.document === null ? (item.issuer?.name ?? '') : titled(item.document.title, item.document.docNumber);
  return (
    <li class={`duty${notice?.acknowledgedAt == null ? '' : ' duty-known'}`}>
      <span class="duty-day">
        <DayCell day={flag.dueOn} />
        <small>{distance(today, flag.dueOn)}</small>
      </span>
      <div class="duty-what">
        <p>
          <b class="duty-kind">{FLAG_KIND[flag.kind]}</b>
          {item.document === null ? <span>{name}</span> : <DocumentName named={item.document} staff />}
        </p>
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
          </ul>
        </details>
      </div>
      <div class="duty-acts">
        {href === null ? null : (
          <a class="button button-small button-primary" href={href}>
            {FLAG_ACT[flag.kind]}
            <span class="unseen">：{name}</span>
          </a>
        )}
        {notice === null ? null : notice.acknowledgedAt === null ? (
          <PostButton action={paths.acknowledge(notice.id)} version={notice.version} text="知悉" about={name} />
        ) : (
          <small class="known">已知悉</small>
        )}
      </div>
    </li>
  );
}
