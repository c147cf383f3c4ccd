import type { JSX } from 'preact';
import type { Status } from '../../domain/codes.ts';
import { ORIGIN, STATUS } from '../../text/labels.ts';
import { SelectField, Version } from '../components/fields.tsx';
import { Caution, Copyable, Disclosure, Facts } from '../components/parts.tsx';
import { DocumentFactsTable } from '../components/documentFacts.tsx';
import { StandingBanner } from '../components/standing.tsx';
import { paths } from '../paths.ts';
import { type DossierPage, allowed, formOf, isOpen } from './model.ts';

const ROAD: readonly Status[] = ['draft', 'in_review', 'reviewed', 'issued', 'filed'];

/** The review is behind a document only where one is on file; a stock document may never have had any. */
const isOnFile = (page: DossierPage, step: Status): boolean =>
  (step !== 'in_review' && step !== 'reviewed') || page.dossier.reviews.length > 0;

/** Where the document is on its way, moved by people's acts alone. */
function StatusSteps({ page }: { page: DossierPage }): JSX.Element {
  const { status } = page.dossier.document;
  if (status === 'abandoned') return <Caution>这份草稿已经决定不再制发，卷宗保留备查。</Caution>;
  const at = ROAD.indexOf(status);
  return (
    <ol class="steps" aria-label="办理进度">
      {ROAD.map((s, i) => (
        <li
          class={i === at ? 'step-now' : i < at && isOnFile(page, s) ? 'step-done' : 'step-ahead'}
          aria-current={i === at ? 'step' : undefined}
        >
          <span>{STATUS[s]}</span>
          {i < at ? isOnFile(page, s) ? <span class="unseen">（已完成）</span> : <small>没有记录</small> : null}
        </li>
      ))}
    </ol>
  );
}

/** Status, validity, findings and facts: what one sees first. */
export function Summary({ page }: { page: DossierPage }): JSX.Element {
  const { dossier, standing } = page;
  const { document } = dossier;
  const issued = document.status === 'issued' || document.status === 'filed';
  return (
    <section id="summary" class="panel" aria-labelledby="summary-title">
      <div class="section-head">
        <h2 id="summary-title">概况</h2>
        {allowed(page, 'document.edit') ? (
          <a class="button button-small" href={paths.dossierEdit(document.id)}>
            修改要素
          </a>
        ) : null}
      </div>
      <StatusSteps page={page} />
      {issued ? <StandingBanner standing={standing} staff /> : null}
      {page.findings.map((f) => (
        <Caution>
          {f.text}
          {f.rule == null ? null : <small class="rule">依据：{f.rule}</small>}
        </Caution>
      ))}
      <DocumentFactsTable
        staff
        facts={{ ...document, issuers: dossier.issuers.map((i) => ({ id: i.issuerId, name: i.name })) }}
      />
      <Facts
        facts={[
          ...(page.drafting.drafter === null
            ? []
            : [
                {
                  term: '起草单位',
                  value: <a href={paths.issuer(page.drafting.drafter.id)}>{page.drafting.drafter.name}</a>,
                },
              ]),
          { term: '来源', value: ORIGIN[document.origin] },
          { term: '卷宗编号', value: <Copyable text={String(document.id)} what="编号" /> },
          {
            term: '公开',
            value: document.isPublic && issued ? <a href={paths.document(document.id)}>公开页面</a> : '没有公开',
          },
        ]}
      />
      <Drafter page={page} />
    </section>
  );
}

/** 起草单位, said by the bureau: from then on that body follows the document. */
function Drafter({ page }: { page: DossierPage }): JSX.Element | null {
  const { document } = page.dossier;
  if (!allowed(page, 'document.set_drafter')) return null;
  const values = { draftedById: document.draftedById === null ? '' : String(document.draftedById) };
  const form = formOf(page, 'document.set_drafter', null, values);
  return (
    <Disclosure summary="登记起草单位" open={isOpen(page, 'document.set_drafter', null)}>
      <form class="form" method="post" action={paths.drafter(document.id)}>
        <Version version={document.version} />
        <SelectField
          form={form}
          scope="drafter"
          name="draftedById"
          label="起草单位"
          hint="代政府或者上级机关起草的部门；它的账号能看到并办理这份草稿"
          options={page.drafting.bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty="主办机关自己起草"
        />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            保存
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
