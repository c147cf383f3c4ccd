import type { ComponentChildren, JSX } from 'preact';
import { comparedNote } from '../../text/likeness.ts';
import type { Chrome } from '../chrome.ts';
import { Meta } from '../components/documentLine.tsx';
import { Layout } from '../components/layout.tsx';
import { ValidityMark } from '../components/validity.tsx';
import type { Validity } from '../../domain/codes.ts';
import { Differences, FigureTable, type ComparedRow } from '../likeness/differences.tsx';
import { paths } from '../paths.ts';

/** One of the two documents of a comparison. */
export interface ComparedPaper {
  href: string;
  title: string;
  docNumber: string | null;
  issuers: readonly string[];
  /** Null for an upload and for a draft. */
  validity: Validity | null;
  /** What it is beside a held document: 上传件, 送审稿. */
  state: string | null;
}

/** `GET /dossiers/:id/compare/:otherId` and `GET /uploads/:id/compare/:documentId`. */
export interface ComparePage {
  chrome: Chrome;
  a: ComparedPaper;
  b: ComparedPaper;
  rows: readonly ComparedRow[];
  crumbs: readonly { href: string; text: string }[];
  /** The way back, and what can be recorded. */
  children?: ComponentChildren;
}

function Paper({ paper, name }: { paper: ComparedPaper; name: string }): JSX.Element {
  return (
    <div class="cmp-paper">
      <span class="cmp-name">{name}</span>
      <h2>
        <a href={paper.href}>{paper.title}</a>
      </h2>
      <Meta items={[paper.docNumber, paper.issuers.join('、'), paper.state]} />
      {paper.validity === null ? null : <ValidityMark validity={paper.validity} />}
    </div>
  );
}

const NAMES = { a: '甲文件', b: '乙文件' } as const;

/** Two documents side by side, counterpart by counterpart. */
export function ComparePage(page: ComparePage): JSX.Element {
  const pairs = page.rows.filter((row) => row.a !== null && row.b !== null);
  const figures = pairs.filter((row) => row.figures.a.length > 0).length;
  const differing = pairs.filter((row) => row.alike < 1).length;
  return (
    <Layout
      chrome={page.chrome}
      title={`比对：${page.a.title} 与 ${page.b.title}`}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, ...page.crumbs, { text: '逐条比对' }]}
    >
      <h1>逐条比对</h1>
      <p class="lead">{comparedNote(pairs.length, differing, figures)}</p>
      <div class="cmp-papers">
        <Paper paper={page.a} name={NAMES.a} />
        <Paper paper={page.b} name={NAMES.b} />
      </div>
      <FigureTable rows={page.rows} names={NAMES} />
      <p class="cmp-key">
        <span>
          <mark class="cmp-own cmp-own-a">只在甲文件里的文字</mark>
        </span>
        <span>
          <mark class="cmp-own cmp-own-b">只在乙文件里的文字</mark>
        </span>
        <span>
          <mark class="cmp-figure">不同的数额、期限、比例</mark>
        </span>
      </p>
      <Differences rows={page.rows} names={NAMES} />
      {page.children}
    </Layout>
  );
}
