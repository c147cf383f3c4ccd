import type { JSX } from 'preact';
import type { Actor } from '../../domain/actor.ts';
import { bodiesOf } from '../../domain/actor.ts';
import { mayAny, visibility } from '../../domain/may.ts';
import { PROBLEM_KIND, PROBLEM_STATE } from '../../text/labels.ts';
import { DayCell } from '../components/days.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { DossierPage } from './model.ts';

/** An issuer sees the events of its own bodies, the bureau all. */
function sees(actor: Actor, issuerId: number): boolean {
  const seen = visibility(actor);
  return seen.kind === 'all' || (seen.kind === 'issuer' && bodiesOf(seen).includes(issuerId));
}

/** 问题事件 of a document, and the way to what was asked to be checked about it. */
export function DossierProblems({ page }: { page: DossierPage }): JSX.Element {
  const { actor } = page.chrome;
  const { document, problems } = page.dossier;
  const shown = problems.filter((row) => sees(actor, row.issuerId));
  return (
    <section id="problems" class="panel" aria-labelledby="problems-title">
      <h2 id="problems-title">问题事件</h2>
      {shown.length === 0 ? (
        <Empty>没有记录问题事件。</Empty>
      ) : (
        <Table label="问题事件" head={['日期', '事件', '情况', '状态']}>
          {shown.map((row) => (
            <tr class={row.state === 'excluded' ? 'row-void' : undefined}>
              <td class="nowrap">
                <DayCell day={row.on} />
              </td>
              <td>
                <a href={paths.problem(row.id)}>{PROBLEM_KIND[row.kind]}</a>
              </td>
              <td>{row.note}</td>
              <td class="nowrap">{PROBLEM_STATE[row.state]}</td>
            </tr>
          ))}
        </Table>
      )}
      {mayAny(actor, 'suggestion.read') ? (
        <p>
          <a href={paths.suggestions({ q: document.title.slice(0, 60) })}>对这份文件的审查建议</a>
        </p>
      ) : null}
    </section>
  );
}
