import type { JSX } from 'preact';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { mayAny } from '../../domain/may.ts';
import type { MailRow, ReviewRow } from '../../domain/model.ts';
import { dayProse, distance, weekday } from '../../text/days.ts';
import { REVIEW_STATE } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { type DeskWaits, DeskSuggestions } from '../components/deskSuggestions.tsx';
import { FirstSteps, type FirstStepLine } from '../desk/firstSteps.tsx';
import { Inbox, type InboxModel } from '../desk/inbox.tsx';
import { type DeskRegistrations, Registrations } from '../components/deskRegistrations.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, type NamedDocument } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { UploadLine } from './uploads.tsx';

/** The first screen of the staff, `GET /desk`. */
export interface DeskPage {
  chrome: Chrome;
  today: Day;
  inbox: InboxModel;
  /** What a house that has just been set up still lacks. */
  firstSteps: readonly FirstStepLine[];
  /** Uploads of this person that wait to be confirmed. */
  uploads: readonly UploadLine[];
  /** How many they are in all. */
  uploadsInAll: number;
  reviews: readonly { review: ReviewRow; document: NamedDocument; issuerName: string | null }[];
  /** Decisions whose lists wait to be gone through; given to those who confirm them. */
  decisions: readonly { document: NamedDocument; rows: number }[];
  /** 三统一: what waits to be registered or published; given to those who register. */
  registrations: DeskRegistrations;
  /** Suggestions and contested problem events, given to those who handle them. */
  waits: DeskWaits;
  /** Mails that could not be sent; given to those who look after the system. */
  failedMails: readonly Pick<MailRow, 'id' | 'address' | 'subject' | 'attempts' | 'lastError'>[];
}

export function DeskPage(page: DeskPage): JSX.Element {
  const { today } = page;
  return (
    <Layout chrome={page.chrome} title="待办" width="wide" indexed={false}>
      <div class="page-head">
        <h1>待办</h1>
        <p class="page-day">
          {dayProse(today)}，{weekday(today)}
        </p>
      </div>
      <div class="desk">
        <div class="desk-main">
          <FirstSteps steps={page.firstSteps} actor={page.chrome.actor} />
          <Inbox inbox={page.inbox} today={today} actor={page.chrome.actor} />
        </div>
        <aside class="desk-side" aria-label="其他待办">
          {mayAny(page.chrome.actor, 'upload.add') ? <Uploads lines={page.uploads} all={page.uploadsInAll} /> : null}
          <Decisions lines={page.decisions} />
          {readsReviews(page.chrome.actor) ? <Reviews page={page} /> : null}
          <Registrations lines={page.registrations} today={today} />
          <DeskSuggestions waits={page.waits} today={today} />
          <Mails page={page} />
        </aside>
      </div>
    </Layout>
  );
}

/** Whether reviews under way are any work of the person's: the auditor and the admin have none. */
const readsReviews = (actor: Actor): boolean => mayAny(actor, 'review.submit') || mayAny(actor, 'review.assign');

/** A bulk import may bring many; the oldest come first. */
const MOST_DECISIONS = 8;

function Decisions({ lines }: { lines: DeskPage['decisions'] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="desk-decisions">
      <h2 id="desk-decisions">待核对的所列文件</h2>
      <ul class="plain">
        {lines.slice(0, MOST_DECISIONS).map(({ document, rows }) => (
          <li>
            <a href={paths.decision(document.documentId ?? 0)}>{titled(document.title, document.docNumber)}</a>
            <small>{rows}件还没有产生效力</small>
          </li>
        ))}
      </ul>
      {lines.length > MOST_DECISIONS ? <p>另有{lines.length - MOST_DECISIONS}份，在各自的卷宗里核对。</p> : null}
    </section>
  );
}

function Uploads({ lines, all }: { lines: readonly UploadLine[]; all: number }): JSX.Element {
  return (
    <section>
      <h2>等待核对的上传件</h2>
      {lines.length === 0 ? (
        <Empty>
          没有。<a href={paths.uploads()}>上传文件</a>
        </Empty>
      ) : (
        <ul class="plain">
          {lines.map(({ upload }) => (
            <li>
              <a href={paths.upload(upload.id)}>{upload.fileName}</a>
            </li>
          ))}
        </ul>
      )}
      {all > lines.length ? (
        <p>
          <a href={paths.uploads()}>全部{all}件</a>
        </p>
      ) : null}
    </section>
  );
}

function Reviews({ page }: { page: DeskPage }): JSX.Element {
  return (
    <section>
      <h2>
        <a href={paths.reviews()}>在办的合法性审核</a>
      </h2>
      {page.reviews.length === 0 ? (
        <Empty>没有。</Empty>
      ) : (
        <ul class="plain">
          {page.reviews.map(({ review, document, issuerName }) => (
            <li>
              <a href={document.documentId === null ? paths.desk() : paths.dossier(document.documentId, 'reviews')}>
                {document.title}
              </a>
              <small>
                {issuerName === null ? '' : `${issuerName}，`}
                {REVIEW_STATE[review.state]}
                {review.dueOn === null ? '' : `，${review.dueOn}前（${distance(page.today, review.dueOn)}）`}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Mails({ page }: { page: DeskPage }): JSX.Element | null {
  if (page.failedMails.length === 0) return null;
  return (
    <section>
      <h2>没有发出的邮件</h2>
      <ul class="plain">
        {page.failedMails.map((m) => (
          <li>
            <a href={paths.operations()}>{m.subject}</a>
            <small>
              {m.address}，已试{m.attempts}次
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
