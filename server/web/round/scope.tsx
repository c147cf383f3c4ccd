import type { JSX } from 'preact';
import type { Scope } from '../../domain/rounds/scope.ts';
import { namingDay } from '../../domain/documents/facts.ts';
import { LEFT_OUT } from '../../text/roundLabels.ts';
import { DayCell } from '../components/days.tsx';
import { Disclosure, DocumentName, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ValidityMark } from '../components/validity.tsx';

/** Rows that a page shows at most; the rest is counted. */
const MOST = 300;
const named = (line: Scope['in'][number]['line']) => ({
  documentId: line.id,
  title: line.title,
  docNumber: line.docNumber,
});

/** What a plan takes in and what it leaves out, with the reasons. */
export function ScopeView({ scope, bodies }: { scope: Scope; bodies: ReadonlyMap<number, string> }): JSX.Element {
  const byBody = new Map<number | null, number>();
  for (const one of scope.in) byBody.set(one.answererId, (byBody.get(one.answererId) ?? 0) + 1);
  return (
    <section aria-labelledby="scope-title">
      <h2 id="scope-title">范围预览</h2>
      <p>
        列入<b class="number">{scope.in.length}</b>件，不列入<b class="number">{scope.out.length}</b>件
        {scope.notMatching === 0 ? '' : `，另有${scope.notMatching}件${LEFT_OUT.not_matching}`}。
      </p>
      {scope.unsorted === null || scope.unsorted === 0 ? null : (
        <p class="hint">
          其他条件符合而还没有定主题的{scope.unsorted}件，没有列入。可以先在<a href={paths.unsorted()}>主题</a>
          里定好再预览，或者建立批次以后逐件补入。
        </p>
      )}
      {byBody.size === 0 ? null : (
        <Table label="按填报单位" head={['填报单位', '件数']}>
          {[...byBody].map(([id, count]) => (
            <tr>
              <th scope="row">{id === null ? '司法局（没有现存的制定机关）' : (bodies.get(id) ?? '')}</th>
              <td class="number">{count}</td>
            </tr>
          ))}
        </Table>
      )}
      <ListedScope scope={scope} />
      <LeftOutScope scope={scope} />
    </section>
  );
}

const foundBy = ({ subject }: Scope['in'][number]['line'], matched: string | null, bySubject: boolean): string =>
  [
    ...(bySubject && subject !== null ? [`主题“${subject}”`] : []),
    ...(matched === null ? [] : [`含“${matched}”`]),
  ].join('；') || '截止日以前公布';

function ListedScope({ scope }: { scope: Scope }): JSX.Element {
  if (scope.in.length === 0) return <Empty>没有文件符合这些条件。请修改截止日、主题词或者机关。</Empty>;
  const shown = scope.in.slice(0, MOST);
  return (
    <Disclosure summary={`列入的文件（${scope.in.length}件）`}>
      <Table label="列入的文件" head={['文件', '公布', '效力', '列入依据']}>
        {shown.map(({ line, matched }) => (
          <tr>
            <td>
              <DocumentName named={named(line)} staff />
            </td>
            <td class="nowrap">
              <DayCell day={namingDay(line)} />
            </td>
            <td>
              <ValidityMark validity={line.validity} />
            </td>
            <td>{foundBy(line, matched, scope.unsorted !== null)}</td>
          </tr>
        ))}
      </Table>
      {scope.in.length > MOST ? <p class="hint">只显示前{MOST}件。</p> : null}
    </Disclosure>
  );
}

function LeftOutScope({ scope }: { scope: Scope }): JSX.Element | null {
  if (scope.out.length === 0) return null;
  return (
    <Disclosure summary={`不列入的文件和原因（${scope.out.length}件）`}>
      <Table label="不列入的文件" head={['文件', '公布', '原因']}>
        {scope.out.slice(0, MOST).map(({ line, why }) => (
          <tr>
            <td>
              <DocumentName named={named(line)} staff />
            </td>
            <td class="nowrap">
              <DayCell day={namingDay(line)} />
            </td>
            <td>{LEFT_OUT[why]}</td>
          </tr>
        ))}
      </Table>
      {scope.out.length > MOST ? <p class="hint">只显示前{MOST}件。</p> : null}
    </Disclosure>
  );
}
