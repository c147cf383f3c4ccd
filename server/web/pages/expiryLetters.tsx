import type { JSX } from 'preact';
import { type Day, addDays } from '../../domain/day.ts';
import { nextQuarter, quarterAt, type Quarter } from '../../domain/reminders/letters.ts';
import type { ExpiryLetterRow, LetteredDocument } from '../../domain/reminders/rows.ts';
import { distance } from '../../text/days.ts';
import { quarterName } from '../../text/expiryLetters.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, DayText } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, DocumentName, Empty, PostButton, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** 到期提示函, `GET /expiry-letters`. */
export interface ExpiryLettersPage {
  chrome: Chrome;
  today: Day;
  quarter: Quarter;
  /** The quarter that letters are due for now. */
  next: Quarter;
  lines: readonly {
    issuer: { id: number; name: string };
    documents: readonly LetteredDocument[];
    letter: ExpiryLetterRow | null;
  }[];
  unaddressed: readonly LetteredDocument[];
  mayWrite: boolean;
  /** Whether the place's rules set a day for handing in. */
  handInSet: boolean;
}

const at = ({ year, number }: Quarter) => ({ year, quarter: number });

export function ExpiryLettersPage(page: ExpiryLettersPage): JSX.Element {
  const { quarter, lines } = page;
  const documents = lines.reduce((sum, line) => sum + line.documents.length, 0);
  const before = quarterAt(addDays(quarter.from, -1));
  const after = nextQuarter(quarter.from);
  return (
    <Layout
      chrome={page.chrome}
      title={`${quarterName(quarter)}到期提示函`}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '到期提示函' }]}
    >
      <h1>{quarterName(quarter)}到期的文件</h1>
      <p class="lead">
        <DayText day={quarter.from} />至<DayText day={quarter.to} />
        有效期届满、还没有宣布失效的文件{count(documents)}件，涉及{count(lines.length)}
        个制定机关。季末前给每个机关发一份提示函，写明文件、日期和要做的事。
      </p>
      <nav class="status-tabs" aria-label="季度">
        <a href={paths.expiryLetters(at(before))}>{quarterName(before)}</a>
        <a href={paths.expiryLetters(at(quarter))} aria-current="true">
          {quarterName(quarter)}
          {quarter.from === page.next.from ? '（下一季度）' : ''}
        </a>
        <a href={paths.expiryLetters(at(after))}>{quarterName(after)}</a>
      </nav>
      {page.handInSet ? null : (
        <p class="hint">
          本地没有设定继续执行的报送期限，提示函里写“本地未规定”；需要写明的，请由司法局在“规则”里设定。
        </p>
      )}
      {page.unaddressed.length === 0 ? null : (
        <Caution>
          另有{page.unaddressed.length}件没有对上制定机关，发不出提示函：
          {page.unaddressed.map((one) => (
            <>
              <DocumentName named={one} staff />（{one.until}）
            </>
          ))}
        </Caution>
      )}
      {lines.length === 0 ? (
        <Empty>这个季度没有到期的文件。</Empty>
      ) : (
        <>
          <div class="page-head">
            {page.mayWrite ? (
              <PostButton
                action={paths.expiryLettersWrite()}
                text={`制作提示函（Word，${count(lines.length)}份）`}
                tone="primary"
                fields={{ year: String(quarter.year), quarter: String(quarter.number) }}
              />
            ) : null}
            <a class="button" href={paths.expiryLettersFile(at(quarter))}>
              <Icon name="download" />
              导出清单（Excel）
            </a>
          </div>
          <Lines page={page} />
        </>
      )}
    </Layout>
  );
}

function Lines({ page }: { page: ExpiryLettersPage }): JSX.Element {
  return (
    <Table label="到期的文件和提示函" head={['制定机关', '文件', '有效期至', '提示函']}>
      {page.lines.flatMap(({ issuer, documents, letter }) =>
        documents.map((one, i) => (
          <tr>
            {i > 0 ? null : <td rowSpan={documents.length}>{issuer.name}</td>}
            <td>
              <DocumentName named={one} staff />
            </td>
            <td>
              <DayCell day={one.until} />
              <small>（{distance(page.today, one.until)}）</small>
            </td>
            {i > 0 ? null : (
              <td rowSpan={documents.length}>
                {letter === null ? (
                  '还没有制作'
                ) : (
                  <a href={paths.expiryLetter(letter.id)}>
                    {letter.on}已制作{letter.number === null ? '' : `（${letter.number}）`}
                    <span class="unseen">，{issuer.name}</span>
                  </a>
                )}
              </td>
            )}
          </tr>
        )),
      )}
    </Table>
  );
}
