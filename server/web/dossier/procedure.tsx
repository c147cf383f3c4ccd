import type { JSX } from 'preact';
import { mayBeShown } from '../../domain/registration/limits.ts';
import { currentRegistration } from '../../domain/registration/states.ts';
import { missingEvidence } from '../../domain/procedure/gate.ts';
import { EVIDENCE_KIND } from '../../text/profileCodeLabels.ts';
import { AreaField, DayField, TextField } from '../components/fields.tsx';
import { Caution, PostButton } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { grammarText } from '../../text/labels.ts';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** `POST /dossiers/:id/issue`, with `version` of the document. */
export const ISSUE_FIELDS = [
  'docNumber',
  'registrationNumber',
  'adoptedOn',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'validMonths',
  'gapReason',
] as const;

/** What holds up the issue, said before somebody fills in the form. */
function Missing({ page }: { page: DossierPage }): JSX.Element | null {
  const missing = missingEvidence(page.dossier, page.procedure.file, page.rules, 'issue');
  if (missing.length === 0) return null;
  return (
    <Caution>
      程序还不完备，不能印发：{missing.map((line) => EVIDENCE_KIND[line.evidence]).join('、')}。
      <a href="#evidence">查看程序证据</a>
    </Caution>
  );
}

/** Why it takes effect sooner after publication than the rule wants. */
function GapReason(props: { page: DossierPage; form: Form<string>; scope: string }): JSX.Element {
  const least = props.page.rules.figures['effect.minDays'].value;
  return (
    <AreaField
      form={props.form}
      scope={props.scope}
      name="gapReason"
      label="提前施行的理由"
      rows={2}
      hint={
        least === null ? '本地没有规定公布到施行的间隔，可以不填' : `公布到施行少于${least}日的必填，会写入备案说明`
      }
    />
  );
}

/** What moves the document itself: issue, abandon, publish, withhold. */
export function Procedure({ page }: { page: DossierPage }): JSX.Element | null {
  const { document } = page.dossier;
  const { id, version, status } = document;
  const issued = status === 'issued' || status === 'filed';
  const drafting = status === 'draft' || status === 'in_review' || status === 'reviewed';
  const urgent = page.reviewing.emergencies.some((one) => one.usable);
  const canIssue = (status === 'reviewed' || urgent) && allowed(page, 'document.issue', { urgent });
  const canAbandon = drafting && allowed(page, 'document.abandon');
  const shown = mayBeShown(document, currentRegistration(page.dossier.registrations), page.registration.demanded);
  const canPublish = issued && !document.isPublic && shown && allowed(page, 'document.publish');
  const canWithhold = issued && document.isPublic && allowed(page, 'document.withhold');
  if (!canIssue && !canAbandon && !canPublish && !canWithhold) return null;
  const values = Object.fromEntries(
    ISSUE_FIELDS.filter((name) => name !== 'gapReason').map((name) => [
      name,
      document[name] === null ? '' : String(document[name]),
    ]),
  );
  return (
    <section id="procedure" class="panel" aria-labelledby="procedure-title">
      <h2 id="procedure-title">办理</h2>
      <div class="acts">
        {canIssue && !urgent ? <Missing page={page} /> : null}
        {canIssue ? (
          <ActForm
            page={page}
            act="document.issue"
            action={paths.issue(id)}
            version={version}
            values={values}
            hint={
              page.registration.demanded
                ? '按施行日期计算效力，并列出应当报送的备案；办完统一登记和公布以后才向社会公开。'
                : '登记以后向社会公开，按施行日期计算效力，并列出应当报送的备案。'
            }
            fields={(form, scope) => (
              <>
                <TextField
                  form={form}
                  scope={scope}
                  name="docNumber"
                  label="发文字号"
                  required={page.registration.docNumbers === null}
                  hint={
                    page.registration.docNumbers === null
                      ? undefined
                      : `留空的，按“${grammarText(page.registration.docNumbers)}”编制下一个文号`
                  }
                />
                {page.registration.numbering.pattern === null ? (
                  <TextField form={form} scope={scope} name="registrationNumber" label="统一登记编号" />
                ) : null}
                <DayField form={form} scope={scope} name="adoptedOn" label="通过日期" />
                <DayField form={form} scope={scope} name="signedOn" label="成文日期" required />
                <DayField
                  form={form}
                  scope={scope}
                  name="publishedOn"
                  label="公布日期"
                  required={!page.registration.demanded}
                  hint={page.registration.demanded ? '登记以后才统一公布的，可以不填' : undefined}
                />
                <DayField form={form} scope={scope} name="effectiveOn" label="施行日期" />
                <DayField form={form} scope={scope} name="validUntil" label="有效期至" />
                <TextField
                  form={form}
                  scope={scope}
                  name="validMonths"
                  label="有效期（月）"
                  type="number"
                  size="short"
                />
                <GapReason page={page} form={form} scope={scope} />
              </>
            )}
          />
        ) : null}
        {canPublish ? (
          <PostButton action={paths.publish(id)} version={version} text="向社会公开" tone="primary" />
        ) : null}
        {canWithhold ? (
          <ActForm
            page={page}
            act="document.withhold"
            action={paths.withhold(id)}
            version={version}
            tone="danger"
            fields={(form, scope) => (
              <>
                <AreaField form={form} scope={scope} name="reason" label="停止公开的理由（只记入卷宗）" required />
                <AreaField form={form} scope={scope} name="said" label="对公众的说明（写在原网址上，可不填）" />
              </>
            )}
          />
        ) : null}
        {canAbandon ? (
          <ActForm
            page={page}
            act="document.abandon"
            action={paths.abandon(id)}
            version={version}
            tone="danger"
            fields={(form, scope) => (
              <AreaField form={form} scope={scope} name="reason" label="不再制发的理由" required />
            )}
          />
        ) : null}
      </div>
    </section>
  );
}
