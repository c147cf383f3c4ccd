import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { RegistrationRow } from '../../domain/registration/row.ts';
import { distance } from '../../text/days.ts';
import { REGISTRATION_STATE } from '../../text/labels.ts';
import { paths } from '../paths.ts';
import type { NamedDocument } from './parts.tsx';

export type DeskRegistrations = readonly {
  registration: RegistrationRow;
  document: NamedDocument;
  issuerName: string | null;
}[];

/** 三统一 on the desk: requests that wait for a decision, and registered documents that wait to be published. */
export function Registrations({ lines, today }: { lines: DeskRegistrations; today: Day }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="desk-registrations">
      <h2 id="desk-registrations">待登记、待公布</h2>
      <ul class="plain">
        {lines.map(({ registration: row, document, issuerName }) => {
          const by = row.state === 'requested' ? row.decideBy : row.publishBy;
          return (
            <li>
              <a href={paths.dossier(document.documentId ?? 0, 'registration')}>{document.title}</a>
              <small>
                {issuerName === null ? '' : `${issuerName}，`}
                {REGISTRATION_STATE[row.state]}
                {by === null ? '' : `，${by}前（${distance(today, by)}）`}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
