import type { JSX } from 'preact';
import { TIERS } from '../../domain/codes.ts';
import { mayAny } from '../../domain/may.ts';
import type { IssuerRow } from '../../domain/model.ts';
import { ISSUER_KIND, ISSUER_TIER } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /issuers`. */
export interface IssuersPage {
  chrome: Chrome;
  issuers: readonly {
    issuer: IssuerRow;
    /** Documents on file and in force today. */
    documents: number;
    inForce: number;
    /** Problem events that count in the window of the profile, by weight. */
    problems: number;
    /** Whether a body of this kind may issue, by the profile. */
    eligible: boolean;
  }[];
}

export function IssuersPage(page: IssuersPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="制定机关"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '制定机关' }]}
    >
      <div class="page-head">
        <h1>制定机关</h1>
        {mayAny(page.chrome.actor, 'issuer.add') ? (
          <p>
            <a class="button" href={paths.issuerNew()}>
              新增制定机关
            </a>
          </p>
        ) : null}
      </div>
      {page.issuers.length === 0 ? <Empty>还没有登记制定机关。登记以后，上传的文件才能对上主办机关。</Empty> : null}
      {TIERS.map((tier) => {
        const lines = page.issuers.filter((i) => i.issuer.tier === tier);
        if (lines.length === 0) return null;
        return (
          <section>
            <h2>
              {ISSUER_TIER[tier]}
              <span class="count-plain">{lines.length}个</span>
            </h2>
            <Table
              label={`${ISSUER_TIER[tier]}名单`}
              head={['名称', '类型', '机关代字', '现行有效', '在册', '计入约谈']}
            >
              {lines.map(({ issuer, documents, inForce, problems, eligible }) => (
                <tr>
                  <td>
                    <a href={paths.issuer(issuer.id)}>{issuer.name}</a>
                    {issuer.activeTo === null ? null : <small>已于{issuer.activeTo}撤并</small>}
                  </td>
                  <td>
                    {ISSUER_KIND[issuer.kind]}
                    {eligible ? null : <small class="refusal">不得制发</small>}
                  </td>
                  <td>{issuer.codes.join('、')}</td>
                  <td class="number">{count(inForce)}</td>
                  <td class="number">{count(documents)}</td>
                  <td class="number">{problems === 0 ? '' : count(problems)}</td>
                </tr>
              ))}
            </Table>
          </section>
        );
      })}
    </Layout>
  );
}
