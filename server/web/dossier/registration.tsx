import type { JSX } from 'preact';
import type { RegistrationRow } from '../../domain/registration/row.ts';
import { currentRegistration, LIVE_REGISTRATION } from '../../domain/registration/states.ts';
import { citationOf } from '../../domain/profile.ts';
import { distance } from '../../text/days.ts';
import { REGISTRATION_REFUSAL, REGISTRATION_STATE } from '../../text/labels.ts';
import { missingSentence } from '../../text/registers.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Papers } from '../components/papers.tsx';
import { Caution, type Fact, Facts } from '../components/parts.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import { paths } from '../paths.ts';
import { type DossierPage, allowed } from './model.ts';
import { RegistrationSteps } from './registrationSteps.tsx';

/** 三统一: what the profile demands, where the document stands, and the step that comes next. */
export function Registration({ page }: { page: DossierPage }): JSX.Element {
  const { document, registrations } = page.dossier;
  const issued = document.status === 'issued' || document.status === 'filed';
  const current = currentRegistration(registrations);
  const earlier = registrations.filter((row) => row.id !== current?.id).reverse();
  return (
    <section id="registration" class="panel" aria-labelledby="registration-title">
      <h2 id="registration-title">统一登记、编号、公布</h2>
      <Consequence page={page} issued={issued} />
      <div class="rounds">
        {current === null ? null : <Round page={page} row={current} />}
        {earlier.map((row) => (
          <Round page={page} row={row} />
        ))}
      </div>
      {current === null && document.registrationNumber !== null ? (
        <Facts
          facts={[{ term: '统一登记编号', value: document.registrationNumber, note: '随文件录入，没有登记记录' }]}
        />
      ) : null}
      {current === null && issued ? <SubmitBy page={page} /> : null}
      {issued ? <RegistrationSteps page={page} /> : null}
    </section>
  );
}

/** What an unregistered document is worth by the profile, or that nobody has said so. */
function Consequence({ page, issued }: { page: DossierPage; issued: boolean }): JSX.Element {
  const { demanded, figures } = page.registration;
  const missing = figures['registration.missing'];
  const { document, registrations } = page.dossier;
  const state = currentRegistration(registrations)?.state;
  const done = state === 'published' || (state === undefined && document.registrationNumber !== null);
  const words = missingSentence(missing);
  if (!demanded || words === null)
    return (
      <p class="figure-lead">
        未经统一登记、编号、公布的后果：
        <Sleeping name="registration.missing" />。
      </p>
    );
  if (done || !issued) return <p class="figure-lead">{`${words}（${citationOf(missing)}）。`}</p>;
  return (
    <Caution>{`这份文件还没有办完统一登记和公布：${words}（${citationOf(missing)}）。办完以后才向社会公开。`}</Caution>
  );
}

/** By when the document is to be sent in, before anybody has. */
function SubmitBy({ page }: { page: DossierPage }): JSX.Element | null {
  const { submitBy, figures } = page.registration;
  if (page.dossier.document.registrationNumber !== null) return null;
  const unset = figures['registration.submit'].value === null ? 'registration.submit' : 'registration.countFrom';
  return (
    <Facts
      facts={[
        {
          term: '送登记期限',
          value: submitBy === null ? <Nothing said="没有" /> : <DayCell day={submitBy.day} />,
          note: submitBy === null ? <Sleeping name={unset} /> : distance(page.today, submitBy.day),
        },
      ]}
    />
  );
}

function Round({ page, row }: { page: DossierPage; row: RegistrationRow }): JSX.Element {
  const late = (by: RegistrationRow['submitBy'], on: RegistrationRow['submitBy']): boolean =>
    by !== null && (on ?? page.today) > by;
  const open = row.state === 'requested' || row.state === 'registered';
  const isLate =
    (row.state === 'requested' && late(row.decideBy, null)) ||
    (row.state === 'registered' && late(row.publishBy, null));
  const decided = row.decidedOn !== null || row.state === 'requested';
  const facts: Fact[] = [
    ...(row.number === null ? [] : [{ term: '统一登记编号', value: <b>{row.number}</b> }]),
    ...(row.requestedOn === null
      ? []
      : [
          {
            term: '送登记',
            value: <DayCell day={row.requestedOn} />,
            note: late(row.submitBy, row.requestedOn)
              ? `应于${row.submitBy}前送达，逾期`
              : (name(page, row.requestedById) ?? undefined),
          },
        ]),
    ...(decided
      ? [
          {
            term: row.state === 'refused' ? '不予登记' : '登记',
            value: <DayCell day={row.decidedOn} />,
            note: limitNote(page, row.decideBy, row.decidedOn) ?? name(page, row.decidedById) ?? undefined,
          },
        ]
      : []),
    ...(row.state === 'registered' || row.publishedOn !== null
      ? [
          {
            term: '公布',
            value: <DayCell day={row.publishedOn} />,
            note: limitNote(page, row.publishBy, row.publishedOn) ?? row.place ?? undefined,
          },
        ]
      : []),
    ...(row.refusal === null ? [] : [{ term: '不予登记的情形', value: REGISTRATION_REFUSAL[row.refusal] }]),
    ...(row.reason === null ? [] : [{ term: '理由', value: <span class="prose">{row.reason}</span> }]),
  ];
  const paper = row.state === 'registered' || row.state === 'published' || row.state === 'refused';
  return (
    <article class={`round${open && isLate ? ' round-late' : ''}`}>
      <h3>
        统一登记
        <span class={`state state-${row.state}`}>{REGISTRATION_STATE[row.state]}</span>
        {row.fromPaper ? <small>据纸质记录补录</small> : null}
      </h3>
      <Facts facts={facts} />
      {row.fromPaper ? null : (
        <Papers
          place={{ documentId: page.dossier.document.id, subject: 'registration', subjectId: row.id }}
          papers={page.registration.papers.filter((one) => one.subjectId === row.id)}
          people={page.people}
          mayAdd={LIVE_REGISTRATION.includes(row.state) && allowed(page, 'attachment.add')}
          mayRemove={row.state === 'requested' && allowed(page, 'attachment.remove')}
          back={paths.dossier(page.dossier.document.id, 'registration')}
          title="送登记的材料"
        />
      )}
      {paper && !row.fromPaper ? (
        <p class="acts">
          <a class="button" href={paths.registrationNotice(page.dossier.document.id, row.id)}>
            <Icon name="download" />
            {row.state === 'refused' ? '不予登记通知书（Word）' : '登记通知书（Word）'}
          </a>
        </p>
      ) : null}
    </article>
  );
}

const name = (page: DossierPage, id: number | null): string | null =>
  id === null ? null : (page.people.get(id) ?? null);

function limitNote(
  page: DossierPage,
  by: RegistrationRow['decideBy'],
  on: RegistrationRow['decidedOn'],
): string | null {
  if (by === null) return null;
  if (on === null) return `期限${by}，${distance(page.today, by)}`;
  return on > by ? `应于${by}前办理，逾期` : null;
}
