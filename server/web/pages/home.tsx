import type { JSX } from 'preact';
import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { dayProse, distance } from '../../text/days.ts';
import { ISSUER_TIER, TIER } from '../../text/labels.ts';
import { count, PRODUCT, siteName } from '../../text/names.ts';
import { changeWord } from '../../text/standing.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Meta } from '../components/documentLine.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty } from '../components/parts.tsx';
import { SearchBox } from '../components/searchBox.tsx';
import { ValidityMark } from '../components/validity.tsx';
import type { ChangedLine, DocumentLine, IssuerLine } from '../models.ts';
import { paths } from '../paths.ts';
import { ConsultationItems } from '../procedure/items.tsx';
import type { ShownConsultation } from '../procedure/items.tsx';

/** The first screen of the public, `GET /`. */
export interface HomePage {
  chrome: Chrome;
  today: Day;
  /** The day that everything is shown for. */
  on: Day;
  inForce: { total: number; byTier: readonly { tier: Tier; count: number }[] };
  /** Changes of the month up to that day, newest first, at most ten. */
  changed: readonly ChangedLine[];
  /** In force then and ending soon, nearest end first, at most ten. */
  ending: readonly DocumentLine[];
  issuers: readonly IssuerLine[];
  /** Drafts that are open to comments then, the first to end before the others, at most three. */
  consultations: readonly ShownConsultation[];
  /** Queries worth trying, shown under the box. */
  examples: readonly string[];
}

export function HomePage(page: HomePage): JSX.Element {
  const { chrome, today, on } = page;
  const day = on === today ? undefined : on;
  return (
    <Layout chrome={chrome} title={`${PRODUCT} · ${siteName(chrome.county)}`} width="wide">
      <section class="hero" aria-labelledby="hero-title">
        <h1 id="hero-title">查{chrome.county}的行政规范性文件</h1>
        <SearchBox q="" large keep={day === undefined ? [] : [['on', day]]} />
        {day === undefined ? null : (
          <p class="as-of-day">
            以下是{dayProse(day)}的情况，检索也按这一天。<a href={paths.home()}>回到今天</a>
          </p>
        )}
        {page.examples.length === 0 ? null : (
          <p class="examples">
            试一试：
            {page.examples.map((q) => (
              <a href={paths.search({ q, on: day })}>{q}</a>
            ))}
          </p>
        )}
      </section>
      <section class="tally" aria-labelledby="tally-title">
        <h2 id="tally-title" class="unseen">
          现行有效的文件
        </h2>
        <p class="tally-total">
          <a href={paths.search({ validity: ['in_force'], on: day })}>
            <b>{count(page.inForce.total)}</b> 件现行有效
          </a>
          <small>
            截至<time dateTime={on}>{dayProse(on)}</time>
          </small>
        </p>
        <Tiers inForce={page.inForce} on={day} />
      </section>
      <Consultations rows={page.consultations} today={on} />
      <div class="columns">
        <section aria-labelledby="changed-title">
          <h2 id="changed-title">{day === undefined ? '本月' : '当月'}变动</h2>
          <Changed lines={page.changed} on={day} />
        </section>
        <section aria-labelledby="ending-title">
          <h2 id="ending-title">即将到期</h2>
          <Ending lines={page.ending} today={on} on={day} />
        </section>
      </div>
      <section aria-labelledby="issuers-title">
        <h2 id="issuers-title">按制定机关查</h2>
        <Issuers issuers={page.issuers} on={day} />
      </section>
    </Layout>
  );
}

/** The tiers that have something, each with the way to its list; they add up to the number beside them. */
function Tiers({ inForce, on }: { inForce: HomePage['inForce']; on: Day | undefined }): JSX.Element | null {
  const shown = inForce.byTier.filter(({ count: n }) => n > 0);
  if (shown.length === 0) return null;
  const rest = inForce.total - shown.reduce((sum, one) => sum + one.count, 0);
  return (
    <ul>
      {shown.map(({ tier, count: n }) => (
        <li>
          <a href={paths.catalogue({ tier, on })}>
            <span>{TIER[tier]}</span>
            <b>{count(n)}</b>
          </a>
        </li>
      ))}
      {rest <= 0 ? null : (
        <li>
          <span>层级没有登记</span>
          <b>{count(rest)}</b>
        </li>
      )}
    </ul>
  );
}

function Changed({ lines, on }: { lines: readonly ChangedLine[]; on: Day | undefined }): JSX.Element {
  if (lines.length === 0) return <Empty>这个月还没有文件施行、修改、废止或者失效。</Empty>;
  return (
    <ol class="dated">
      {lines.map((line) => (
        <li>
          <DayCell day={line.on} />
          <div>
            <a class="doc-title" href={paths.document(line.id, { on })}>
              {line.title}
            </a>
            <Meta items={[line.docNumber, line.issuerName]} />
          </div>
          <span class="dated-end">
            <span class="event-word">
              {line.kind === 'ran_out' ? '有效期届满' : changeWord({ kind: line.kind, parts: line.parts ?? [] })}
            </span>
            <ValidityMark validity={line.validity} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Ending({
  lines,
  today,
  on,
}: {
  lines: readonly DocumentLine[];
  today: Day;
  on: Day | undefined;
}): JSX.Element {
  if (lines.length === 0) return <Empty>近期没有有效期将满的文件。</Empty>;
  return (
    <ol class="dated">
      {lines.map((line) => (
        <li>
          <DayCell day={line.validUntil} />
          <div>
            <a class="doc-title" href={paths.document(line.id, { on })}>
              {line.title}
            </a>
            <Meta items={[line.docNumber, line.issuerName]} />
          </div>
          <span class="dated-end">
            {line.validUntil === null ? null : <b class="remains">{distance(today, line.validUntil)}</b>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Issuers({ issuers, on }: { issuers: readonly IssuerLine[]; on: Day | undefined }): JSX.Element {
  if (issuers.length === 0)
    return (
      <Empty>
        还没有登记制定机关。可以在上面按机关名称检索，例如“机关:民政局”，或者
        <a href={paths.catalogueBrowse({ on })}>按年份、体裁查看</a>。
      </Empty>
    );
  const tiers = (Object.keys(ISSUER_TIER) as Tier[]).filter((tier) => issuers.some((i) => i.tier === tier));
  return (
    <div class="issuer-groups">
      {tiers.map((tier) => (
        <section class={`issuer-group issuer-group-${tier}`}>
          <h3>{ISSUER_TIER[tier]}</h3>
          <ul>
            {shownOf(issuers, tier).map((i) => (
              <li>
                <a href={paths.search({ issuer: [i.id], validity: ['in_force'], on })}>{i.name}</a>
                <span class="count-plain">{count(i.inForce)}</span>
              </li>
            ))}
          </ul>
          {shownOf(issuers, tier).length === issuers.filter((i) => i.tier === tier).length ? null : (
            <p>
              <a href={paths.catalogueBrowse({ on })}>全部机关</a>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}

/** Bodies of a tier on the first page, of many those with the most in force: our own choice. */
const MOST_BODIES = 100;
function shownOf(issuers: readonly IssuerLine[], tier: Tier): readonly IssuerLine[] {
  const of = issuers.filter((one) => one.tier === tier);
  return of.length <= MOST_BODIES ? of : of.toSorted((a, b) => b.inForce - a.inForce).slice(0, MOST_BODIES);
}

/** Drafts that anybody can comment on; nothing where there are none. */
function Consultations({ rows, today }: { rows: HomePage['consultations']; today: Day }): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section class="home-consultations" aria-labelledby="consultations-title">
      <h2 id="consultations-title">正在征求意见</h2>
      <ConsultationItems rows={rows} today={today} />
      <p>
        <a href={paths.consultations()}>全部征求意见</a>
      </p>
    </section>
  );
}
