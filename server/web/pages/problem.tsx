import type { JSX } from 'preact';
import { faultSentence } from '../../text/faults.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { SearchBox } from '../components/searchBox.tsx';
import { paths } from '../paths.ts';

/** Any refusal that has no page of its own; 404 and 500 among them. */
export interface ProblemPage {
  chrome: Chrome;
  status: number;
  code: string;
  details?: Readonly<Record<string, unknown>>;
  /** Number of the request in the server's log, for whoever looks after the system. */
  requestId?: string | null;
  /** What was not understood, each with what is taken instead. */
  wrong?: readonly { field: string; message: string }[];
  /** For what was asked for by an address: the same without what was not understood. */
  without?: string;
  /** Where to go back to. */
  back?: { href: string; text: string };
}

const TITLES: Readonly<Record<number, string>> = {
  400: '填写有误',
  401: '需要登录',
  403: '没有权限',
  404: '没有找到',
  409: '内容已有变化',
  410: '文件已经撤下',
  413: '文件太大',
  429: '操作太频繁',
  500: '系统出错',
  503: '系统正忙',
};

const ASKED_WRONG = '网址里有不能理解的条件，没有查询。请按下面的提示修改网址：';

export function ProblemPage(page: ProblemPage): JSX.Element {
  const asked = page.without !== undefined;
  const instead = page.details?.['insteadId'];
  const title = asked ? '网址里的条件有误' : (TITLES[page.status] ?? '没有办成');
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      indexed={false}
      crumbs={[{ href: paths.home(), text: '首页' }, { text: title }]}
    >
      <h1>{title}</h1>
      <p class="lead">{asked ? ASKED_WRONG : faultSentence(page.code, page.details)}</p>
      {page.wrong === undefined ? null : (
        <ul>
          {page.wrong.map(({ field, message }) => (
            <li>
              {field === '' ? null : <b>{field}：</b>}
              {message}
            </li>
          ))}
        </ul>
      )}
      {asked ? (
        <p>
          <a href={page.without}>去掉这些条件再查</a>
        </p>
      ) : null}
      <p class="problem-code">
        错误代码 <code>{page.code}</code>
        {page.requestId == null ? null : (
          <>
            ，编号 <code>{page.requestId}</code>
          </>
        )}
      </p>
      {page.back === undefined ? null : (
        <p>
          <a class="button" href={page.back.href}>
            {page.back.text}
          </a>
        </p>
      )}
      {typeof instead === 'number' ? (
        <p>
          <a class="button" href={paths.document(instead)}>
            查看替代它的文件
          </a>
        </p>
      ) : null}
      {page.status === 410 ? (
        <p>
          撤下的文件按网址列在<a href={paths.openData()}>开放数据</a>
          的变动里；文件被修改、废止或者失效的，页面会一直保留。
        </p>
      ) : null}
      {page.status === 404 || page.status === 410 ? <SearchBox q="" /> : null}
    </Layout>
  );
}
