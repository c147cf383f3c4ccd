import type { JSX } from 'preact';
import type { FigureChange } from '../../domain/profile/difference.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { Table } from './parts.tsx';
import { Origin, valueOf } from './figureRow.tsx';
import type { Figure } from '../../domain/profile.ts';
import type { FigureName } from '../../domain/profile/figures.ts';

function Side({ name, figure }: { name: FigureName; figure: Figure<unknown> }): JSX.Element {
  return (
    <td>
      <b class={figure.value === null ? 'figure-none' : undefined}>{valueOf(name, figure)}</b>
      <small>
        <Origin figure={figure} />
      </small>
      {figure.note === undefined ? null : <small>{figure.note}</small>}
    </td>
  );
}

/** Figures before and after, side by side. */
export function Changes({ changes }: { changes: readonly FigureChange[] }): JSX.Element {
  return (
    <Table label="改动的项目" head={['项目', '原来', '改为']} class="changes">
      {changes.map(({ name, before, after }) => (
        <tr>
          <th scope="row">{FIGURE[name]}</th>
          <Side name={name} figure={before} />
          <Side name={name} figure={after} />
        </tr>
      ))}
    </Table>
  );
}
