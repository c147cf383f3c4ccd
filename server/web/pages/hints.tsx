import type { JSX } from 'preact';
import type { Dossier } from '../../domain/dossier.ts';
import { hintKey } from '../../domain/hints.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty } from '../components/parts.tsx';
import { HintList } from '../hints/list.tsx';
import type { HintListProps } from '../hints/list.tsx';
import { tally } from '../hints/model.ts';
import { HintCounts } from '../hints/summary.tsx';
import { paths } from '../paths.ts';
import { HintedText } from '../hints/text.tsx';

/** `GET /dossiers/:id/hints`: the latest wording beside what a reviewer should look at. */
export interface HintsPage extends Omit<HintListProps, 'documentId'> {
  chrome: Chrome;
  dossier: Pick<Dossier, 'document' | 'issuers'>;
  /** Null where the document has no text. */
  text: Pick<TextVersionRow, 'text' | 'articles'> | null;
  /** How many hints of an earlier wording were judged: the text has changed since, and its hints show anew. */
  earlier: number;
}

/** 审核提示: proposals of the machine, each at its words, with the reviewer's word on it. */
export function HintsPage(page: HintsPage): JSX.Element {
  const { document } = page.dossier;
  const { all, judged } = tally(page.hints);
  const { failed } = page;
  // What was said of a hint that is not there any more has no place of its own.
  const lost = failed === null || page.hints.some((hint) => hintKey(hint) === failed.key) ? null : failed.form.errors;
  return (
    <Layout
      chrome={page.chrome}
      title={`审核提示：${document.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(document.id, 'reviews'), text: document.title },
        { text: '审核提示' },
      ]}
    >
      <h1>审核提示</h1>
      {lost === null ? null : <ErrorSummary errors={lost} />}
      <p class="lead">
        系统按规则找出可能需要修改的写法，逐条指出原文和依据。提示不是结论，是否成立由审核人判断；没有提示也不等于没有问题。
      </p>
      {page.earlier === 0 ? null : (
        <Caution>以前的文本上处理过{page.earlier}条提示。文本有改动，这里是最新文本的提示，需要重新处理。</Caution>
      )}
      {all === 0 ? (
        <Empty>{page.text === null ? '没有收录文本。' : '没有找到需要提示的写法。'}</Empty>
      ) : (
        <>
          <HintCounts hints={page.hints} />
          {page.review === null && judged === 0 ? null : (
            <p>
              共{all}条，已经处理{judged}条。
            </p>
          )}
        </>
      )}
      {page.text === null ? null : (
        <div class="confirm hints-page">
          <HintedText name="文件正文" text={page.text} hints={page.hints} dossier={page.dossier} />
          <section aria-labelledby="hints-title">
            <h2 id="hints-title">提示</h2>
            {all === 0 ? <p class="nothing">没有提示。</p> : null}
            <HintList
              documentId={document.id}
              hints={page.hints}
              review={page.review}
              people={page.people}
              failed={page.failed}
            />
          </section>
        </div>
      )}
    </Layout>
  );
}
