import type { ComponentChildren, JSX } from 'preact';
import type { RiskHint } from '../../domain/hints.ts';
import type { RelationKind } from '../../domain/codes.ts';
import { mayAny } from '../../domain/may.ts';
import type { EvidenceSpan } from '../../domain/metadata.ts';
import type { Article, UploadRow } from '../../domain/model.ts';
import type { SubjectProposal } from '../../domain/subject/proposal.ts';
import { faultSentence } from '../../text/faults.ts';
import { RELATION, UPLOAD_PURPOSE } from '../../text/labels.ts';
import { count, mediaName } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { EvidenceNote, evidenceSpans } from '../components/evidence.tsx';
import { FactFields } from '../components/factFields.tsx';
import { ErrorSummary, RadioField, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { PagesToCheck } from '../components/pagesToCheck.tsx';
import { PastFilingFields, PastReviewFields } from '../components/pastActs.tsx';
import { Caution, Facts, PostButton } from '../components/parts.tsx';
import { RelationFields } from '../components/relationFields.tsx';
import { SubjectNote } from '../components/subjectNote.tsx';
import { TextBody } from '../components/textBody.tsx';
import type { Form } from '../form.ts';
import { HintSummary } from '../hints/summary.tsx';
import { ApartFrom, type HeldSame } from '../likeness/apart.tsx';
import { FormerVersions, type FormerVersion, HeldAlready } from '../likeness/held.tsx';
import type { AlikeLine } from '../likeness/lines.tsx';
import { paths } from '../paths.ts';

/**
 * `POST /uploads/:id/confirm`: `version`, `purpose`, the names of `FACT_FIELDS`, `issuers.N`, `relations.N.…`, and for a
 * document already issued `review.…` and `filings.LINE.…` (see `factsForm.ts`, `pastActs.tsx`). `POST …/discard`: `version`.
 */
export interface UploadConfirmPage {
  chrome: Chrome;
  upload: Pick<
    UploadRow,
    'id' | 'version' | 'fileName' | 'mediaType' | 'pages' | 'fileSha256' | 'warnings' | 'faultCode' | 'faultDetails'
  >;
  text: string;
  articles: readonly Article[];
  /** From `proposedForm(…)`, or what was sent when there are errors; `purpose` among the values. */
  form: Form<string>;
  /** Evidence by field name, from `proposedForm(…)`. */
  evidence: Readonly<Record<string, EvidenceSpan>>;
  /** What a person should look at: warnings of the reading, checks with their rule, an unknown issuer. */
  findings: readonly { field: string | null; text: string; rule?: string | null }[];
  /** A list too long for this form: how many documents of which act; null where there is none. */
  listed: { total: number; kinds: readonly (readonly [RelationKind, number])[] } | null;
  /** Held documents that this one repeats, comes after or stands beside. */
  alike: readonly AlikeLine[];
  /** Those of the same 文号 or the same text: kept beside one another only where a person ticks it. */
  held: readonly HeldSame[];
  /** Those that may be an earlier version. */
  former: readonly FormerVersion[];
  /** The list of 主题分类, and what the machine reads out of title and text. */
  subjects: readonly string[];
  proposed: SubjectProposal | null;
  /** What a reviewer would look at in the text. */
  hints: readonly RiskHint[];
}

export function UploadConfirmPage(page: UploadConfirmPage): JSX.Element {
  const { upload, form, evidence } = page;
  const beside = (name: string): ComponentChildren => (
    <>
      <EvidenceNote name={name} span={evidence[name]} empty={(form.values[name] ?? '') === '' && isRead(name)} />
      {name === 'subject' ? <SubjectNote proposed={page.proposed} /> : null}
      {page.findings
        .filter((f) => f.field === name)
        .map((f) => (
          <p class="field-finding">{f.text}</p>
        ))}
    </>
  );
  const issued = form.values.purpose === 'issued';
  const records = mayAny(page.chrome.actor, 'document.record');
  return (
    <Layout
      chrome={page.chrome}
      title={`核对：${upload.fileName}`}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.uploads(), text: '上传文件' }, { text: '核对确认' }]}
    >
      <h1>核对要素</h1>
      <p class="lead">系统从文件里读出了这些要素，每一项都指出原文出处。请逐项核对，确认以后才成为正式记录。</p>
      <ErrorSummary errors={form.errors} />
      <General page={page} />
      <HintSummary hints={page.hints} />
      <HeldAlready uploadId={upload.id} lines={page.alike} />
      <div class="confirm">
        <section class="confirm-text" aria-labelledby="text-title">
          <h2 id="text-title">文件正文</h2>
          <p class="confirm-file">
            <a href={paths.uploadOriginal(upload.id)}>{upload.fileName}</a>
            <small>
              {mediaName(upload.mediaType)}
              {upload.pages === null ? '' : `，${upload.pages}页`}，{count(page.text.length)}字
            </small>
          </p>
          <PagesToCheck upload={upload} />
          <div class="confirm-scroll" tabIndex={0} role="group" aria-label="文件正文" data-evidence-pane>
            <TextBody
              text={page.text}
              articles={page.articles}
              spans={evidenceSpans(evidence)}
              title={form.values.title}
              docNumber={form.values.docNumber}
            />
          </div>
        </section>
        <form
          class="form confirm-form"
          method="post"
          action={paths.uploadConfirm(upload.id)}
          data-guard
          aria-label="文件要素"
        >
          <h2>文件要素</h2>
          <Version version={upload.version} />
          <RadioField
            form={form}
            name="purpose"
            label="这份文件是"
            required
            options={[
              { value: 'draft', label: UPLOAD_PURPOSE.draft, hint: '建立草稿卷宗，接着送合法性审核' },
              ...(records ? [{ value: 'issued', label: UPLOAD_PURPOSE.issued, hint: '确认后向社会公开' }] : []),
            ]}
          />
          <FactFields form={form} subjects={page.subjects} beside={beside} />
          {page.listed === null ? null : <ListedApart listed={page.listed} />}
          <RelationFields form={form} beside={beside} />
          <FormerVersions form={form} former={page.former} />
          {records ? (
            <details class="past" open={issued}>
              <summary>已印发文件的审核、备案经过</summary>
              <PastReviewFields form={form} prefix="review." />
              <PastFilingFields form={form} />
            </details>
          ) : null}
          <ApartFrom form={form} held={page.held} />
          <p class="form-end form-end-sticky">
            <button type="submit" class="button button-primary">
              确认保存
            </button>
            <small>保存后可以在卷宗里修改，每次修改都留痕。</small>
          </p>
        </form>
      </div>
      <section class="danger-zone" aria-labelledby="discard-title">
        <h2 id="discard-title">不需要这份文件</h2>
        <PostButton
          action={paths.uploadDiscard(upload.id)}
          version={upload.version}
          text="放弃这次上传"
          tone="danger"
        />
      </section>
    </Layout>
  );
}

/** A long list is not confirmed in this form but afterwards, row by row on a page of its own. */
function ListedApart({ listed }: { listed: NonNullable<UploadConfirmPage['listed']> }): JSX.Element {
  return (
    <section class="field-wide listed-apart" aria-labelledby="listed-title">
      <h3 id="listed-title">本文件列出{listed.total}件文件</h3>
      <p>
        {listed.kinds.map(([kind, number]) => `${RELATION[kind]}${number}件`).join('，')}
        。保存后转到“核对所列文件”，与本库的文件逐件对应，看过以后一次确认；确认以前，各件的效力都不变。
      </p>
      <input type="hidden" name="listedApart" value="yes" />
    </section>
  );
}

const READ = new Set([
  'title',
  'docNumber',
  'genre',
  'signedOn',
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'validMonths',
  'issuers.0',
]);
/** Whether the machine looks for this field at all, so that nothing found is worth saying. */
const isRead = (name: string): boolean => READ.has(name);

function General({ page }: { page: UploadConfirmPage }): JSX.Element | null {
  const findings = page.findings;
  if (findings.length === 0) return null;
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">请留意</h2>
      {findings.map((f) => (
        <Caution>
          {f.text}
          {f.rule == null ? null : <small class="rule">依据：{f.rule}</small>}
        </Caution>
      ))}
    </section>
  );
}

/** A file that could not be read has a page too: what is wrong, and the way on. `GET /uploads/:id` in state `refused`. */
export function UploadRefusedPage(page: Pick<UploadConfirmPage, 'chrome' | 'upload'>): JSX.Element {
  const { upload } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="文件不能读取"
      indexed={false}
      crumbs={[{ href: paths.uploads(), text: '上传文件' }, { text: '不能读取' }]}
    >
      <h1>文件不能读取</h1>
      <p class="lead">{faultSentence(upload.faultCode ?? 'file.damaged', upload.faultDetails ?? {})}</p>
      <Facts
        facts={[
          { term: '文件名', value: upload.fileName },
          { term: '格式', value: mediaName(upload.mediaType) },
          { term: 'SHA-256', value: <code class="hash">{upload.fileSha256}</code> },
        ]}
      />
      <p>
        <a class="button" href={paths.uploads()}>
          重新上传
        </a>
      </p>
      <PostButton action={paths.uploadDiscard(upload.id)} version={upload.version} text="移除这个文件" />
    </Layout>
  );
}
