import type { JSX } from 'preact';
import type { Article } from '../../domain/model.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { TextBody } from '../components/textBody.tsx';
import { paths } from '../paths.ts';

/** The text of a decision with every place marked that a row rests on: `#ev-ID` for a row, `#ev-unlisted` for the clause. */
export interface DecisionTextPage {
  chrome: Chrome;
  documentId: number;
  title: string;
  docNumber: string | null;
  text: string;
  articles: readonly Article[];
  marks: readonly { id: string; start: number; end: number }[];
}

export function DecisionTextPage(page: DecisionTextPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title={`所列文件的原文：${page.title}`}
      indexed={false}
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.decision(page.documentId), text: page.title },
        { text: '所列文件的原文' },
      ]}
    >
      <h1>所列文件的原文</h1>
      <p class="lead">
        标出的是系统读到的地方，共{page.marks.length}处。<a href={paths.decision(page.documentId)}>回到核对所列文件</a>
      </p>
      <div class="decision-text" tabindex={0} role="region" aria-label="原文">
        <TextBody
          text={page.text}
          articles={page.articles}
          title={page.title}
          docNumber={page.docNumber}
          spans={page.marks.map((mark) => ({ ...mark, kind: 'evidence' as const, sure: true }))}
        />
      </div>
    </Layout>
  );
}
