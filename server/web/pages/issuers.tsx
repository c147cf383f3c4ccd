import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { mayAny } from '../../domain/may.ts';
import type { IssuerRow } from '../../domain/model.ts';
import { ISSUER_KIND, ISSUER_TIER } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

export interface IssuerLine {
  issuer: IssuerRow;
  /** Place in the tree of parents, 0 at its top. */
  depth: number;
  /** Documents on file and in force today, those taken over with them. */
  documents: number;
  inForce: number;
  /** Problem events that count in the window of the profile, by weight. */
  problems: number;
  /** Whether a body of this kind may issue, by the profile. */
  eligible: boolean;
}

/** `GET /issuers`: bodies as a tree, then those that have ended. */
export interface IssuersPage {
  chrome: Chrome;
  today: Day;
  issuers: readonly IssuerLine[];
  ended: readonly { issuer: IssuerRow; successor: { id: number; name: string } | null; documents: number }[];
}

export function IssuersPage(page: IssuersPage): JSX.Element {
  const edits = mayAny(page.chrome.actor, 'issuer.add');
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
        <p class="acts">
          <a class="button" href={paths.issuersFile()}>
            <Icon name="download" />
            导出名录（Excel）
          </a>
          {edits ? (
            <>
              <a class="button" href={paths.issuerImport()}>
                导入名录
              </a>
              <a class="button" href={paths.issuerNew()}>
                新增制定机关
              </a>
            </>
          ) : null}
        </p>
      </div>
      {page.issuers.length === 0 ? (
        <Empty>还没有登记制定机关。登记以后，上传的文件才能对上主办机关。</Empty>
      ) : (
        <Table
          label="制定机关名录"
          class="issuer-tree"
          head={['名称', '类型', '层级', '机关代字', '现行有效', '在册', '计入约谈']}
        >
          {page.issuers.map((line) => (
            <Line line={line} />
          ))}
        </Table>
      )}
      {page.ended.length === 0 ? null : (
        <section aria-labelledby="ended-title">
          <h2 id="ended-title">
            已撤并
            <span class="count-plain">{page.ended.length}个</span>
          </h2>
          <p class="figure-lead">文件保留印发时的机关名称，清单和统计归承继的机关。</p>
          <Table label="已撤并的机关" head={['名称', '存在到', '由谁承继', '印发的文件']}>
            {page.ended.map(({ issuer, successor, documents }) => (
              <tr>
                <td>
                  <a href={paths.issuer(issuer.id)}>{issuer.name}</a>
                </td>
                <td class="nowrap">
                  <DayCell day={issuer.activeTo} />
                </td>
                <td>{successor === null ? '没有登记' : <a href={paths.issuer(successor.id)}>{successor.name}</a>}</td>
                <td class="number">{count(documents)}</td>
              </tr>
            ))}
          </Table>
        </section>
      )}
    </Layout>
  );
}

const DEEPEST = 4;

function Line({ line: { issuer, depth, documents, inForce, problems, eligible } }: { line: IssuerLine }): JSX.Element {
  return (
    <tr>
      <td class={`issuer-depth issuer-depth-${Math.min(depth, DEEPEST)}`}>
        <a href={paths.issuer(issuer.id)}>{issuer.name}</a>
        {issuer.activeTo === null ? null : <small>存在到{issuer.activeTo}</small>}
      </td>
      <td>
        {ISSUER_KIND[issuer.kind]}
        {eligible ? null : <small class="refusal">不得制定</small>}
      </td>
      <td class="nowrap">{ISSUER_TIER[issuer.tier]}</td>
      <td>{issuer.codes.join('、')}</td>
      <td class="number">{count(inForce)}</td>
      <td class="number">{count(documents)}</td>
      <td class="number">{problems === 0 ? '' : count(problems)}</td>
    </tr>
  );
}
