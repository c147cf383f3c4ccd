import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { consultationOn, daysLeft } from '../../domain/procedure/consultation.ts';
import { CONSULTATION_STATE, daysLeftText } from '../../text/consultationLabels.ts';
import { Meta } from '../components/documentLine.tsx';
import { paths } from '../paths.ts';

/** A consultation in a list. */
export interface ShownConsultation {
  id: number;
  title: string;
  fromOn: Day;
  toOn: Day;
  withdrawnOn: Day | null;
  resultOn: Day | null;
  issuerName: string | null;
}

/** Consultations by title, issuer and what is left of their time. */
export function ConsultationItems({ rows, today }: { rows: readonly ShownConsultation[]; today: Day }): JSX.Element {
  return (
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
  );
}
