import type { JSX } from 'preact';
import { dayProse } from '../../text/days.ts';
import { standingName } from '../../text/standing.ts';
import { DocumentName } from '../components/parts.tsx';
import { StandingBanner } from '../components/standing.tsx';
import { carried, type DocumentBase, type DocumentPage, shownPart } from './model.ts';
import { QrAgain } from './qr.tsx';

/** Title and number, as they stand on paper. */
export function OfficialTitle({ facts }: Pick<DocumentBase, 'facts'>): JSX.Element {
  return (
    <header class="official-title">
      <h1>{facts.title}</h1>
      {facts.docNumber === null ? null : <p>{facts.docNumber}</p>}
    </header>
  );
}

/** What holds on the day and why, by whom it was last looked at, and what holds in its place. */
export function StandingHead({ page }: { page: DocumentPage }): JSX.Element {
  const { standing, successor, checkedOn } = page;
  const on = carried(page);
  return (
    <>
      <h2 class="unseen">效力</h2>
      <StandingBanner standing={standing} on={on} />
      {successor === null ? null : (
        <p class="successor">
          <b>现在适用的同名文件：</b>
          <DocumentName
            named={{ documentId: successor.id, title: successor.title, docNumber: successor.docNumber }}
            on={on}
          />
        </p>
      )}
      <p class="checked">
        {standing.on > page.today
          ? `${dayProse(standing.on)}还没有到，按现在已经登记的事件推算；以后的修改、延长、停止执行、废止会改变它`
          : `效力按${dayProse(standing.on)}计算`}
        {checkedOn === null ? '；还没有登记过效力事件。' : `；效力事件最近一次登记或者核对于${dayProse(checkedOn)}。`}
      </p>
    </>
  );
}

/** What only paper shows: the day that it was printed for and the way back to the latest. */
export function PrintLine({ page }: { page: DocumentPage }): JSX.Element {
  const part = shownPart(page);
  return (
    <div class="print-line">
      <QrAgain qr={page.qr} />
      <p>
        本件按{dayProse(page.standing.on)}的效力打印：<b>{standingName(page.standing)}</b>。
        {part === null ? '' : `本件是正文的第${part.nth}页，共${page.parts?.list.length}页。`}
        {carried(page) === undefined
          ? '扫码或者打开下面的地址，核对最新效力。'
          : '扫码或者打开下面的地址，核对这一天的效力和文本；最新效力从那里“回到今天”。'}
        <br />
        {page.address}
      </p>
    </div>
  );
}
