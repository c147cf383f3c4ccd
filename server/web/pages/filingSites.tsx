import type { JSX } from 'preact';
import type { FilingLine } from '../../domain/codes.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { SITE_OUTCOMES, type SiteOutcome } from '../../domain/filing/siteCheck.ts';
import { SITE_OUTCOME } from '../../text/filing.ts';
import { FILING_LINE } from '../../text/labels.ts';
import { count, titled } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, PostButton, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** One document that a website names, and what it means here. */
export interface SiteLine {
  entry: { title: string | null; docNumber: string | null; on: string | null; line: string };
  outcome: SiteOutcome;
  documents: readonly DocumentName[];
  missed: readonly FilingLine[];
  issuer: { id: number; name: string } | null;
}

/** 与网站公布的文件比对, `GET /filings/sites`; after a list was sent with what came of it. */
export interface FilingSitesPage {
  chrome: Chrome;
  form: Form<string>;
  unfiled: readonly { document: DocumentName; issuerName: string | null; missed: readonly FilingLine[] }[];
  compared: { site: string; lines: readonly SiteLine[] } | null;
}

export function FilingSitesPage(page: FilingSitesPage): JSX.Element {
  const { compared } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="与网站公布的文件比对"
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.filings(), text: '备案' },
        { text: '与网站公布的文件比对' },
      ]}
    >
      <h1>与网站公布的文件比对</h1>
      <p class="lead">
        把机关网站上公布的文件清单粘贴或者上传到这里，同备案记录比对，找出漏报、迟报的文件。比对只是提示，是否漏报由人认定。
      </p>
      {compared === null ? null : <Compared compared={compared} />}
      <section aria-labelledby="send">
        <h2 id="send">{compared === null ? '送来清单' : '再比对一份'}</h2>
        <ErrorSummary errors={page.form.errors} />
        <form class="form" method="post" action={paths.filingSites()} encType="multipart/form-data">
          <TextField
            form={page.form}
            name="site"
            label="网站或者栏目"
            required
            hint="例如：县城管局网站“规范性文件”栏"
            wide
          />
          <AreaField
            form={page.form}
            name="text"
            label="粘贴清单"
            hint="每行一份文件：标题、文号、日期，有什么写什么"
            rows={8}
          />
          <div class="field">
            <label for="site-files">或者上传文件</label>
            <input id="site-files" type="file" name="files" />
            <p class="hint">Excel、CSV、网页、文本都可以</p>
          </div>
          <p class="form-end">
            <button type="submit" class="button button-primary">
              比对
            </button>
          </p>
        </form>
      </section>
      <section aria-labelledby="unfiled">
        <h2 id="unfiled">系统里已经印发、没有按期报送的文件</h2>
        {page.unfiled.length === 0 ? (
          <Empty>近两年印发的文件都报送了，或者还在期限内。</Empty>
        ) : (
          <Table label="没有按期报送的文件" head={['文件', '制定机关', '没有报送的渠道']}>
            {page.unfiled.map(({ document, issuerName, missed }) => (
              <tr>
                <td>
                  <a href={paths.dossier(document.id, 'filings')}>{titled(document.title, document.docNumber)}</a>
                </td>
                <td>{issuerName}</td>
                <td>{missed.map((line) => FILING_LINE[line]).join('、')}</td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </Layout>
  );
}

function Compared({ compared }: { compared: NonNullable<FilingSitesPage['compared']> }): JSX.Element {
  const { lines, site } = compared;
  const sorted = [...lines].sort((a, b) => SITE_OUTCOMES.indexOf(a.outcome) - SITE_OUTCOMES.indexOf(b.outcome));
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">{site}：比对结果</h2>
      <p role="status">
        共{count(lines.length)}份：
        {SITE_OUTCOMES.map(
          (outcome) => `${SITE_OUTCOME[outcome]}${count(lines.filter((one) => one.outcome === outcome).length)}份`,
        ).join('，')}
        。
      </p>
      <Table label="比对结果" head={['网站上的文件', '结果', '系统里的文件', '办理']}>
        {sorted.map((one) => (
          <tr>
            <td>
              {titled(one.entry.title, one.entry.docNumber)} <small>{one.entry.on}</small>
            </td>
            <td>
              <b class={`site-${one.outcome}`}>{SITE_OUTCOME[one.outcome]}</b>
              {one.missed.length === 0 ? null : <small>{one.missed.map((line) => FILING_LINE[line]).join('、')}</small>}
            </td>
            <td>
              {one.documents.map((document) => (
                <p>
                  <a href={paths.dossier(document.id, 'filings')}>{titled(document.title, document.docNumber)}</a>
                </p>
              ))}
              {one.documents.length === 0 ? (one.issuer?.name ?? '没有对上制定机关') : null}
            </td>
            <td>
              <Record line={one} site={site} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

/** The one act that settles a line that shows 漏报. */
function Record({ line, site }: { line: SiteLine; site: string }): JSX.Element | null {
  const name = titled(line.entry.title, line.entry.docNumber);
  const note = `${site}公布了${name}，没有报送备案`;
  const [document] = line.documents;
  if (line.outcome === 'missing' && document !== undefined)
    return (
      <>
        {line.missed.map((filingLine) => (
          <PostButton
            action={paths.filingSiteMissed()}
            text={`记为漏报${line.missed.length > 1 ? `（${FILING_LINE[filingLine]}）` : ''}`}
            about={name}
            fields={{ documentId: String(document.id), line: filingLine, note }}
          />
        ))}
      </>
    );
  if (line.outcome !== 'unheld') return null;
  return (
    <>
      <a href={paths.uploads()}>上传补录</a>
      {line.issuer === null ? null : (
        <PostButton
          action={paths.filingSiteMissed()}
          text="记为漏报"
          about={name}
          fields={{
            issuerId: String(line.issuer.id),
            title: line.entry.title ?? '',
            docNumber: line.entry.docNumber ?? '',
            note,
          }}
        />
      )}
    </>
  );
}
