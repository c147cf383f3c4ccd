import type { ComponentChildren, JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { titled } from '../../text/names.ts';
import { paths } from '../paths.ts';
import { Nothing } from './days.tsx';
import { Icon } from './icon.tsx';

/** What is said where a list is empty: what it would hold, and how to fill it. */
export function Empty({ children }: { children: ComponentChildren }): JSX.Element {
  return <p class="empty">{children}</p>;
}

export interface Fact {
  term: string;
  /** Null: said as not known. */
  value: ComponentChildren;
  note?: ComponentChildren;
}

/** Name and value, one a line. */
export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map((f) => (
        <div>
          <dt>{f.term}</dt>
          <dd>
            {f.value === null || f.value === undefined || f.value === '' ? <Nothing /> : f.value}
            {f.note === undefined || f.note === null ? null : <small>{f.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A document that is spoken of, held or not. */
export interface NamedDocument {
  documentId: number | null;
  title: string | null;
  docNumber: string | null;
}

/** Links to the document where we hold it (to the dossier for staff; for the public as on the day `on`), else its name. */
export function DocumentName(props: { named: NamedDocument; staff?: boolean; on?: Day }): JSX.Element {
  const { named, staff, on } = props;
  const name = titled(named.title, named.docNumber);
  if (named.documentId === null) return <span class="not-held">{name}</span>;
  return (
    <a href={staff === true ? paths.dossier(named.documentId) : paths.document(named.documentId, { on })}>{name}</a>
  );
}

export interface Paging {
  page: number;
  pageSize: number;
  total: number;
}

/** Pages of a list. `href` gives the address of page n (1-based). Nothing when one page holds all. */
export function Pager({ paging, href }: { paging: Paging; href: (page: number) => string }): JSX.Element | null {
  const last = Math.max(1, Math.ceil(paging.total / paging.pageSize));
  if (last === 1) return null;
  const near = [1, paging.page - 2, paging.page - 1, paging.page, paging.page + 1, paging.page + 2, last];
  const shown = [...new Set(near)].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b);
  return (
    <nav class="pager" aria-label="翻页">
      <ul>
        {paging.page > 1 ? (
          <li>
            <a href={href(paging.page - 1)} rel="prev">
              上一页
            </a>
          </li>
        ) : null}
        {shown.map((n, i) => (
          <>
            {n - (shown[i - 1] ?? n - 1) > 1 ? <li aria-hidden="true">…</li> : null}
            <li>
              {n === paging.page ? (
                <span aria-current="page">{n}</span>
              ) : (
                <a href={href(n)} aria-label={`第${n}页`}>
                  {n}
                </a>
              )}
            </li>
          </>
        ))}
        {paging.page < last ? (
          <li>
            <a href={href(paging.page + 1)} rel="next">
              下一页
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

/** A table that scrolls by itself on narrow screens; `label` names it for those who do not see it. */
export function Table(props: {
  label: string;
  head: readonly ComponentChildren[];
  children: ComponentChildren;
  class?: string;
}): JSX.Element {
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={props.label}>
      <table class={props.class}>
        <thead>
          <tr>
            {props.head.map((h) => (
              <th scope="col">{h}</th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}

export interface Cell {
  content: ComponentChildren;
  class?: string;
}

/** Lines with the heads of their columns, for screens of any width: where the columns have no room, each line says its heads itself and nothing scrolls. */
export function LinedTable(props: {
  label: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}): JSX.Element {
  // The roles are said because a narrow screen sets the lines as blocks, which would take them away.
  return (
    <table class="lined" role="table" aria-label={props.label}>
      <thead role="rowgroup">
        <tr role="row">
          {props.head.map((h) => (
            <th scope="col" role="columnheader">
              {h}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {props.rows.map((cells) => (
          <tr role="row">
            {cells.map((cell, i) => (
              <td role="cell" class={cell.class} data-head={props.head[i]}>
                {cell.content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An act that opens in place: works without scripts. */
export function Disclosure(props: {
  summary: ComponentChildren;
  open?: boolean;
  children: ComponentChildren;
  id?: string;
}): JSX.Element {
  return (
    <details class="act" open={props.open} id={props.id}>
      <summary>{props.summary}</summary>
      <div class="act-body">{props.children}</div>
    </details>
  );
}

/** A single button that posts. `version` guards against stale pages. */
export function PostButton(props: {
  action: string;
  text: string;
  version?: number;
  tone?: 'primary' | 'plain' | 'danger';
  /** Names what the button acts on, for those who hear the page. */
  about?: string;
  fields?: Readonly<Record<string, string>>;
}): JSX.Element {
  return (
    <form method="post" action={props.action} class="post-button">
      {props.version === undefined ? null : <input type="hidden" name="version" value={String(props.version)} />}
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={`button button-${props.tone ?? 'plain'}`}>
        {props.text}
        {props.about === undefined ? null : <span class="unseen">：{props.about}</span>}
      </button>
    </form>
  );
}

/** A text that can be copied; the button appears with scripts. */
export function Copyable({ text, what }: { text: string; what: string }): JSX.Element {
  return (
    <span class="copyable">
      <span data-copy-source>{text}</span>
      <button type="button" class="button button-small" data-copy hidden>
        复制{what}
      </button>
    </span>
  );
}

/** Something a person should look at, with its sentence. */
export function Caution({ children }: { children: ComponentChildren }): JSX.Element {
  return (
    <p class="caution">
      <Icon name="warning" />
      <span>{children}</span>
    </p>
  );
}
