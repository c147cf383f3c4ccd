import type { VNode } from 'preact';
import type { LikeLine } from '../../../server/domain/likeness.ts';
import { ComparePage } from '../../../server/web/pages/compare.tsx';
import { LikenessPage } from '../../../server/web/pages/likeness.tsx';
import type { AlikeLine } from '../../../server/web/likeness/lines.tsx';
import { at, issuers, staff } from './base.ts';

const line = (id: number, title: string, docNumber: string | null, issuerName: string): LikeLine['document'] => ({
  id,
  title,
  docNumber,
  issuerName,
  issuerId: id,
  genre: '办法',
  subject: null,
  tier: 'department',
  status: 'issued',
  origin: 'stock',
  isPublic: true,
  publishedOn: at('2024-02-10'),
  signedOn: at('2024-02-08'),
  effectiveOn: at('2024-03-01'),
  validUntil: at('2029-02-28'),
  validity: 'in_force',
  since: at('2024-03-01'),
});

const FERRY = line(
  91,
  '清河县交通运输局关于印发《清河县乡镇渡口渡船安全管理细则》的通知',
  '清交规〔2025〕2号',
  '清河县交通运输局',
);
const TOWN = line(92, '清河县白沙镇人民政府关于加强汛期渡口管理的通告', '白政规〔2026〕1号', '清河县白沙镇人民政府');
const like = { kind: 'matter', score: 0.58, alike: 0.4, matched: 3, figures: 1 } as const;
const compared = {
  outcome: 'conflict',
  note: '停航水位的标准不一致，建议由交通运输局统一。',
  byId: 8,
  at: '2026-11-20T02:00:00.000Z',
  current: true,
} as const;

export const alike: AlikeLine[] = [
  { document: FERRY, like: { ...like, kind: 'near', alike: 0.987, matched: 12, figures: 0 } },
  { document: TOWN, like: null },
  { document: FERRY, like },
];

export const standing: LikeLine[] = [
  { documentId: 91, ...like, document: FERRY, relation: null, compared },
  { documentId: 92, ...like, kind: 'version', document: TOWN, relation: 'amends', compared: null },
];

export const comparePage = (): VNode => (
  <ComparePage
    chrome={staff('/dossiers/91/compare/92')}
    a={{ href: '/dossiers/91', title: FERRY.title, docNumber: FERRY.docNumber, issuers: ['清河县交通运输局'], validity: 'in_force', state: null }}
    b={{ href: '/dossiers/92', title: TOWN.title, docNumber: TOWN.docNumber, issuers: ['清河县白沙镇人民政府'], validity: null, state: '审核中' }}
    crumbs={[{ href: '/dossiers', text: '卷宗' }]}
    rows={[
      {
        a: { label: '第一条', pieces: [{ text: '渡船停航水位为', own: false, figure: false }, { text: '12米', own: true, figure: true }, { text: '，由渡工执行。', own: true, figure: false }] },
        b: { label: '二、', pieces: [{ text: '渡船停航水位为', own: false, figure: false }, { text: '10米', own: true, figure: true }, { text: '。', own: false, figure: false }] },
        alike: 0.7,
        figures: { a: ['12米'], b: ['10米'] },
      },
      { a: { label: '第二条', pieces: [{ text: '渡工应当持证上岗。', own: false, figure: false }] }, b: null, alike: 0, figures: { a: [], b: [] } },
      { a: null, b: { label: null, pieces: [{ text: '特此通告。', own: false, figure: false }] }, alike: 0, figures: { a: [], b: [] } },
      { a: { label: '第三条', pieces: [{ text: '乘客应当穿救生衣。', own: false, figure: false }] }, b: { label: '三、', pieces: [{ text: '乘客应当穿救生衣。', own: false, figure: false }] }, alike: 1, figures: { a: [], b: [] } },
    ]}
  />
); // prettier-ignore

export const likenessPage = (found: boolean): VNode => (
  <LikenessPage
    chrome={staff('/likeness')}
    query={{ issuer: 1, compared: 'open' }}
    pairs={found ? [{ ...like, a: FERRY, b: TOWN, relation: null, compared }, { ...like, kind: 'near', alike: 0.98, a: FERRY, b: TOWN, relation: 'amends', compared: null }] : []}
    paging={{ page: 1, pageSize: 20, total: found ? 41 : 0 }}
    issuers={issuers.map(({ id, name }) => ({ id, name }))}
    people={new Map([[8, '陈立']])}
    waiting={found ? 12 : 0}
  />
); // prettier-ignore
