import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { consultationOn, daysLeft } from '../../domain/procedure/consultation.ts';
import type { Gate, GateLine, GateState } from '../../domain/procedure/gate.ts';
import type { OptionalFigure } from '../../domain/profile/sleeping.ts';
import { CONSULTATION_STATE, daysLeftText } from '../../text/consultationLabels.ts';
import {
  EVIDENCE_NEXT,
  EVIDENCE_RESULT,
  GATE_FLAW,
  GATE_STATE,
  GATE_UNDER_WAY,
  PERFORMER,
} from '../../text/evidenceLabels.ts';
import { DOCUMENT_CLASS, EVIDENCE_KIND } from '../../text/profileCodeLabels.ts';
import { DayCell } from '../components/days.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import { paths } from '../paths.ts';

const TONE = { present: 'done', waived: 'done', flawed: 'failed', missing: 'due' } as const satisfies Record<
  GateState,
  string
>;

interface GateProps {
  documentId: number;
  gate: Gate;
  today: Day;
}

/** What is demanded, by which rule, what is there and what is missing; then what nobody has set. */
export function GateTable(props: GateProps): JSX.Element {
  const { lines, unset } = props.gate;
  return (
    <>
      {lines.length === 0 ? (
        <Empty>按现行的规则和文件类别，没有要求的程序证据。</Empty>
      ) : (
        <Table label="程序证据是否齐备" head={['程序', '为什么需要', '情况', '办理']} class="gate">
          {lines.map((line) => (
            <Line {...props} line={line} />
          ))}
        </Table>
      )}
      {unset.length === 0 ? null : (
        <details class="act gate-unset">
          <summary>没有设定的程序要求（{unset.length}项）</summary>
          <ul class="act-body">
            {unset.map((kind) => (
              <li>
                {EVIDENCE_KIND[kind]}：<Sleeping name={`procedure.${kind}` satisfies OptionalFigure} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Line({ documentId, line, today }: GateProps & { line: GateLine }): JSX.Element {
  const { evidence } = line;
  const href = evidence === 'legality' ? paths.dossier(documentId, 'reviews') : paths.evidence(documentId, evidence);
  return (
    <tr class={`gate-${line.state}`}>
      <th scope="row">{EVIDENCE_KIND[evidence]}</th>
      <td>
        {DOCUMENT_CLASS[line.because]}
        <small class="rule">{line.citation}</small>
      </td>
      <td>
        <State line={line} />
        <Said line={line} today={today} />
      </td>
      <td>
        <a href={href}>
          {line.state === 'missing' ? '办理' : '查看'}
          <span class="unseen">：{EVIDENCE_KIND[evidence]}</span>
        </a>
      </td>
    </tr>
  );
}

/** What is under way and only not finished is not said to be wrong. */
const UNDER_WAY: ReadonlySet<GateLine['flaw']> = new Set(['reviewing', 'unadopted', 'unanswered']);

function State({ line }: { line: GateLine }): JSX.Element {
  if (UNDER_WAY.has(line.flaw)) return <span class="state state-running">{GATE_UNDER_WAY}</span>;
  return <span class={`state state-${TONE[line.state]}`}>{GATE_STATE[line.state]}</span>;
}

/** The fact behind the state of a line, in a few words. */
function Said({ line, today }: { line: GateLine; today: Day }): JSX.Element | null {
  const { row, consultation, flaw } = line;
  if (line.state === 'missing') return <small>{EVIDENCE_NEXT[line.evidence]}</small>;
  return (
    <>
      {flaw === null ? null : <small>{GATE_FLAW[flaw]}</small>}
      {consultation === null ? null : (
        <small>
          <DayCell day={consultation.fromOn} /> 至 <DayCell day={consultation.toOn} />，
          {consultationOn(consultation, today) === 'open'
            ? daysLeftText(daysLeft(consultation, today), consultation.toOn)
            : CONSULTATION_STATE[consultationOn(consultation, today)]}
        </small>
      )}
      {row === null ? null : row.state === 'waived' ? (
        <small>{row.said}</small>
      ) : (
        <small>
          <DayCell day={row.on} />
          {row.result === null ? '' : ` ${EVIDENCE_RESULT[row.result]}`}
          {row.performer === null ? '' : ` ${PERFORMER[row.performer]}`}
          {row.who === null ? '' : ` ${row.who}`}
        </small>
      )}
    </>
  );
}
