import type { JSX } from 'preact';
import type { BulletinRow } from '../../domain/bulletin/row.ts';
import type { Figures } from '../../domain/profile.ts';
import { ratesOf, RATE_NAMES, type RateRow } from '../../domain/rates/table.ts';
import { asOfText } from '../../text/bulletin.ts';
import { dayProse, instantText } from '../../text/days.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { EVENT_KIND, PROBLEM_KIND, TIER } from '../../text/labels.ts';
import { formulaText, groupName, percentText } from '../../text/rates.ts';
import { Bars } from '../components/bars.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';

/** A bulletin as it is read: words, figures, pictures with a table behind each, named cases. */
export function BulletinBody(props: {
  row: BulletinRow;
  formulas: Figures;
  /** The page has the title above it. */
  bare?: boolean;
}): JSX.Element {
  const { row, formulas } = props;
  return (
    <article class="bulletin">
      {props.bare === true ? null : (
        <header class="official-title">
          <h1>{row.title}</h1>
          {row.number === null ? null : <p class="doc-number">{row.number}</p>}
        </header>
      )}
      <section aria-labelledby="opening-title">
        <h2 id="opening-title">一、总体情况</h2>
        <p class="prose">{row.texts.opening}</p>
        <p>
          <small>
            {asOfText(row, instantText)}
            {row.figures.leftOut === 0 ? '' : `没有备案记录的存量文件${row.figures.leftOut}件不计入。`}
          </small>
        </p>
        <Stock row={row} />
      </section>
      <Filed row={row} formulas={formulas} />
      <section aria-labelledby="problems-title">
        <h2 id="problems-title">三、存在的主要问题</h2>
        <p class="prose">{row.texts.problems}</p>
        <Problems row={row} />
        {row.cases.length === 0 ? null : (
          <>
            <h3>典型案例</h3>
            <ol class="cases">
              {row.cases.map((one) => (
                <li class="prose">{one.text}</li>
              ))}
            </ol>
          </>
        )}
      </section>
      <section aria-labelledby="demands-title">
        <h2 id="demands-title">四、工作要求</h2>
        <p class="prose">{row.texts.demands}</p>
        {row.issuedOn === null ? null : <p class="signed">{dayProse(row.issuedOn)}</p>}
      </section>
    </article>
  );
}

function Stock({ row }: { row: BulletinRow }): JSX.Element {
  return (
    <Table label="文件数量" head={['层级', '期末现行有效', '本期制发']}>
      {row.figures.stock.map((one) => (
        <tr>
          <th scope="row">{TIER[one.tier]}</th>
          <td class="number">{one.inForce}</td>
          <td class="number">{one.issued}</td>
        </tr>
      ))}
      {row.figures.ended.map((one) => (
        <tr>
          <th scope="row">本期{EVENT_KIND[one.kind]}</th>
          <td />
          <td class="number">{one.count}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The rates that go by what was issued, as columns and as pictures. */
const SHOWN = ['rate.filed', 'rate.timely', 'rate.proper', 'rate.published'] as const;

function Filed({ row, formulas }: { row: BulletinRow; formulas: Figures }): JSX.Element {
  const { rows } = row.figures;
  const rates = (one: RateRow) => new Map(ratesOf(one.counts, formulas).map((rate) => [rate.name, rate]));
  const issuers = rows.filter((one) => one.group.kind === 'issuer' && one.counts.issued > 0);
  return (
    <section aria-labelledby="filed-title">
      <h2 id="filed-title">二、备案情况</h2>
      <Table label="备案情况" head={['机关', '制发', '报备', ...SHOWN.map((name) => FIGURE[name])]}>
        {rows.map((one) => {
          const own = rates(one);
          return (
            <tr class={one.group.kind === 'issuer' ? 'of-issuer' : 'row-sum'}>
              <th scope="row">{groupName(one.group)}</th>
              <td class="number">{one.counts.issued}</td>
              <td class="number">{one.counts.filed}</td>
              {SHOWN.map((name) => (
                <td class="number">{percentText(own.get(name) ?? { rate: null })}</td>
              ))}
            </tr>
          );
        })}
      </Table>
      {(['rate.filed', 'rate.timely'] as const).map((name) => (
        <Bars
          title={`各机关${FIGURE[name]}`}
          bars={issuers.map((one) => {
            const rate = rates(one).get(name);
            return {
              label: groupName(one.group),
              percent: rate?.rate?.percent ?? null,
              said: percentText(rate ?? { rate: null }),
            };
          })}
        />
      ))}
      <Disclosure summary="各项比率怎样计算">
        <ul class="plain">
          {ratesOf(rows[0]?.counts ?? {}, formulas)
            .filter((one) => RATE_NAMES.includes(one.name))
            .map((one) => (
              <li>
                {FIGURE[one.name]}：{percentText(one)}。{formulaText(one)}
              </li>
            ))}
        </ul>
      </Disclosure>
    </section>
  );
}

function Problems({ row }: { row: BulletinRow }): JSX.Element {
  const { problems, issuers } = row.figures;
  if (problems.length === 0) return <Empty>本期没有记录问题事件。</Empty>;
  return (
    <>
      <Table label="问题事件" head={['事件', '件数', '其中有异议待决定']}>
        {problems.map((one) => (
          <tr>
            <th scope="row">{PROBLEM_KIND[one.kind]}</th>
            <td class="number">{one.count}</td>
            <td class="number">{one.contested}</td>
          </tr>
        ))}
      </Table>
      <Table label="问题单位" head={['制定机关', '问题事件']}>
        {issuers.map((one) => (
          <tr>
            <th scope="row">{one.name}</th>
            <td class="number">{one.count}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
