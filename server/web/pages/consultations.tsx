import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ConsultationItems } from '../procedure/items.tsx';
import type { ShownConsultation } from '../procedure/items.tsx';

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
      <ConsultationItems rows={rows} today={today} />
      <Pager paging={page.paging} href={(at) => paths.consultations({ past, page: at })} />
    </Layout>
  );
}
