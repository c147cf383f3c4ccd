import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { dayProse } from '../../text/days.ts';
import { comparedNote } from '../../text/likeness.ts';
import type { Standing } from '../../text/standing.ts';
import { titled } from '../../text/names.ts';
import { Layout } from '../components/layout.tsx';
import { Life } from '../components/life.tsx';
import { SelectField, TextField } from '../components/fields.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import { ComparedContents, ComparedOnward, type ComparedParts, partOfRow } from '../document/comparedParts.tsx';
import type { DocumentBase, WordingLine } from '../document/model.ts';
import { beginning } from '../document/wordings.tsx';
import { emptyForm } from '../form.ts';
import { Differences, FigureTable, type ComparedRow } from '../likeness/differences.tsx';
import type { EventLine } from '../models.ts';
import { paths } from '../paths.ts';

/** One side of the comparison: a wording, and how the document stood. */
export interface ComparedWording {
  wording: WordingLine;
  /** The day that was asked for; null where the address names the wording. */
  on: Day | null;
  /** How the document stood on that day, or on the first day of the wording. */
  standing: Standing;
}

/** Two wordings of one document, `GET /documents/:id/compare?from=&to=`, each a day or the id of a wording. */
export interface DocumentComparePage extends Omit<DocumentBase, 'standing' | 'address'> {
  a: ComparedWording;
  b: ComparedWording;
  wordings: readonly WordingLine[];
  rows: readonly ComparedRow[];
  /** How a long comparison is divided; null for one that fits on a page. */
  parts: ComparedParts | null;
  /** What happened after the one day and until the other. */
  events: readonly EventLine[];
}

/** Figures that are listed above a comparison of several pages: our own choice. */
const MOST_FIGURES = 60;

const nameOf = ({ wording, on }: ComparedWording): string =>
  on === null ? `第${wording.nth}个文本` : `${dayProse(on)}的文本`;

export function DocumentComparePage(page: DocumentComparePage): JSX.Element {
  const { facts, a, b, rows } = page;
  const names = { a: nameOf(a), b: nameOf(b) };
  const same = a.wording.id === b.wording.id;
  const pairs = rows.filter((row) => row.a !== null && row.b !== null);
  const { parts } = page;
  const shown = parts === null || parts.shown === 'all' ? null : parts.list[parts.shown - 1]!;
  const first = shown?.from ?? 0;
  const asked = { from: a.on ?? a.wording.id, to: b.on ?? b.wording.id };
  const href = (part: number | 'all'): string =>
    paths.documentCompare(facts.id, { ...asked, part: part === 1 ? undefined : part });
  return (
    <Layout
      chrome={page.chrome}
      title={`文本比对：${facts.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.document(facts.id), text: facts.title },
        { text: '文本比对' },
      ]}
    >
      <h1>文本比对</h1>
      <p class="lead">
        <a href={paths.document(facts.id)}>{titled(facts.title, facts.docNumber)}</a>
      </p>
      <Choice page={page} />
      <div class="cmp-papers">
        <Side side={a} page={page} name={names.a} />
        <Side side={b} page={page} name={names.b} />
      </div>
      {page.events.length === 0 ? null : (
        <section aria-labelledby="between-title">
          <h2 id="between-title">两者之间的效力事件</h2>
          <Life events={page.events} today={page.today} />
        </section>
      )}
      {same ? (
        <p class="empty">两边是同一个文本，文字没有变化。</p>
      ) : (
        <>
          <p role="status">
            {comparedNote(
              pairs.length,
              pairs.filter((row) => row.alike < 1).length,
              pairs.filter((row) => row.figures.a.length > 0).length,
            )}
          </p>
          {parts === null || first === 0 ? (
            <FigureTable
              rows={rows}
              names={names}
              {...(parts === null ? {} : { most: MOST_FIGURES })}
              {...(shown === null ? {} : { hrefOf: (row) => (row < shown.to ? '' : href(partOfRow(parts!, row).nth)) })}
            />
          ) : null}
          <p class="cmp-key">
            <span>
              <mark class="cmp-own cmp-own-a">删去的文字</mark>
            </span>
            <span>
              <mark class="cmp-own cmp-own-b">新增的文字</mark>
            </span>
            <span>
              <mark class="cmp-figure">不同的数额、期限、比例</mark>
            </span>
          </p>
          {parts === null ? null : <ComparedContents parts={parts} href={href} />}
          <Differences rows={rows.slice(first, shown?.to)} names={names} begin={first} wordings />
          {parts === null ? null : <ComparedOnward parts={parts} href={href} />}
        </>
      )}
    </Layout>
  );
}

function Side({ side, page, name }: { side: ComparedWording; page: DocumentComparePage; name: string }): JSX.Element {
  const { wording, standing } = side;
  return (
    <div class="cmp-paper">
      <span class="cmp-name">{name}</span>
      <h2>
        <a href={paths.documentVersion(page.facts.id, wording.id)}>
          第{wording.nth}个文本（{beginning(wording.from)}）
        </a>
      </h2>
      <p class="meta">
        <span>{dayProse(standing.on)}的效力</span>
      </p>
      <ValidityBadge validity={standing.validity} since={standing.since} until={standing.until} />
    </div>
  );
}

function Choice({ page }: { page: DocumentComparePage }): JSX.Element {
  const { a, b, facts, wordings } = page;
  const days = emptyForm<string>({ from: a.standing.on, to: b.standing.on });
  const chosen = emptyForm<string>({ from: String(a.wording.id), to: String(b.wording.id) });
  const options = wordings.map((one) => ({
    value: String(one.id),
    label: `第${one.nth}个文本（${beginning(one.from)}）`,
  }));
  const action = paths.documentCompare(facts.id);
  return (
    <>
      {wordings.length < 2 ? null : (
        <form class="filters" method="get" action={action} aria-label="按文本比对">
          <SelectField form={chosen} name="from" scope="wording" label="从哪个文本" options={options} />
          <SelectField form={chosen} name="to" scope="wording" label="到哪个文本" options={options} />
          <button type="submit" class="button">
            比对文本
          </button>
        </form>
      )}
      <form class="filters" method="get" action={action} aria-label="按日期比对">
        <TextField form={days} scope="day" name="from" label="从哪一天" type="date" />
        <TextField form={days} scope="day" name="to" label="到哪一天" type="date" />
        <button type="submit" class="button">
          比对两天
        </button>
      </form>
    </>
  );
}
