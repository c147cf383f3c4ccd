import type { JSX } from 'preact';
import type { PageToCheck } from '../../domain/pages.ts';
import { PAGE_STATE } from '../../text/labels.ts';
import { percent } from '../../text/scans.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** 待核对页面, `GET /scans`: pages that the machine read with little confidence, or not at all. */
export interface ScansPage {
  chrome: Chrome;
  lines: readonly PageToCheck[];
  paging: Paging;
}

export function ScansPage({ chrome, lines, paging }: ScansPage): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title="待核对页面"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.uploads(), text: '上传文件' }, { text: '待核对页面' }]}
    >
      <h1>待核对页面</h1>
      <p class="lead">
        这些扫描页识别的把握不大，请对照图像改正文字。改过以后，文件的要素会重新提取；文件确认入库以后不再列在这里。
      </p>
      {lines.length === 0 ? (
        <Empty>没有待核对的页面。识别把握不大的扫描页会列在这里。</Empty>
      ) : (
        <Table label="待核对页面" head={['文件', '页', '识别结果', '上传', <span class="unseen">办理</span>]}>
          {lines.map((line) => (
            <Line line={line} />
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(n) => paths.scans({ page: n })} />
    </Layout>
  );
}

function Line({ line: { page, fileName, pages, uploadedAt } }: { line: PageToCheck }): JSX.Element {
  return (
    <tr>
      <td>
        <span class="file-name">{fileName}</span>
      </td>
      <td class="nowrap">
        第 {page.number} 页{pages === null ? '' : `，共 ${pages} 页`}
      </td>
      <td>
        {page.state === 'unread' ? (
          <span class="state state-refused">{PAGE_STATE.unread}</span>
        ) : (
          <>
            预计 {percent(page.confidence)} 的字正确
            <small>存疑 {page.doubts.length} 处</small>
          </>
        )}
      </td>
      <td class="nowrap">
        <InstantText at={uploadedAt} />
      </td>
      <td class="nowrap">
        <a class="button button-primary button-small" href={paths.scanPage(page.uploadId, page.number)}>
          核对
          <span class="unseen">
            ：{fileName}第 {page.number} 页
          </span>
        </a>
      </td>
    </tr>
  );
}
