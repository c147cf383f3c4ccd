import type { JSX } from 'preact';
import { CONCLUSIONS, ITEM_STATES } from '../../domain/rounds/codes.ts';
import { CONCLUSION, ITEM_STATE } from '../../text/roundLabels.ts';
import { AreaField, ErrorSummary, SelectField, TextField, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Pager } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';
import { AnswerFields } from '../round/answerFields.tsx';
import { ItemsTable, TICKS } from '../round/itemsTable.tsx';
import type { RoundItemsModel } from '../round/model.ts';

/** `GET /cleanup/:id/documents`: the documents of a round; one conclusion for all that are ticked. */
export function RoundItemsPage(page: RoundItemsModel): JSX.Element {
  const { round } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={`清理文件：${round.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.rounds(), text: '清理批次' },
        { href: paths.round(round.id), text: round.title },
        { text: '文件' },
      ]}
    >
      <h1>{page.bureau ? '清理文件' : '填报清理结论'}</h1>
      <p class="lead">
        {page.acts.includes('round.answer') && !page.bureau
          ? `请在${round.answerBy}前报送结论。结论相同的可以一起勾选、一次填报；点文件名逐件填报、上传材料。`
          : `${round.title}的文件和结论。`}
      </p>
      {round.note === null || page.bureau ? null : <p class="prose">{round.note}</p>}
      <Filter page={page} />
      <ErrorSummary errors={page.form.errors} />
      <Together page={page} />
      <ItemsTable page={page} />
      <Pager paging={page.paging} href={(n) => paths.roundItems(round.id, { ...page.query, page: n })} />
    </Layout>
  );
}

function Filter({ page }: { page: RoundItemsModel }): JSX.Element {
  const { query } = page;
  const form = emptyForm<string>({
    issuer: query.issuer === undefined ? '' : String(query.issuer),
    state: query.state ?? '',
    conclusion: query.conclusion ?? '',
    q: query.q ?? '',
  });
  return (
    <form class="filters" method="get" action={paths.roundItems(page.round.id)}>
      {page.bureau ? (
        <SelectField
          form={form}
          scope="filter"
          name="issuer"
          label="填报单位"
          empty="全部"
          options={page.bodies.map((body) => ({ value: String(body.id), label: body.name }))}
        />
      ) : null}
      <SelectField
        form={form}
        scope="filter"
        name="state"
        label="环节"
        empty="全部"
        options={ITEM_STATES.map((value) => ({ value, label: ITEM_STATE[value] }))}
      />
      <SelectField
        form={form}
        scope="filter"
        name="conclusion"
        label="结论"
        empty="全部"
        options={CONCLUSIONS.map((value) => ({ value, label: CONCLUSION[value] }))}
      />
      <TextField form={form} scope="filter" name="q" label="标题或者文号" />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}

/** What is done to all that are ticked. The first form holds the ticks; its buttons lead where each act is done. */
function Together({ page }: { page: RoundItemsModel }): JSX.Element | null {
  const { round, acts, form } = page;
  if (acts.length === 0) return null;
  const to = (act: string): string => paths.roundAct(round.id, act);
  const answers = acts.includes('round.answer');
  return (
    <div class="listed-bar round-bar">
      <form id={TICKS} class="form" method="post" action={to(answers ? 'answer' : 'accept')}>
        <Version version={round.version} />
        {Object.entries(page.query).map(([name, value]) => (
          <input type="hidden" name={`back.${name}`} value={String(value)} />
        ))}
        <p class="field-wide">
          已勾选<b data-ticked>{page.ticked.size}</b>件{' '}
          <button type="button" class="button button-small" data-tick="sure" hidden>
            勾选本页全部
          </button>{' '}
          <button type="button" class="button button-small" data-tick="none" hidden>
            全部不勾
          </button>
        </p>
        {acts.includes('round.accept') ? (
          <div class="field-wide">
            <button type="submit" class="button button-primary" formaction={to('accept')} formnovalidate>
              认可勾选的结论
            </button>
          </div>
        ) : null}
        {answers ? (
          <div class="field-wide">
            <Disclosure
              summary={page.bureau ? '代为填报结论（勾选的相同）' : '填报结论（勾选的相同）'}
              open={!page.bureau || 'conclusion' in form.values}
            >
              <AnswerFields form={form} round={round} />
              <p class="form-end">
                <button type="submit" class="button button-primary" formaction={to('answer')}>
                  报送勾选文件的结论
                </button>
              </p>
            </Disclosure>
          </div>
        ) : null}
        {acts.includes('round.return') ? (
          <div class="field-wide">
            <Disclosure summary="退回勾选的结论" open={'returnReason' in form.values}>
              <AreaField form={form} name="returnReason" label="退回的理由" hint="填报单位会看到" rows={2} />
              <p class="form-end">
                <button type="submit" class="button" formaction={to('return')} formnovalidate>
                  退回勾选的结论
                </button>
              </p>
            </Disclosure>
          </div>
        ) : null}
        {acts.includes('round.transfer') ? <Transfer page={page} to={to('transfer')} /> : null}
      </form>
    </div>
  );
}

function Transfer({ page, to }: { page: RoundItemsModel; to: string }): JSX.Element {
  const { form } = page;
  return (
    <div class="field-wide">
      <Disclosure summary="改由其他单位填报" open={'transferReason' in form.values}>
        <SelectField
          form={form}
          name="to"
          label="填报单位"
          empty="请选择"
          options={page.bodies.map((body) => ({ value: String(body.id), label: body.name }))}
        />
        <AreaField form={form} name="transferReason" label="改派的理由" hint="例如由实施部门清理" rows={2} />
        <p class="form-end">
          <button type="submit" class="button" formaction={to} formnovalidate>
            移交勾选的文件
          </button>
        </p>
      </Disclosure>
    </div>
  );
}
