import type { JSX } from 'preact';
import type { PlannedIssuer } from '../../domain/issuerList.ts';
import { LIST_COLUMN, LIST_OUTCOME, listValue, rowIssueSentence } from '../../text/issuerList.ts';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { TableForm } from '../components/tableForm.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

const GUESSED = '表格没有写类型，按名称推定，请核对';
const UNCLEAR =
  '表格没有写类型，从名称也看不出，暂按工作部门。是事业单位、群团组织的，请先在表格里写明类型，或者不导入';

/** `GET /issuers/import`; `plan` is what a list that was sent would do, with `rows` for the confirmation. */
export interface IssuerImportPage {
  chrome: Chrome;
  form: Form<'files' | 'text'>;
  plan: { rows: readonly PlannedIssuer[]; unused: readonly string[]; sent: string } | null;
}

export function IssuerImportPage(page: IssuerImportPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="导入制定机关名录"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.issuers(), text: '制定机关' }, { text: '导入名录' }]}
    >
      <h1>导入制定机关名录</h1>
      <ErrorSummary errors={page.form.errors} />
      {page.plan === null ? <Begin form={page.form} /> : <Plan plan={page.plan} />}
    </Layout>
  );
}

function Begin({ form }: { form: IssuerImportPage['form'] }): JSX.Element {
  return (
    <>
      <p class="figure-lead">
        用 Excel、CSV 表格，或者从表格里复制粘贴。第一行是表头，至少要有“名称”；可以先
        <a href={paths.issuersFile()}>导出现有名录</a>
        ，照它的表头填写。按全称对应：名录里没有的新增，有的按表格修改，表格里没有写的不动。先预览，再导入。
      </p>
      <TableForm action={paths.issuerImport()} form={form} />
    </>
  );
}

function Plan({ plan: { rows, unused, sent } }: { plan: NonNullable<IssuerImportPage['plan']> }): JSX.Element {
  const of = (outcome: PlannedIssuer['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  const doing = of('new') + of('changed');
  const shown = rows.filter((row) => row.outcome !== 'same');
  return (
    <>
      <p class="figure-lead">
        还没有导入。新增{of('new')}个，修改{of('changed')}个，相同{of('same')}个，不能导入{of('refused')}行。
      </p>
      {unused.length === 0 ? null : (
        <p class="notice notice-warning">
          <Icon name="warning" />
          <span>没有认出、不导入的列：{unused.join('、')}。要导入的，请把表头改成导出名录里的写法，再来一次。</span>
        </p>
      )}
      {shown.length === 0 ? (
        <Empty>名录与表格相同，没有要导入的。</Empty>
      ) : (
        <Table label="导入预览" head={['行', '名称', '处理', '内容']}>
          {shown.map((row) => (
            <tr>
              <td class="number">{row.row}</td>
              <td>{row.name}</td>
              <td class="nowrap">{LIST_OUTCOME[row.outcome]}</td>
              <td>
                <Said row={row} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <form method="post" action={paths.issuerImport()}>
        <input type="hidden" name="rows" value={sent} />
        <p class="form-end">
          {doing === 0 ? null : (
            <button type="submit" class="button button-primary">
              导入{doing}个
            </button>
          )}
          <a class="button" href={paths.issuerImport()}>
            换一份
          </a>
        </p>
      </form>
    </>
  );
}

function Said({ row }: { row: PlannedIssuer }): JSX.Element {
  if (row.outcome === 'refused')
    return (
      <>
        {row.issues.map((issue) => (
          <span class="refusal">{rowIssueSentence(issue)}</span>
        ))}
      </>
    );
  if (row.outcome === 'new' && row.said !== null)
    return (
      <>
        {listValue('kind', row.said.kind)}，{listValue('tier', row.said.tier)}
        {row.guessed ? <small>{row.said.unclear === true ? UNCLEAR : GUESSED}</small> : null}
        {row.said.parent == null ? null : <small>上级机关：{row.said.parent}</small>}
      </>
    );
  return (
    <>
      {row.changes.map(({ column, before, after }) => (
        <span class="issuer-change">
          {LIST_COLUMN[column]}：{listValue(column, before) || '（空）'} → <b>{listValue(column, after) || '（空）'}</b>
        </span>
      ))}
    </>
  );
}
