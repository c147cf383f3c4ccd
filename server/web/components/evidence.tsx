import type { JSX } from 'preact';
import type { EvidenceSpan } from '../../domain/metadata.ts';
import type { Span } from './textSpans.ts';

/** The anchor of a field's evidence in the text. */
export const evidenceId = (name: string): string => `ev-${name.replace(/\./g, '-')}`;

/** What stands under a proposed field: how sure, and a link to the very words. */
export function EvidenceNote(props: {
  name: string;
  span: EvidenceSpan | undefined;
  empty: boolean;
}): JSX.Element | null {
  const { name, span } = props;
  if (span === undefined) return props.empty ? <p class="evidence evidence-none">文中没有读到</p> : null;
  return (
    <p class={`evidence ${span.sure ? 'evidence-sure' : 'evidence-check'}`}>
      <span class="evidence-word">{span.sure ? '依据明确' : '请核对'}</span>
      <a href={`#${evidenceId(name)}`} data-evidence={name}>
        <span class="unseen">看原文：</span>“{shortened(span.quote)}”
      </a>
    </p>
  );
}

const LONGEST = 36;
const shortened = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** The same evidence as marks in the text. */
export function evidenceSpans(evidence: Readonly<Record<string, EvidenceSpan>>): Span[] {
  return Object.entries(evidence).map(([name, span]) => ({
    start: span.start,
    end: span.end,
    kind: 'evidence' as const,
    id: evidenceId(name),
    field: name,
    sure: span.sure,
  }));
}
