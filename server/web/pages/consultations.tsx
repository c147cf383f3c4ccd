import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { consultationOn, daysLeft } from '../../domain/procedure/consultation.ts';
import { CONSULTATION_STATE, daysLeftText } from '../../text/consultationLabels.ts';
import type { Chrome } from '../chrome.ts';
import { Meta } from '../components/documentLine.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** A consultation in the list. */
export interface ShownConsultation {
  id: number;
  title: string;
  fromOn: Day;
  toOn: Day;
  withdrawnOn: Day | null;
  resultOn: Day | null;
  issuerName: string | null;
}

/** `GET /consultations?past=yes&page=`. */
export interface ConsultationsPage {
  chrome: Chrome;
  today: Day;
  past: boolean;
  rows: readonly ShownConsultation[];
  paging: Paging;
}

/** 征求意见: drafts that anybody can comment on, and what became of earlier ones. */
export function ConsultationsPage(page: ConsultationsPage): JSX.Element {
  const { past, rows, today } = page;
  return (
    <Layout chrome={page.chrome} title="征求意见" crumbs={[{ href: paths.home(), text: '首页' }, { text: '征求意见' }]}>
      <h1>征求意见</h1>
      <p class="lead">行政规范性文件出台以前，任何人都可以对草案提出意见，不需要登录，也不必写姓名。</p>
      <p class="tabs">
        <a href={paths.consultations()} aria-current={past ? undefined : 'page'}>
          正在征求意见
        </a>
        <a href={paths.consultations({ past: true })} aria-current={past ? 'page' : undefined}>
          已经结束
        </a>
      </p>
      {rows.length === 0 ? <Empty>{past ? '没有已经结束的征求意见。' : '现在没有正在征求意见的草案。'}</Empty> : null}
      <ul class="consultations">
        {rows.map((row) => {
          const left = daysLeft(row, today);
          return (
            <li>
              <a class="doc-title" href={paths.consultation(row.id)}>
                {row.title}
              </a>
              <Meta
                items={[
                  row.issuerName,
                  left > 0 ? daysLeftText(left, row.toOn) : `${row.fromOn} 至 ${row.toOn}`,
                  left > 0 ? null : CONSULTATION_STATE[consultationOn(row, today)],
                ]}
              />
            </li>
          );
        })}
      </ul>
      <Pager paging={page.paging} href={(at) => paths.consultations({ past, page: at })} />
    </Layout>
  );
}
