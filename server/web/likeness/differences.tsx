import type { JSX } from 'preact';

/** A run of signs of one side; `own` when the other side does not have it, `figure` for an amount, term or share named differently. */
export interface Piece {
  text: string;
  own: boolean;
  figure: boolean;
}

export interface ComparedSide {
  label: string | null;
  pieces: readonly Piece[];
}

/** A line of a comparison: two counterparts, or a part of one text alone. */
export interface ComparedRow {
  a: ComparedSide | null;
  b: ComparedSide | null;
  alike: number;
  figures: { a: readonly string[]; b: readonly string[] };
}

/** Names of the two sides, for the narrow screen, where they stand below one another, and for those who hear the page. */
export interface SideNames {
  a: string;
  b: string;
}

const rowId = (index: number): string => `row-${index + 1}`;

/** Of two wordings of one document what is left out and added is said so to those who hear the page. */
function Words(props: { side: ComparedSide; at: 'a' | 'b'; wordings: boolean }): JSX.Element {
  const { side, at } = props;
  const Mark = !props.wordings ? 'mark' : at === 'a' ? 'del' : 'ins';
  return (
    <p class="cmp-words">
      {side.label === null ? null : <b class="cmp-label">{side.label}</b>}
      {side.pieces.map(({ text, own, figure }) =>
        figure ? (
          <Mark class={`cmp-figure cmp-own-${at}`}>{text}</Mark>
        ) : own ? (
          <Mark class={`cmp-own cmp-own-${at}`}>{text}</Mark>
        ) : (
          text
        ),
      )}
    </p>
  );
}

interface PairProps {
  row: ComparedRow;
  index: number;
  names: SideNames;
  wordings: boolean;
}

function Pair({ row, index, names, wordings }: PairProps): JSX.Element {
  return (
    <div class="cmp-row" id={rowId(index)}>
      {(['a', 'b'] as const).map((at) => (
        <div class="cmp-side">
          <span class="cmp-name">{names[at]}</span>
          <Words side={row[at]!} at={at} wordings={wordings} />
        </div>
      ))}
    </div>
  );
}

const placeOf = (side: ComparedSide | null): string => side?.label?.replace(/、$/, '') ?? '正文';

/** The first few labels of a run of parts. */
function labelsOf(rows: readonly ComparedRow[], at: 'a' | 'b'): string {
  const labels = rows.filter((row) => row[at]?.label != null).map((row) => placeOf(row[at]));
  return labels.length === 0 ? '' : `：${labels.slice(0, 4).join('、')}${labels.length > 4 ? '等' : ''}`;
}

/** Parts of one text that have no counterpart: between two documents folded, between two wordings of one they are what was added or left out. */
function Alone(props: { rows: readonly ComparedRow[]; names: SideNames; wordings: boolean }): JSX.Element {
  const { rows, names, wordings } = props;
  const at = rows[0]?.a === null ? 'b' : 'a';
  return (
    <details class={`cmp-alone cmp-alone-${at}`} open={wordings}>
      <summary>
        只在{names[at]}里，{rows.length}处{labelsOf(rows, at)}
      </summary>
      {rows.map((row) => (
        <Words side={row[at]!} at={at} wordings={wordings} />
      ))}
    </details>
  );
}

/** Counterparts without a difference, folded: the differences are what one looks for. */
function Same(props: {
  rows: readonly ComparedRow[];
  first: number;
  names: SideNames;
  wordings: boolean;
}): JSX.Element {
  const { rows, first, names, wordings } = props;
  return (
    <details class="cmp-alone">
      <summary>
        没有差异，{rows.length}处{labelsOf(rows, 'a')}
      </summary>
      {rows.map((row, i) => (
        <Pair row={row} index={first + i} names={names} wordings={wordings} />
      ))}
    </details>
  );
}

type Block = { kind: 'differs' | 'same' | 'alone'; rows: ComparedRow[]; first: number };

const kindOf = (row: ComparedRow): Block['kind'] =>
  row.a === null || row.b === null ? 'alone' : row.alike === 1 ? 'same' : 'differs';

/** Counterparts that differ one by one; those that do not, and what has none, in runs. */
function blocksOf(rows: readonly ComparedRow[], begin: number): Block[] {
  const blocks: Block[] = [];
  rows.forEach((row, index) => {
    const kind = kindOf(row);
    const last = blocks.at(-1);
    const goesOn = last?.kind === kind && kind !== 'differs' && (last.rows[0]?.a === null) === (row.a === null);
    if (goesOn) last.rows.push(row);
    else blocks.push({ kind, rows: [row], first: begin + index });
  });
  return blocks;
}

/** The two texts, part against part; `begin`: the place of the first of these lines among all; `wordings`: two of one document. */
export function Differences(props: {
  rows: readonly ComparedRow[];
  names: SideNames;
  begin?: number;
  wordings?: boolean;
}): JSX.Element {
  const { rows, names, begin = 0, wordings = false } = props;
  return (
    <div class="cmp">
      {blocksOf(rows, begin).map(({ kind, rows: run, first }) =>
        kind === 'alone' ? (
          <Alone rows={run} names={names} wordings={wordings} />
        ) : kind === 'same' ? (
          <Same rows={run} first={first} names={names} wordings={wordings} />
        ) : (
          <Pair row={run[0]!} index={first} names={names} wordings={wordings} />
        ),
      )}
    </div>
  );
}

/**
 * Where the two name different amounts, terms or shares: the first thing to look at. `hrefOf`: the page that a line stands on, if it
 * is another one; `most`: how many are listed.
 */
export function FigureTable(props: {
  rows: readonly ComparedRow[];
  names: SideNames;
  hrefOf?: (index: number) => string;
  most?: number;
}): JSX.Element | null {
  const { rows, names, hrefOf = () => '' } = props;
  const all = rows.map((row, index) => ({ row, index })).filter(({ row }) => row.figures.a.length > 0);
  const found = all.slice(0, props.most);
  if (found.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="figures-title">
      <h2 id="figures-title">数额、期限、比例不同的地方</h2>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="数额、期限、比例不同的地方">
        <table>
          <thead>
            <tr>
              <th scope="col">{names.a}</th>
              <th scope="col">{names.b}</th>
              <th scope="col">位置</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ row, index }) => (
              <tr>
                <td>{row.figures.a.join('、')}</td>
                <td>{row.figures.b.join('、')}</td>
                <td>
                  <a href={`${hrefOf(index)}#${rowId(index)}`}>
                    {placeOf(row.a)}与{placeOf(row.b)}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length === found.length ? null : <p>另有{all.length - found.length}处，见下面各页的对照。</p>}
    </section>
  );
}
