import type { JSX } from 'preact';
import type { SubjectProposal } from '../../domain/subject/proposal.ts';
import type { Chrome } from '../chrome.ts';
import { FactFields } from '../components/factFields.tsx';
import { AreaField, ErrorSummary, Version } from '../components/fields.tsx';
import { SubjectNote } from '../components/subjectNote.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `POST /dossiers/:id/edit`: `version`, `base` (the facts the form was made from, JSON), `FACT_FIELDS`, `issuers.N`. */
export interface DossierEditPage {
  chrome: Chrome;
  documentId: number;
  title: string;
  /** Version of the document row, and its facts as form values, for a merge when somebody else was faster. */
  version: number;
  base: Form<string>['values'];
  /** From `factValues(…)`, or what was sent. */
  form: Form<string>;
  /** The list of 主题分类, and what the machine reads out of title and text. */
  subjects: readonly string[];
  proposed: SubjectProposal | null;
}

export function DossierEditPage(page: DossierEditPage): JSX.Element {
  const { form } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={`修改要素：${page.title}`}
      indexed={false}
      width="wide"
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(page.documentId), text: page.title },
        { text: '修改要素' },
      ]}
    >
      <h1>修改要素</h1>
      <p class="lead">{page.title}</p>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.dossierEdit(page.documentId)} data-guard>
        <Version version={page.version} />
        <input type="hidden" name="base" value={JSON.stringify(page.base)} />
        <FactFields
          form={form}
          subjects={page.subjects}
          beside={(name) => (name === 'subject' ? <SubjectNote proposed={page.proposed} /> : null)}
        />
        <AreaField form={form} name="note" label="修改说明" hint="写明为什么改，记入办理记录" rows={2} />
        <p class="form-end form-end-sticky">
          <button type="submit" class="button button-primary">
            保存修改
          </button>
          <a class="button" href={paths.dossier(page.documentId)}>
            取消
          </a>
        </p>
      </form>
    </Layout>
  );
}
