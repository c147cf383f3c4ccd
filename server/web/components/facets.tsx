import type { JSX } from 'preact';
import type { Facet, SearchAnswer } from '../../domain/search.ts';
import { VALIDITY } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { type SearchQuery, paths } from '../paths.ts';

type Value = string | number;

/** Adds or takes away one value of a list filter. */
function toggled<T extends Value>(list: readonly T[] | undefined, value: T): T[] {
  const now = list ?? [];
  return now.includes(value) ? now.filter((v) => v !== value) : [...now, value];
}

/** The filters with their counts. Each value is a link that adds or removes it, so that they work without scripts. */
export function Facets(props: {
  query: SearchQuery;
  facets: SearchAnswer['facets'];
  validityOnly: boolean;
}): JSX.Element {
  const { query } = props;
  const none = { issuer: [], year: [], genre: [], subject: [] };
  const facets = props.validityOnly ? { ...props.facets, ...none } : props.facets;
  const fresh = { ...query, page: undefined };
  const validity = query.validity === undefined || query.validity.length === 0 ? ['in_force'] : query.validity;
  const anyValidity = validity.includes('all');
  return (
    <>
      <Group
        title="效力"
        facets={facets.validity}
        name={(v) => VALIDITY[v]}
        chosen={(v) => !anyValidity && validity.includes(v)}
        href={(v) => {
          const next = toggled(anyValidity ? [] : validity, v);
          return paths.search({ ...fresh, validity: next.length === 0 ? ['all'] : next });
        }}
        all={{ chosen: anyValidity, href: paths.search({ ...fresh, validity: ['all'] }) }}
      />
      <Group
        title="制定机关"
        facets={facets.issuer}
        name={(v, label) => label ?? String(v)}
        chosen={(v) => query.issuer?.includes(v) === true}
        href={(v) => paths.search({ ...fresh, issuer: toggled(query.issuer, v) })}
        more={{ href: paths.catalogueBrowse({ on: query.on }), text: (left) => `另有${count(left)}个机关，按机关查看` }}
      />
      <Group
        title="年份"
        facets={facets.year}
        name={(v) => `${v}年`}
        chosen={(v) => query.year?.includes(v) === true}
        href={(v) => paths.search({ ...fresh, year: toggled(query.year, v) })}
      />
      <Group
        title="体裁"
        facets={facets.genre}
        name={(v, label) => label ?? v}
        chosen={(v) => query.genre?.includes(v) === true}
        href={(v) => paths.search({ ...fresh, genre: toggled(query.genre, v) })}
      />
      <Group
        title="主题"
        facets={facets.subject}
        name={(v) => v}
        chosen={(v) => query.subject?.includes(v) === true}
        href={(v) => paths.search({ ...fresh, subject: toggled(query.subject, v) })}
      />
    </>
  );
}

interface GroupProps<T extends Value> {
  title: string;
  facets: readonly Facet<T>[];
  name: (value: T, label: string | undefined) => string;
  chosen: (value: T) => boolean;
  href: (value: T) => string;
  all?: { chosen: boolean; href: string };
  /** The way to values that are too many to be offered. */
  more?: { href: string; text: (left: number) => string };
}

/** More than this many values are folded away. */
const SHOWN = 8;
/** Of those that are folded away, as many are offered, the most frequent first: our own choice, for a county has some dozen bodies and a province thousands. */
const MOST_FOLDED = 60;

function Group<T extends Value>(props: GroupProps<T>): JSX.Element | null {
  const { facets } = props;
  if (facets.length === 0 && props.all === undefined) return null;
  const first = facets.filter((f, i) => i < SHOWN || props.chosen(f.value));
  const others = facets.filter((f) => !first.includes(f));
  const rest = others.slice(0, MOST_FOLDED);
  const id = `facet-${props.title}`;
  return (
    <section class="facet" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      <ul>
        {props.all === undefined ? null : <Choice href={props.all.href} chosen={props.all.chosen} text="不限" />}
        {first.map((f) => (
          <Choice
            href={props.href(f.value)}
            chosen={props.chosen(f.value)}
            text={props.name(f.value, f.label)}
            count={f.count}
          />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <details>
          <summary>其他{others.length}项</summary>
          <ul>
            {rest.map((f) => (
              <Choice href={props.href(f.value)} chosen={false} text={props.name(f.value, f.label)} count={f.count} />
            ))}
          </ul>
          {others.length === rest.length || props.more === undefined ? null : (
            <p>
              <a href={props.more.href}>{props.more.text(others.length - rest.length)}</a>
            </p>
          )}
        </details>
      )}
    </section>
  );
}

function Choice(props: { href: string; chosen: boolean; text: string; count?: number }): JSX.Element {
  return (
    <li>
      <a class="choice" href={props.href} aria-current={props.chosen ? 'true' : undefined} rel="nofollow">
        <span class="choice-box" aria-hidden="true" />
        <span class="choice-text">{props.text}</span>
        {props.count === undefined ? null : <span class="choice-count">{count(props.count)}</span>}
        {props.chosen ? <span class="unseen">（已选，点击取消）</span> : null}
      </a>
    </li>
  );
}
