import type { JSX } from 'preact';
import { EXPLAINING } from '../../domain/material/codes.ts';
import type { ShownMaterial } from '../../domain/material/shown.ts';
import { instantDay } from '../../text/days.ts';
import { MATERIAL_KIND } from '../../text/material.ts';
import { titled } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Facts } from '../components/parts.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import type { Standing } from '../../text/standing.ts';
import { MaterialFile } from '../document/materials.tsx';
import { paths } from '../paths.ts';

/** One 解读 or 附件 on a page of its own, `GET /documents/:id/materials/:materialId`. */
export interface MaterialPage {
  chrome: Chrome;
  document: { id: number; title: string; docNumber: string | null };
  standing: Standing;
  material: ShownMaterial;
  others: readonly ShownMaterial[];
}

export function MaterialPage(page: MaterialPage): JSX.Element {
  const { document, material, standing } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={material.title}
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.document(document.id), text: document.title },
        { text: MATERIAL_KIND[material.kind] },
      ]}
    >
      <article class="material">
        <h1>{material.title}</h1>
        <p class="lead">
          <a href={paths.document(document.id)}>{titled(document.title, document.docNumber)}</a>的
          {MATERIAL_KIND[material.kind]} <ValidityBadge {...standing} />
        </p>
        {EXPLAINING.includes(material.kind) ? (
          <p class="hint">解读帮助理解文件，不是文件的组成部分；以文件正文为准。</p>
        ) : null}
        <Facts
          facts={[
            { term: '发布', value: material.publisher },
            { term: '日期', value: <DayCell day={material.issuedOn} /> },
            { term: '公开', value: material.shownAt === null ? null : <DayCell day={instantDay(material.shownAt)} /> },
          ]}
        />
        {material.text === null ? null : (
          <div class="official-text material-text">
            {material.text
              .split(/\n+/)
              .filter((line) => line.trim() !== '')
              .map((line) => (
                <p>{line.trim()}</p>
              ))}
          </div>
        )}
        <MaterialFile material={material} />
      </article>
      {page.others.length === 0 ? null : (
        <section>
          <h2>本文件的其他解读与附件</h2>
          <ul>
            {page.others.map((one) => (
              <li>
                <a href={paths.materialRead(document.id, one.id)}>{one.title}</a>（{MATERIAL_KIND[one.kind]}）
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}
