import type { JSX } from 'preact';
import type { Validity } from '../../domain/codes.ts';
import { type Day, addDays } from '../../domain/day.ts';
import { VALIDITY } from '../../text/labels.ts';
import { standingName } from '../../text/standing.ts';
import { Icon, type IconName } from './icon.tsx';

const ICON = {
  in_force: 'check',
  upcoming: 'clock',
  superseded: 'layers',
  suspended: 'pause',
  lapsed: 'expired',
  repealed: 'cross',
  revoked: 'revoke',
  unknown: 'question',
} as const satisfies Record<Validity, IconName>;

/** Icon and word of a validity; colour comes from the class, so that colour never speaks alone. `name`: a finer word for it. */
export function ValidityMark({ validity, name }: { validity: Validity; name?: string }): JSX.Element {
  return (
    <span class={`validity validity-${validity}`}>
      <Icon name={ICON[validity]} />
      {name ?? VALIDITY[validity]}
    </span>
  );
}

/** The mark with since when (and until when, while it counts). Days are ISO, as in tables. `publishedLater`: as in `Standing`. */
export function ValidityBadge(props: {
  validity: Validity;
  since?: Day | null;
  until?: Day | null;
  publishedLater?: Day | null;
}): JSX.Element {
  const { validity, since, until, publishedLater = null } = props;
  const open = validity === 'in_force' || validity === 'suspended';
  return (
    <span class="validity-line">
      <ValidityMark validity={validity} name={standingName({ validity, publishedLater })} />
      {since != null && validity !== 'upcoming' ? <span class="since">自 {since}</span> : null}
      {validity === 'upcoming' && until != null ? <span class="since">{addDays(until, 1)} 起施行</span> : null}
      {until != null && open ? <span class="since">至 {until}</span> : null}
    </span>
  );
}
