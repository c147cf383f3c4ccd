import { isMet } from '../domain/procedure/gate.ts';
import type { Gate } from '../domain/procedure/gate.ts';
import { GATE_FLAW } from './evidenceLabels.ts';
import { EVIDENCE_KIND } from './profileCodeLabels.ts';

/** What is missing of the procedure of an issued document, as findings: nothing is refused any more. 合法性审核 has its own. */
export const evidenceFindings = (gate: Gate): { text: string; rule: string }[] => [
  ...(gate.normative ? [] : [{ text: '已认定不属于行政规范性文件，仍按行政规范性文件印发', rule: '认定结论' }]),
  ...gate.lines
    .filter((line) => line.evidence !== 'legality' && !isMet(line))
    .map(({ evidence, flaw, citation }) => ({
      text: flaw === null ? `没有${EVIDENCE_KIND[evidence]}的记录` : `${EVIDENCE_KIND[evidence]}：${GATE_FLAW[flaw]}`,
      rule: citation,
    })),
];
