import type { JSX } from 'preact';
import { EVENT_KINDS } from '../../domain/codes.ts';
import { EVENT_KIND, SCOPE } from '../../text/labels.ts';
import { eventDetail } from '../../text/standing.ts';
import { told } from '../../text/standingOn.ts';
import { DayCell, InstantText } from '../components/days.tsx';
import { AreaField, DayField, RadioField, SelectField, TextField, options } from '../components/fields.tsx';
import { DocumentName, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** `POST /dossiers/:id/events` (with `version` of the document); `articles` parted by 、. */
export const EVENT_FIELDS = ['kind', 'on', 'until', 'scope', 'articles', 'basisDocNumber', 'basisText'] as const;

/** Kinds that a person may record; enactment belongs to issuing and editing. */
const KINDS = EVENT_KINDS.filter((kind) => kind !== 'enact');

/** 效力事件: what has happened to the document's validity, and what is known to come. */
export function Events({ page }: { page: DossierPage }): JSX.Element {
  const { dossier } = page;
  const { document } = dossier;
  const issued = document.status === 'issued' || document.status === 'filed';
  return (
    <section id="events" class="panel" aria-labelledby="events-title">
      <h2 id="events-title">效力事件</h2>
      {dossier.events.length === 0 ? (
        <Empty>{issued ? '还没有效力事件。' : '印发以后才有效力事件。'}</Empty>
      ) : (
        <Table label="效力事件" head={['日期', '事件', '截止', '依据', '记录', <span class="unseen">办理</span>]}>
          {dossier.events.map((row) => {
            const e = told(row, dossier.names);
            const recorder = row.recordedById === null ? null : page.people.get(row.recordedById);
            return (
              <tr class={row.voidedAt === null ? undefined : 'row-void'}>
                <td class="nowrap">
                  <DayCell day={row.on} />
                  {row.dayStated ? null : <small>文中未写明，推定</small>}
                  {row.on !== null && row.on > page.today ? <small>将于该日</small> : null}
                </td>
                <td>
                  <b>{EVENT_KIND[row.kind]}</b>{' '}
                  {row.scope === 'articles' ? <small>{eventDetail({ ...e, until: null })}</small> : null}
                  {row.voidedAt === null ? null : <small>误记，已撤销：{row.voidReason}</small>}
                </td>
                <td class="nowrap">
                  <DayCell day={row.until} />
                </td>
                <td>{e.basis === null ? row.basisText : <DocumentName named={e.basis} staff />}</td>
                <td class="nowrap">
                  <InstantText at={row.knownAt} />
                  {recorder === null || recorder === undefined ? null : <small>{recorder}</small>}
                </td>
                <td>
                  {row.voidedAt === null && row.kind !== 'enact' && allowed(page, 'event.void') ? (
                    <ActForm
                      page={page}
                      act="event.void"
                      id={row.id}
                      action={paths.eventVoid(document.id, row.id)}
                      version={row.version}
                      button="撤销误记"
                      tone="danger"
                      fields={(form, scope) => (
                        <AreaField form={form} scope={scope} name="reason" label="误记的情况" required rows={2} />
                      )}
                    />
                  ) : null}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
      {issued && allowed(page, 'event.record') ? (
        <ActForm
          page={page}
          act="event.record"
          action={paths.events(document.id)}
          version={document.version}
          hint="日期是新状态的第一天。文件自己写明的施行日期和有效期，请在“修改要素”里改。"
          fields={(form, scope) => (
            <>
              <SelectField
                form={form}
                scope={scope}
                name="kind"
                label="事件"
                required
                options={KINDS.map((k) => ({ value: k, label: EVENT_KIND[k] }))}
                empty="请选择"
              />
              <DayField form={form} scope={scope} name="on" label="日期" required hint="新状态的第一天" />
              <DayField
                form={form}
                scope={scope}
                name="until"
                label="截止日期"
                hint="延长、重新公布：新的有效期至；停止执行：最后一天"
              />
              <RadioField
                form={{ ...form, values: { scope: 'whole', ...form.values } }}
                scope={scope}
                name="scope"
                label="范围"
                options={options(SCOPE)}
              />
              <TextField
                form={form}
                scope={scope}
                name="articles"
                label="条款"
                hint="部分条款时填写，用顿号隔开：第五条、第八条"
              />
              <TextField
                form={form}
                scope={scope}
                name="basisDocNumber"
                label="依据文件的文号"
                hint="本库有的会自动关联"
              />
              <TextField
                form={form}
                scope={scope}
                name="basisText"
                label="依据说明"
                hint="没有文号的写会议、决定名称"
                wide
              />
            </>
          )}
        />
      ) : null}
    </section>
  );
}
