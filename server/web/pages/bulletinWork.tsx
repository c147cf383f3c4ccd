import type { JSX } from 'preact';
import { instantText } from '../../text/days.ts';
import { BULLETIN_STATE } from '../../text/labels.ts';
import { BulletinBody } from '../bulletin/body.tsx';
import { EditBulletin } from '../bulletin/edit.tsx';
import type { BulletinWorkModel } from '../bulletin/model.ts';
import { AreaField, DayField, ErrorSummary, TextField, Version } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Disclosure, PostButton } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET /bulletins/work/:id`: a bulletin as the bureau works on it. */
export function BulletinWorkPage(page: BulletinWorkModel): JSX.Element {
  const { row } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={row.title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.bulletinsWork(), text: '通报' },
        { text: row.title },
      ]}
    >
      <div class="page-head">
        <h1>{row.title}</h1>
        <p class="acts">
          <a class="button" href={paths.bulletinPaper(row.id)}>
            <Icon name="download" />
            Word
          </a>
          <a class="button" href={paths.bulletinSheet(row.id)}>
            <Icon name="download" />
            Excel
          </a>
        </p>
      </div>
      <p class="state-line" role="status">
        <b>{BULLETIN_STATE[row.state]}</b>
        {row.isPublic ? '，已公开' : ''}
        {row.number === null ? '' : `，${row.number}`}
        {row.withdrawReason === null ? '' : `，撤回的理由：${row.withdrawReason}`}
      </p>
      <Check page={page} />
      <Acts page={page} />
      <BulletinBody row={row} formulas={page.formulas} bare />
    </Layout>
  );
}

/** Whether the same figures come out when they are reckoned again, and whether the named cases still count. */
function Check({ page }: { page: BulletinWorkModel }): JSX.Element {
  const { row, deviations, taken } = page;
  return (
    <>
      {deviations.length === 0 ? (
        <p class="check-line">
          按同样的两个时间重新计算，数字一致（统计到{row.on}，{instantText(row.knownAt)}以前的记录）。
        </p>
      ) : (
        <Caution>
          按同样的两个时间重新计算，有{deviations.length}处数字不同：卷宗在这以后更正过。
          {row.state === 'draft' ? '请更新数字后再签发。' : '已签发的数字不变；需要更正的，撤回后另行起草。'}
          <details class="why">
            <summary>哪些数字不同</summary>
            <ul>
              {deviations.slice(0, 50).map((one) => (
                <li>
                  <code>{one.what}</code>：{String(one.issued)} → {String(one.again)}
                </li>
              ))}
            </ul>
          </details>
        </Caution>
      )}
      {taken.length === 0 ? null : (
        <Caution>
          点名的案例有{taken.length}件已经不计入：
          {taken.map((id) => (
            <a href={paths.problem(id)}>问题事件{id} </a>
          ))}
        </Caution>
      )}
    </>
  );
}

function Acts({ page }: { page: BulletinWorkModel }): JSX.Element | null {
  const { row, acts } = page;
  const formOf = (act: string): Form<string> =>
    page.failed?.act === act ? page.failed.form : { values: { on: page.today }, errors: [] };
  const open = (act: string): boolean => page.failed?.act === act;
  if (acts.length === 0) return null;
  return (
    <section aria-label="办理">
      {acts.includes('bulletin.edit') ? (
        <>
          <EditBulletin page={page} />
          <PostButton action={paths.bulletinAct(row.id, 'refresh')} text="更新数字" version={row.version} />
        </>
      ) : null}
      {acts.includes('bulletin.issue') ? (
        <Disclosure summary="签发通报" open={open('bulletin.issue')}>
          <ErrorSummary errors={formOf('bulletin.issue').errors} scope="issue" />
          <form class="form" method="post" action={paths.bulletinAct(row.id, 'issue')} data-guard>
            <Version version={row.version} />
            <p class="hint field-wide">签发以后文字和数字都不能再改。</p>
            <DayField form={formOf('bulletin.issue')} scope="issue" name="on" label="签发日期" required />
            <TextField form={formOf('bulletin.issue')} scope="issue" name="number" label="发文字号" />
            <p class="form-end">
              <button type="submit" class="button button-primary">
                签发
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
      {acts.includes('bulletin.publish') ? (
        <PostButton action={paths.bulletinAct(row.id, 'publish')} text="向社会公开" version={row.version} />
      ) : null}
      {acts.includes('bulletin.discard') ? (
        <PostButton action={paths.bulletinAct(row.id, 'discard')} text="删除草稿" version={row.version} tone="danger" />
      ) : null}
      {acts.includes('bulletin.withdraw') ? (
        <Disclosure summary="撤回通报" open={open('bulletin.withdraw')}>
          <ErrorSummary errors={formOf('bulletin.withdraw').errors} scope="withdraw" />
          <form class="form" method="post" action={paths.bulletinAct(row.id, 'withdraw')} data-guard>
            <Version version={row.version} />
            <AreaField form={formOf('bulletin.withdraw')} scope="withdraw" name="reason" label="撤回的理由" required />
            <p class="form-end">
              <button type="submit" class="button button-danger">
                撤回
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </section>
  );
}
