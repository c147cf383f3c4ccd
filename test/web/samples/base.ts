import type { Actor } from '../../../server/domain/actor.ts';
import type { Role } from '../../../server/domain/codes.ts';
import { type Day, day } from '../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import type { Chrome } from '../../../server/web/chrome.ts';
import type { DocumentLine, EventLine } from '../../../server/web/models.ts';

export const TODAY = day('2026-11-22');
export const PUBLIC: Chrome = { actor: { kind: 'public' }, county: '清河县', path: '/', notices: [], demo: true };

export function staff(path: string, role: Role = 'clerk', more: Partial<Chrome> = {}): Chrome {
  const actor: Actor = {
    kind: 'user',
    id: 7,
    login: 'zhou',
    name: '周敏',
    role,
    issuerId: role === 'issuer' ? 11 : null,
  };
  return { actor, county: '清河县', path, notices: [], waiting: 6, demo: true, ...more };
}

export const line = (id: number, title: string, more: Partial<DocumentLine> = {}): DocumentLine => ({
  id,
  title,
  docNumber: `清政规〔2024〕${id}号`,
  issuerName: '清河县人民政府',
  validity: 'in_force',
  since: day('2024-03-01'),
  validUntil: day('2029-02-28'),
  ...more,
});

export const event = (id: number, more: Partial<LegalEventRow>): LegalEventRow => ({
  id,
  version: 1,
  documentId: 101,
  kind: 'enact',
  on: day('2024-03-01'),
  until: null,
  scope: 'whole',
  articles: [],
  dayStated: true,
  basisDocumentId: null,
  basisText: null,
  relationId: null,
  recordedById: 7,
  knownAt: '2024-03-01T01:20:00.000Z',
  voidedAt: null,
  voidReason: null,
  ...more,
});

/** The life of the sample document: amended in part, to be repealed. */
export const EVENTS: LegalEventRow[] = [
  event(1, { on: day('2024-03-01'), until: day('2029-02-28') }),
  event(2, { kind: 'amend', on: day('2025-07-01'), scope: 'articles', articles: ['第六条'], basisDocumentId: 140 }),
  event(3, { kind: 'suspend', on: day('2025-02-01'), voidedAt: '2025-02-02T00:00:00.000Z', voidReason: '记错了卷宗' }),
  event(4, { kind: 'repeal', on: day('2027-01-01'), basisText: '县政府第58次常务会议决定' }),
];

export const NAMES = new Map([
  [
    140,
    {
      id: 140,
      title: '清河县人民政府关于修改部分行政规范性文件的决定',
      docNumber: '清政规〔2025〕2号',
      isPublic: true,
      status: 'filed' as const,
    },
  ],
  [
    88,
    {
      id: 88,
      title: '清河县公共租赁住房管理暂行办法',
      docNumber: '清政发〔2019〕12号',
      isPublic: true,
      status: 'filed' as const,
    },
  ],
]);

export const eventLines = (rows: readonly LegalEventRow[]): EventLine[] =>
  rows.map((e) => {
    const basis = e.basisDocumentId === null ? undefined : NAMES.get(e.basisDocumentId);
    return { ...e, basis: basis === undefined ? null : { documentId: basis.id, ...basis }, recordedBy: '周敏' };
  });

export const issuers = [
  { id: 1, name: '清河县人民政府' },
  { id: 2, name: '清河县人民政府办公室' },
  { id: 11, name: '清河县住房和城乡建设局' },
  { id: 12, name: '清河县教育局' },
  { id: 13, name: '清河县司法局' },
  { id: 21, name: '柳溪镇人民政府' },
];

export const at = (text: string): Day => day(text);
