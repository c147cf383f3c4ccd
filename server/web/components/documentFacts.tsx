import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { termText } from '../../text/days.ts';
import { TIER } from '../../text/labels.ts';
import type { Standing } from '../../text/standing.ts';
import type { DocumentFacts } from '../models.ts';
import { paths } from '../paths.ts';
import { DayCell } from './days.tsx';
import { Facts } from './parts.tsx';

/** The last day as the text states it, and as extensions and renewals have moved it by the day of the page. */
function termOf(f: DocumentFacts, standing: Pick<Standing, 'validity' | 'until' | 'endsByTerm'> | undefined) {
  const moved = standing?.validity === 'in_force' && standing.endsByTerm ? standing.until : null;
  const months = f.validMonths === null ? [] : [`有效期${termText(f.validMonths)}`];
  if (moved === null || moved === f.validUntil || f.validUntil === null)
    return { value: f.validUntil === null ? '没有写明' : <DayCell day={f.validUntil} />, note: months[0] };
  return { value: <DayCell day={moved} />, note: [`原至 ${f.validUntil}`, ...months].join('，') };
}

/** The facts table of a document. `on`: the day that its links carry along; `standing`: what its term has come to. */
export function DocumentFactsTable(props: {
  facts: DocumentFacts;
  staff?: boolean;
  on?: Day;
  standing?: Standing;
}): JSX.Element {
  const { facts: f, staff, on } = props;
  const issuers = f.issuers.map((i) =>
    i.id === null ? (
      <span class="fact-part">{i.name}</span>
    ) : (
      <a
        class="fact-part"
        href={staff === true ? paths.issuer(i.id) : paths.search({ issuer: [i.id], validity: ['all'], on })}
      >
        {i.name}
      </a>
    ),
  );
  const always = [
    { term: '发文字号', value: f.docNumber },
    { term: f.issuers.length > 1 ? '联合制定机关' : '制定机关', value: issuers.length === 0 ? null : issuers },
    { term: '体裁', value: f.genre === null ? null : `${f.genre}${f.trial ? '（暂行、试行）' : ''}` },
  ];
  const sometimes = [
    ...(f.subject === null
      ? []
      : [{ term: '主题分类', value: <a href={paths.search({ subject: [f.subject], on })}>{f.subject}</a> }]),
    ...(f.registrationNumber === null ? [] : [{ term: '统一登记编号', value: f.registrationNumber }]),
    ...(f.tier === null ? [] : [{ term: '层级', value: TIER[f.tier] }]),
    ...(f.adoptedOn === null ? [] : [{ term: '通过日期', value: <DayCell day={f.adoptedOn} /> }]),
  ];
  return (
    <Facts
      facts={[
        ...always,
        ...sometimes,
        { term: '成文日期', value: <DayCell day={f.signedOn} /> },
        { term: '公布日期', value: <DayCell day={f.publishedOn} /> },
        { term: '施行日期', value: <DayCell day={f.effectiveOn} /> },
        { term: '有效期至', ...termOf(f, props.standing) },
      ]}
    />
  );
}
