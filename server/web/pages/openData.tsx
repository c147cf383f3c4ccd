import type { JSX } from 'preact';
import type { DumpFile, DumpManifest } from '../../ports.ts';
import { count, sizeText } from '../../text/names.ts';
import { DUMP_WORDS } from '../../text/openData.ts';
import type { DataExample } from '../../text/openData.ts';
import type { Chrome } from '../chrome.ts';
import { DayText } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Copyable, Empty } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /open-data`: everything public to take along. */
export interface OpenDataPage {
  chrome: Chrome;
  manifest: DumpManifest | null;
  /** Commands that can be run as they stand. */
  examples: readonly DataExample[];
}

export function OpenDataPage({ chrome, manifest, examples }: OpenDataPage): JSX.Element {
  return (
    <Layout chrome={chrome} title="开放数据" crumbs={[{ href: paths.home(), text: '首页' }, { text: '开放数据' }]}>
      <h1>开放数据</h1>
      <p>公开的文件、文本和效力都可以整体下载，也可以按接口查询、按订阅更新。没有公开的内容不在其中。</p>
      <section aria-labelledby="examples-title">
        <h2 id="examples-title">三件常做的事</h2>
        <p>把命令复制到终端里就能运行（要有 curl），不需要登录。</p>
        {examples.map((example) => (
          <Example example={example} />
        ))}
      </section>
      <section aria-labelledby="dumps-title">
        <h2 id="dumps-title">整体下载</h2>
        {manifest === null ? (
          <Empty>下载文件正在生成，请过几分钟再看。</Empty>
        ) : (
          <>
            <p>
              效力按 <DayText day={manifest.on} /> 计算；每天零时以后重新生成，内容有变动时当天更新。
              有文件撤下的，旧的下载文件立即停止提供。
            </p>
            <ul class="consultations">
              {manifest.files.map((file) => (
                <Line file={file} />
              ))}
            </ul>
            <p>
              校验：下载 <a href={paths.dump('SHA256SUMS')}>SHA256SUMS</a>，运行 <code>sha256sum -c SHA256SUMS</code>。
              程序可以读 <a href={paths.dump('manifest.json')}>manifest.json</a>。
            </p>
          </>
        )}
      </section>
      <section aria-labelledby="api-title">
        <h2 id="api-title">接口</h2>
        <ul>
          <li>
            <a href={paths.apiDocs()}>在线试用接口</a>，不需要登录
          </li>
          <li>
            <a href={paths.openApi()}>OpenAPI 说明</a>（JSON）：每个接口、参数和字段的含义，附例子
          </li>
          <li>其他网站的网页也可以直接读取（CORS）；回答带 ETag，没有变动时不重复传送</li>
          <li>
            单份文件：网址加 <code>/akn.xml</code> 得到 Akoma Ntoso 3.0，加 <code>/text.docx</code> 得到 Word
            正文；后面再写 <code>?on=2025-05-01</code>，是那一天的文本。网页里另有 schema.org 的 Legislation
            数据（JSON-LD）
          </li>
        </ul>
      </section>
      <section aria-labelledby="feeds-title">
        <h2 id="feeds-title">订阅更新</h2>
        <ul>
          <li>
            <a href={paths.publishedFeed()}>公布的文件</a>（Atom）
          </li>
          <li>
            <a href={paths.changesFeed()}>文件变动</a>（Atom）：施行、修改、延长、废止、失效
          </li>
          <li>
            任何一次<a href={paths.search()}>检索</a>都可以订阅，链接在检索结果的末尾；也可以
            <a href={paths.subscribe()}>按邮件订阅</a>
          </li>
          <li>每份文件都有它自己的订阅（Atom）：网址是文件页的网址加 /changes.atom，已经公布的将来变动也在其中</li>
        </ul>
        <p>
          撤下的文件在每个 Atom 订阅里都有删除标记（RFC
          6721），标记写的是文件的网址；文件变动里的条目以这个网址开头，请一并删除。
        </p>
      </section>
    </Layout>
  );
}

function Example({ example }: { example: DataExample }): JSX.Element {
  return (
    <div class="example">
      <h3>{example.title}</h3>
      <pre class="command">
        <code data-copy-source>{example.command}</code>
      </pre>
      <button type="button" class="button button-small" data-copy hidden>
        复制命令
      </button>
      <p>{example.said}</p>
    </div>
  );
}

function Line({ file }: { file: DumpFile }): JSX.Element {
  return (
    <li>
      <a class="doc-title" href={paths.dump(file.name)} download>
        {file.name}
      </a>
      <p class="meta">
        <span>{sizeText(file.size)}</span>
        {file.rows === null ? null : <span>{count(file.rows)}件</span>}
        <span>{DUMP_WORDS[file.what]}</span>
      </p>
      <p class="meta">SHA-256</p>
      <Copyable text={file.sha256} what="校验值" />
    </li>
  );
}
