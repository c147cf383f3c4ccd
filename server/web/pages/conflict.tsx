import type { JSX } from 'preact';
import { bracketed } from '../../domain/bracketed.ts';
import { columnLabel } from '../../text/labels.ts';
import { valueText } from '../../text/values.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Values } from '../factsForm.ts';
import { fieldId } from '../form.ts';
import { paths } from '../paths.ts';

/**
 * Answer 409 to an edit that came second. The form posts to `action` again: `version` (theirs), `base` (theirs, JSON), and
 * every field under its own name with the value that was chosen.
 */
export interface ConflictPage {
  chrome: Chrome;
  documentId: number;
  title: string;
  action: string;
  /** What the person started from, what they sent, and what stands now: form values by field name. */
  base: Values;
  yours: Values;
  theirs: Values;
  /** Version of the row as it stands now, and who changed it when. */
  version: number;
  changedBy: string | null;
  changedAt: string | null;
}

const label = (name: string): string => {
  const [list, row] = name.split('.');
  return row === undefined ? (columnLabel(name) ?? name) : `${columnLabel(list ?? '') ?? '制定机关'}${Number(row) + 1}`;
};

/** Fields that both sides changed differently need a choice; what only one side changed is taken from that side. */
function sides(
  page: ConflictPage,
  name: string,
): { base: string; yours: string; theirs: string; choose: boolean; merged: string } {
  const base = page.base[name] ?? '';
  const yours = page.yours[name] ?? '';
  const theirs = page.theirs[name] ?? '';
  const choose = yours !== theirs && yours !== base && theirs !== base;
  return { base, yours, theirs, choose, merged: yours === base ? theirs : yours };
}

export function ConflictPage(page: ConflictPage): JSX.Element {
  const skipped = new Set(['version', 'base']);
  const names = [
    ...new Set([...Object.keys(page.base), ...Object.keys(page.theirs), ...Object.keys(page.yours)]),
  ].filter((n) => !skipped.has(n));
  const all = names.map((name) => ({ name, ...sides(page, name) }));
  const differing = all.filter((f) => f.yours !== f.theirs);
  const choices = differing.filter((f) => f.choose);
  return (
    <Layout
      chrome={page.chrome}
      title="内容已有变化"
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(page.documentId), text: page.title },
        { text: '合并修改' },
      ]}
    >
      <h1>您修改的时候，别人也改了</h1>
      <p class="lead">
        {bracketed(page.title)}
        {page.changedBy === null ? '' : `已由${page.changedBy}`}
        {page.changedAt === null ? null : (
          <>
            在 <InstantText at={page.changedAt} />
          </>
        )}{' '}
        作了修改。您的修改还没有保存，请逐项选择保留哪一个。
      </p>
      <p role="status">
        {choices.length === 0
          ? '两边改的不是同一处，已经替您合并，核对后保存即可。'
          : `有${choices.length}项两边改得不一样，需要选择；其余的已经替您合并。`}
      </p>
      <form method="post" action={page.action} class="conflict" data-guard>
        <Version version={page.version} />
        <input type="hidden" name="base" value={JSON.stringify(page.theirs)} />
        {all
          .filter((f) => f.yours === f.theirs)
          .map((f) => (
            <input type="hidden" name={f.name} value={f.yours} />
          ))}
        <div class="table-scroll" tabIndex={0} role="group" aria-label="两边的修改">
          <table class="conflict-table">
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col">修改以前</th>
                <th scope="col">别人改成</th>
                <th scope="col">您改成</th>
              </tr>
            </thead>
            <tbody>
              {differing.map((f) => (
                <tr class={f.choose ? 'row-choose' : undefined}>
                  <th scope="row">
                    {label(f.name)}
                    {f.choose ? <small>需要选择</small> : null}
                  </th>
                  <td>{shown(f.name, f.base)}</td>
                  <Choice field={f} side="theirs" value={f.theirs} />
                  <Choice field={f} side="yours" value={f.yours} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            保存合并结果
          </button>
          <a class="button" href={paths.dossier(page.documentId)}>
            放弃我的修改
          </a>
        </p>
      </form>
    </Layout>
  );
}

const shown = (name: string, value: string): string => {
  if (name === 'trial') return value === 'yes' ? '是' : '否';
  return valueText(name, value) || '（空）';
};

function Choice(props: {
  field: { name: string; choose: boolean; merged: string };
  side: 'yours' | 'theirs';
  value: string;
}): JSX.Element {
  const { field, side, value } = props;
  const id = fieldId(`${field.name}-${side}`);
  return (
    <td>
      <label class="choice-radio" for={id}>
        <input
          id={id}
          type="radio"
          name={field.name}
          value={value}
          checked={!field.choose && field.merged === value}
          required={field.choose}
        />
        <span>{shown(field.name, value)}</span>
        <span class="unseen">
          （{label(field.name)}，{side === 'yours' ? '您改成' : '别人改成'}）
        </span>
      </label>
    </td>
  );
}
