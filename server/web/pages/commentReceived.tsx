import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { Copyable } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /consultations/:id/received/:receipt`. */
export interface CommentReceivedPage {
  chrome: Chrome;
  id: number;
  title: string;
  receipt: string;
}

/** The receipt of a comment. */
export function CommentReceivedPage(page: CommentReceivedPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="意见已收到"
      indexed={false}
      crumbs={[
        { href: paths.consultations(), text: '征求意见' },
        { href: paths.consultation(page.id), text: page.title },
        { text: '意见已收到' },
      ]}
    >
      <h1>意见已收到</h1>
      <p>
        谢谢您的意见。回执编号是 <Copyable text={page.receipt} what="回执编号" />
        ，需要补充或者询问时请报这个编号。
      </p>
      <p>征求意见结束以后，意见的采纳情况和理由会在原来的页面公布，姓名和联系方式不会公开。</p>
      <p>
        <a class="button" href={paths.consultation(page.id)}>
          回到征求意见页面
        </a>
      </p>
    </Layout>
  );
}
