import type { JSX } from 'preact';
import { currentRegistration, REGISTRATION_MOVES, registrationStanding } from '../../domain/registration/states.ts';
import type { RegistrationAct } from '../../domain/registration/states.ts';
import { REGISTRATION_REFUSAL, grammarText } from '../../text/labels.ts';
import { AreaField, DayField, SelectField, TextField, options } from '../components/fields.tsx';
import { PostButton } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** The acts that the state of the registration leaves open and the person may do. */
export function RegistrationSteps({ page }: { page: DossierPage }): JSX.Element {
  const { document, registrations } = page.dossier;
  const moves = REGISTRATION_MOVES[registrationStanding(registrations)];
  const can = (act: RegistrationAct): boolean => moves[act] !== undefined && allowed(page, act);
  const row = currentRegistration(registrations);
  const { id, version } = document;
  const today = { on: page.today };
  return (
    <div class="acts">
      {can('registration.request') && document.registrationNumber === null ? (
        <ActForm
          page={page}
          act="registration.request"
          action={paths.registrationRequest(id)}
          version={version}
          values={today}
          hint="送文件正式文本、起草说明、合法性审核意见和制定依据。"
          fields={(form, scope) => <DayField form={form} scope={scope} name="on" label="送登记日期" required />}
        />
      ) : null}
      {row !== null && can('registration.register') ? <Register page={page} row={row} /> : null}
      {row !== null && can('registration.refuse') ? (
        <ActForm
          page={page}
          id={row.id}
          act="registration.refuse"
          action={paths.registrationStep(id, row.id, 'refuse')}
          version={row.version}
          values={today}
          tone="danger"
          hint="不予登记要以书面形式告知制定机关，办理以后可以下载通知书。"
          fields={(form, scope) => (
            <>
              <SelectField
                form={form}
                scope={scope}
                name="refusal"
                label="情形"
                required
                options={options(REGISTRATION_REFUSAL)}
                empty="请选择"
              />
              <DayField form={form} scope={scope} name="on" label="决定日期" required />
              <AreaField form={form} scope={scope} name="reason" label="理由" required />
            </>
          )}
        />
      ) : null}
      {row !== null && can('registration.publish') ? (
        <ActForm
          page={page}
          id={row.id}
          act="registration.publish"
          action={paths.registrationStep(id, row.id, 'publish')}
          version={row.version}
          values={today}
          hint={
            document.publishedOn === null
              ? '公布以后向社会公开，以这一天为公布日期。'
              : '公布以后向社会公开；文件已经载明公布日期，不会改动。'
          }
          fields={(form, scope) => (
            <>
              <DayField form={form} scope={scope} name="on" label="公布日期" required />
              <TextField form={form} scope={scope} name="place" label="公布载体" hint="例如政府公报、政府网站" wide />
            </>
          )}
        />
      ) : null}
      {row !== null && can('registration.withdraw') ? (
        <PostButton
          action={paths.registrationStep(id, row.id, 'withdraw')}
          version={row.version}
          text="撤回送登记"
          tone="plain"
        />
      ) : null}
      {row !== null && can('registration.void') ? (
        <ActForm
          page={page}
          id={row.id}
          act="registration.void"
          action={paths.registrationStep(id, row.id, 'void')}
          version={row.version}
          tone="danger"
          hint={`编号作废以后留在登记簿里，不再使用；文件回到未登记的状态${page.registration.demanded ? '，并停止公开' : ''}。`}
          fields={(form, scope) => <AreaField form={form} scope={scope} name="reason" label="作废的理由" required />}
        />
      ) : null}
      {can('registration.record') ? (
        <ActForm
          page={page}
          act="registration.record"
          action={paths.registrationRecord(id)}
          version={version}
          values={{ number: document.registrationNumber ?? '' }}
          fields={(form, scope) => (
            <>
              <TextField form={form} scope={scope} name="number" label="统一登记编号" required />
              <DayField form={form} scope={scope} name="registeredOn" label="登记日期" />
              <DayField form={form} scope={scope} name="publishedOn" label="公布日期" />
              <TextField form={form} scope={scope} name="place" label="公布载体" wide />
            </>
          )}
        />
      ) : null}
    </div>
  );
}

/** Registering asks for a code where the pattern has one, and for the number itself where there is no pattern. */
function Register({ page, row }: { page: DossierPage; row: { id: number; version: number } }): JSX.Element {
  const { pattern, codes } = page.registration.numbering;
  return (
    <ActForm
      page={page}
      id={row.id}
      act="registration.register"
      action={paths.registrationStep(page.dossier.document.id, row.id, 'register')}
      version={row.version}
      values={{ on: page.today, code: codes[0] ?? '' }}
      hint={
        pattern === null
          ? '本地规则没有设定这一层级的编号格式，请填写编号。'
          : `按“${grammarText(pattern)}”编制这一系列的下一个编号，登记时才确定，中间不留空号。`
      }
      fields={(form, scope) => (
        <>
          {codes.length > 0 ? (
            <SelectField
              form={form}
              scope={scope}
              name="code"
              label="机关代字"
              required
              options={codes.map((code) => ({ value: code, label: code }))}
            />
          ) : null}
          {pattern === null ? (
            <TextField form={form} scope={scope} name="number" label="统一登记编号" required />
          ) : null}
          <DayField form={form} scope={scope} name="on" label="登记日期" required />
        </>
      )}
    />
  );
}
