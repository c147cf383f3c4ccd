import type { JSX } from 'preact';
import { ACT_DAY_HINT, rankedWords } from '../../text/decision.ts';
import { RELATION, SCOPE } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import {
  AreaField,
  DayField,
  ErrorSummary,
  RadioField,
  SelectField,
  TextField,
  Version,
  options,
} from '../components/fields.tsx';
import { PostButton } from '../components/parts.tsx';
import { ValidityMark } from '../components/validity.tsx';
import { paths } from '../paths.ts';
import type { DecisionEdit, DecisionPage, MeantDocument } from './model.ts';

/** The panel in which a row is corrected or added: what it says, which held document it means, whether it takes effect. */
export function EditPanel({ page, edit }: { page: DecisionPage; edit: DecisionEdit }): JSX.Element {
  const { form, row } = edit;
  const relation = row?.row.relation ?? null;
  const name = relation === null ? null : titled(relation.targetTitle, relation.targetDocNumber);
  const recorded = relation !== null && relation.confirmedAt !== null;
  const action =
    relation === null ? paths.relations(page.documentId) : paths.relationEdit(page.documentId, relation.id);
  return (
    <section class="panel listed-edit" id="edit" aria-labelledby="edit-title">
      <h2 id="edit-title">{name === null ? '补一件' : `更正：${name}`}</h2>
      <ErrorSummary errors={form.errors} scope="row" />
      <form class="form" method="post" action={action} data-guard>
        {relation === null ? null : <Version version={relation.version} />}
        <input type="hidden" name="show" value={page.show} />
        <SelectField
          form={form}
          scope="row"
          name="kind"
          label="结论"
          required
          options={options(RELATION).filter((one) => relation === null || one.value !== 'based_on')}
        />
        <TextField form={form} scope="row" name="title" label="标题（照原文）" wide />
        <TextField form={form} scope="row" name="docNumber" label="文号（照原文）" />
        <DayField form={form} scope="row" name="on" label="日期" hint={ACT_DAY_HINT} />
        <DayField
          form={form}
          scope="row"
          name="until"
          label="截止日期"
          hint="延长有效期：新的截止日期；附条件失效：最后期限"
        />
        <RadioField form={form} scope="row" name="scope" label="范围" options={options(SCOPE)} />
        <TextField
          form={form}
          scope="row"
          name="articles"
          label="条款"
          hint="部分条款时填写，用顿号隔开：第五条、第八条"
        />
        <Meant edit={edit} />
        <RadioField
          form={form}
          scope="row"
          name="effect"
          label="效力"
          options={[
            { value: 'yes', label: '确认时记录效力' },
            { value: 'no', label: '仅登记，不生效', hint: '照原文保留这一行，不改变任何文件的效力' },
          ]}
        />
        {recorded ? (
          <AreaField
            form={form}
            scope="row"
            name="reason"
            label="更正的原因"
            hint="原来记录的效力随之撤销，按这里重新记录"
            required
            rows={2}
          />
        ) : null}
        <p class="form-end">
          <button type="submit" class="button button-primary">
            {relation === null ? '补入' : recorded ? '更正并重新记录' : '保存'}
          </button>
          <a class="button" href={paths.decision(page.documentId, { show: page.show }, rowAnchor(relation?.id))}>
            取消
          </a>
        </p>
      </form>
      <LookUp page={page} edit={edit} />
      {relation === null || recorded || !page.may.edit ? null : (
        <div class="listed-drop">
          <PostButton
            action={paths.relationRemove(page.documentId, relation.id)}
            version={relation.version}
            fields={{ show: page.show }}
            tone="danger"
            text="删去这一行"
            about={name ?? ''}
          />
          <small>系统误读、原文并没有列这件时使用；办理记录里留痕。</small>
        </div>
      )}
    </section>
  );
}

const rowAnchor = (id: number | undefined): string | undefined => (id === undefined ? undefined : `row-${id}`);

/** The held documents that the row may mean, and what to do when it is none of them. */
function Meant({ edit }: { edit: DecisionEdit }): JSX.Element {
  const chosen = edit.form.values.target ?? '';
  return (
    <fieldset class="field field-radio field-wide" data-name="target">
      <legend>对应本库哪一件</legend>
      {edit.meant.map((one) => (
        <label>
          <input type="radio" name="target" value={String(one.id)} checked={chosen === String(one.id)} />
          <span>
            {titled(one.title, one.docNumber)} {one.validity === null ? null : <ValidityMark validity={one.validity} />}
            <small>{one.ranked === null ? '查找所得' : rankedWords(one.ranked)}</small>
            <small>
              <a href={paths.dossier(one.id)}>看卷宗</a>
            </small>
          </span>
        </label>
      ))}
      <label>
        <input type="radio" name="target" value="" checked={chosen === ''} />
        <span>
          由系统按文号、标题对应
          <small>只在完全对得上而且只有一件时关联；对不上的先登记，来件时再关联</small>
        </span>
      </label>
    </fieldset>
  );
}

/** Looks a document up without losing the row: a plain GET of the same page. */
function LookUp({ page, edit }: { page: DecisionPage; edit: DecisionEdit }): JSX.Element {
  return (
    <form
      class="form-inline listed-lookup"
      method="get"
      action={paths.decision(page.documentId, {}, 'edit')}
      role="search"
    >
      <input type="hidden" name="show" value={page.show} />
      <input type="hidden" name="row" value={edit.row === null ? 'new' : String(edit.row.row.relation.id)} />
      <label for="listed-q">在本库查找对应的文件</label>
      <input id="listed-q" type="search" name="q" value={edit.q} placeholder="标题里的字、文号" autocomplete="off" />
      <button type="submit" class="button">
        查找
      </button>
      {edit.q !== '' && edit.meant.every((one: MeantDocument) => one.ranked !== null) ? (
        <p class="hint">没有找到“{edit.q}”。换个说法，或者用文号查。</p>
      ) : null}
    </form>
  );
}
