import type { JSX } from 'preact';
import type { BulletinRow } from '../../domain/bulletin/row.ts';
import type { Figures } from '../../domain/profile.ts';
import { BulletinBody } from '../bulletin/body.tsx';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { paths } from '../paths.ts';

/** `GET /bulletins/:id`: a bulletin that was issued and published. */
export interface BulletinPage {
  chrome: Chrome;
  row: BulletinRow;
  formulas: Figures;
}

export function BulletinPage({ chrome, row, formulas }: BulletinPage): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title={row.title}
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.bulletins(), text: '备案情况通报' },
        { text: row.title },
      ]}
    >
      <BulletinBody row={row} formulas={formulas} />
    </Layout>
  );
}
