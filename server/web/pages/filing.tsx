import type { JSX } from 'preact';
import { bracketed } from '../../domain/bracketed.ts';
import type { Day } from '../../domain/day.ts';
import { isLate, type FilingLimit } from '../../domain/filing/limits.ts';
import { missingMaterials, type Materials } from '../../domain/filing/materials.ts';
import type { FilingStepRow } from '../../domain/filing/rows.ts';
import type { AttachmentRow, DocumentRow, FilingRow } from '../../domain/model.ts';
import { citationOf } from '../../domain/profile.ts';
import { isOptional } from '../../domain/profile/sleeping.ts';
import { distance } from '../../text/days.ts';
import { FILING_CLOCK, FILING_STEP, MATERIAL_HELD } from '../../text/filing.ts';
import { durationText } from '../../text/figureText.ts';
import { FILING_LINE, FILING_OUTCOME, FILING_STATE } from '../../text/labels.ts';
import { FILING_MATERIAL } from '../../text/profileCodeLabels.ts';
import { PROVISIONAL } from '../../domain/duties/flag.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Papers } from '../components/papers.tsx';
import { Caution, Empty, Facts, Table } from '../components/parts.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import { paths } from '../paths.ts';

/** One filing, `GET /dossiers/:id/filings/:filingId`: history, limits, materials, papers. */
export interface FilingPage {
  chrome: Chrome;
  today: Day;
  document: Pick<DocumentRow, 'id' | 'title' | 'docNumber'>;
  filing: FilingRow;
  steps: readonly FilingStepRow[];
  limits: readonly FilingLimit[];
  materials: Materials | null;
  papers: readonly AttachmentRow[];
  receiver: string;
  people: ReadonlyMap<number, string>;
  /** Papers that can be made as Word: their part of the address, and their name. */
  letters: readonly { paper: string; name: string }[];
  mayAdd: boolean;
}

export function FilingPage(page: FilingPage): JSX.Element {
  const { document, filing } = page;
  const back = paths.filing(document.id, filing.id);
  return (
    <Layout
      chrome={page.chrome}
      title={`${FILING_LINE[filing.line]}：${document.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.filings(), text: '备案' },
        { href: paths.dossier(document.id, 'filings'), text: document.title },
        { text: FILING_LINE[filing.line] },
      ]}
    >
      <h1>
        {FILING_LINE[filing.line]} <span class={`state state-${filing.state}`}>{FILING_STATE[filing.state]}</span>
      </h1>
      <p class="lead">
        {bracketed(document.title)}
        {document.docNumber} 报{page.receiver}备案。
        <a href={paths.dossier(document.id, 'filings')}>到卷宗里办理下一步</a>
      </p>
      <Facts
        facts={[
          { term: '报送期限', value: <DayCell day={filing.dueOn} /> },
          {
            term: '首次报送',
            value: <DayCell day={filing.firstSubmittedOn} />,
            note:
              filing.dueOn !== null && filing.firstSubmittedOn !== null && filing.firstSubmittedOn > filing.dueOn
                ? '迟报'
                : undefined,
          },
          { term: '备案编号', value: filing.filingNumber },
          { term: '结果', value: filing.outcome === null ? null : FILING_OUTCOME[filing.outcome] },
        ]}
      />
      <section aria-labelledby="limits">
        <h2 id="limits">期限</h2>
        <Limits page={page} />
      </section>
      <section aria-labelledby="steps">
        <h2 id="steps">办理经过</h2>
        <Steps page={page} />
      </section>
      <section aria-labelledby="materials">
        <h2 id="materials">备案材料</h2>
        <MaterialList page={page} />
        <Papers
          place={{ documentId: document.id, subject: 'filing', subjectId: filing.id }}
          papers={page.papers}
          people={page.people}
          mayAdd={page.mayAdd}
          mayRemove={page.mayAdd}
          back={back}
          title="备案材料"
        />
      </section>
      <section aria-labelledby="letters">
        <h2 id="letters">文书</h2>
        <p class="hint">按记录生成 Word 文书，空着的文号在文书里补写。</p>
        <ul class="plain">
          {page.letters.map((letter) => (
            <li>
              <a href={paths.filingPaper(document.id, filing.id, letter.paper)}>{letter.name}（Word）</a>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function Limits({ page }: { page: FilingPage }): JSX.Element {
  if (page.limits.length === 0) return <Empty>没有正在计算或者已经计算过的期限。</Empty>;
  return (
    <Table label="期限" head={['事项', '从', '最后一天', '办理', '规则']}>
      {page.limits.map((limit) => (
        <tr>
          <th scope="row">{FILING_CLOCK[limit.clock]}</th>
          <td class="nowrap">
            <DayCell day={limit.from} />
          </td>
          <td class="nowrap">
            <DayCell day={limit.dueOn} />
          </td>
          <td class="nowrap">
            {limit.doneOn ?? '还没有办理'}
            {limit.dueOn === null ? null : (
              <small>
                {isLate(limit, page.today) ? '超期' : limit.doneOn === null ? distance(page.today, limit.dueOn) : ''}
              </small>
            )}
          </td>
          <td>
            <Rule limit={limit} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** By which rule a limit runs, or that nobody has set one. */
function Rule({ limit }: { limit: FilingLimit }): JSX.Element {
  const { figure } = limit;
  if (figure === null) return <>{limit.dueOn === null ? '文书没有载明期限' : '文书或者批准载明'}</>;
  if (figure.value.value === null) return isOptional(figure.name) ? <Sleeping name={figure.name} /> : <>未设定</>;
  return (
    <>
      {durationText(figure.value.value)}，{citationOf(figure.value)}
      {limit.provisional ? <small>{PROVISIONAL.label}</small> : null}
    </>
  );
}

function Steps({ page }: { page: FilingPage }): JSX.Element {
  if (page.steps.length === 0) return <Empty>还没有办理记录。</Empty>;
  return (
    <Table label="办理经过" head={['日期', '步骤', '文号', '内容', '办理人']}>
      {page.steps.map((step) => (
        <tr>
          <td class="nowrap">
            <DayCell day={step.on} />
          </td>
          <th scope="row">
            {FILING_STEP[step.kind]}
            {step.outcome === null ? null : <small>{FILING_OUTCOME[step.outcome]}</small>}
          </th>
          <td>{step.paperNumber}</td>
          <td class="prose">
            {step.note}
            {step.factOn === null ? null : <small>完成纠正：{step.factOn}</small>}
            {step.dueOn === null ? null : <small>期限：{step.dueOn}</small>}
          </td>
          <td>{step.byId === null ? '' : (page.people.get(step.byId) ?? '')}</td>
        </tr>
      ))}
    </Table>
  );
}

function MaterialList({ page }: { page: FilingPage }): JSX.Element {
  const { materials, filing } = page;
  if (materials === null)
    return (
      <p class="hint">
        <Sleeping name={`filing.materials.${filing.line}`} />
      </p>
    );
  const missing = missingMaterials(materials);
  return (
    <>
      {missing.length === 0 ? null : (
        <Caution>
          还缺：{missing.map((material) => FILING_MATERIAL[material]).join('、')}。
          {materials.demanded ? '不齐的不能报送；另行送达纸质材料的，报送时写明原因。' : '可以先报送，随后补齐。'}
        </Caution>
      )}
      <p class="hint">
        {materials.copies === null ? '' : `一式${materials.copies}份。`}依据：{materials.citation}
      </p>
      <ul class="plain">
        {materials.lines.map(({ material, held }) => (
          <li>
            {FILING_MATERIAL[material]}：{MATERIAL_HELD[held]}
          </li>
        ))}
      </ul>
    </>
  );
}
