import type { JSX } from 'preact';
import { EXPLAINING } from '../../domain/material/codes.ts';
import type { ShownMaterial } from '../../domain/material/shown.ts';
import { MATERIAL_KIND } from '../../text/material.ts';
import { mediaName, sizeText } from '../../text/names.ts';
import { DayCell } from '../components/days.tsx';
import { paths } from '../paths.ts';

/** 解读 and 附件 of a document, each list under its heading; nothing where nothing is shown. */
export function Materials({ materials }: { materials: readonly ShownMaterial[] }): JSX.Element | null {
  const explaining = materials.filter((one) => EXPLAINING.includes(one.kind));
  const annexes = materials.filter((one) => !EXPLAINING.includes(one.kind));
  return (
    <>
      <List id="readings" title="解读" materials={explaining} />
      <List id="annexes" title="附件" materials={annexes} />
    </>
  );
}

function List(props: { id: string; title: string; materials: readonly ShownMaterial[] }): JSX.Element | null {
  if (props.materials.length === 0) return null;
  return (
    <section id={props.id} class="materials">
      <h2>{props.title}</h2>
      <ul class="plain">
        {props.materials.map((one) => (
          <li>
            <Line material={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A material as a line: what it is, whose, where it is read and what its file is. */
function Line({ material: one }: { material: ShownMaterial }): JSX.Element {
  return (
    <>
      {one.text === null ? <b>{one.title}</b> : <a href={paths.materialRead(one.documentId, one.id)}>{one.title}</a>}
      <p class="material-meta">
        {EXPLAINING.includes(one.kind) ? <span>{MATERIAL_KIND[one.kind]}</span> : null}
        {one.publisher === null ? null : <span>{one.publisher}</span>}
        {one.issuedOn === null ? null : <DayCell day={one.issuedOn} />}
      </p>
      <MaterialFile material={one} />
    </>
  );
}

/** The file of a material, to be downloaded, with its name, format, size and SHA-256. */
export function MaterialFile({ material: one }: { material: ShownMaterial }): JSX.Element | null {
  if (one.fileSha256 === null) return null;
  return (
    <>
      <a href={paths.materialFile(one.documentId, one.id)} download>
        下载{one.fileName ?? one.title}
      </a>
      <p class="material-meta">
        <span>{mediaName(one.mediaType)}</span>
        {one.fileSize === null ? null : <span>{sizeText(one.fileSize)}</span>}
        <span>
          SHA-256：<code class="hash">{one.fileSha256}</code>
        </span>
      </p>
    </>
  );
}
