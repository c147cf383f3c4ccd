import type { VNode } from 'preact';
import { day } from '../../../server/domain/day.ts';
import type { Doubt } from '../../../server/domain/ledger.ts';
import { DOUBT_KINDS } from '../../../server/domain/ledger.ts';
import { previewOf } from '../../../server/domain/ledgerPlan.ts';
import type { LedgerPlan, PlannedRow } from '../../../server/domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../../server/domain/model.ts';
import { ImportBatchPage } from '../../../server/web/pages/importBatch.tsx';
import { staff } from './base.ts';

/** A batch that waits for a person. */
export const LEDGER_BATCH: ImportBatchRow = {
  id: 90,
  version: 2,
  name: '清河县规范性文件台账.xlsx',
  state: 'ready',
  ledgerSha256: 'a'.repeat(64),
  sources: [{ sha256: 'b'.repeat(64), name: '文件.zip', size: 3_400_000 }],
  choices: null,
  planSha256: 'c'.repeat(64),
  counts: { rows: 3, new: 2, held: 0, refused: 1, doubtful: 2, files: 3, unmatched: 1 },
  faultCode: null,
  faultDetails: null,
  startedById: 7,
  createdAt: '2026-11-22T01:00:00.000Z',
  finishedAt: null,
  undoneAt: null,
  undoReason: null,
};

const row = (at: number, doubts: Doubt[], more: Partial<PlannedRow> = {}): PlannedRow => ({
  table: 0,
  row: at,
  cells: [],
  group: null,
  outcome: 'new',
  key: `台账:${at}`,
  facts: {
    title: `清河县第${at}号事项管理办法`,
    docNumber: `清政发〔2020〕${at}号`,
    registrationNumber: null,
    issuers: [{ name: '清河县人民政府', issuerId: 1 }],
    genre: '办法',
    subject: null,
    tier: 'government',
    adoptedOn: null,
    signedOn: day('2020-05-01'),
    publishedOn: day('2020-05-03'),
    effectiveOn: day('2020-06-01'),
    validUntil: null,
    validMonths: 60,
    trial: false,
  },
  events: [{ kind: 'repeal', on: null }],
  filing: null,
  file: null,
  text: null,
  heldId: null,
  doubts,
  ...more,
});

const everyDoubt = DOUBT_KINDS.map((kind): Doubt => ({
  kind,
  field: 'signedOn',
  ledger: '2020年5月',
  other: '2020-05-01',
  taken: 'ledger',
  details: {
    name: '甲.pdf',
    names: ['甲.pdf', '乙.pdf'],
    row: 3,
    code: 'file.encrypted',
    fields: ['effectiveOn'],
    title: '甲',
  },
}));

const PLAN: LedgerPlan = {
  madeOn: day('2026-11-22'),
  tables: [
    {
      sheet: '县政府',
      headRow: 3,
      rows: 3,
      used: true,
      columns: [
        { name: '序号', guessed: 'serial', field: 'serial', samples: ['1', '2'] },
        { name: '文件名称', guessed: 'title', field: 'title', samples: ['清河县第4号事项管理办法'] },
        { name: '备注', guessed: null, field: null, samples: ['另行公布'] },
      ],
    },
  ],
  leftOut: [{ sheet: '县政府', row: 1, text: '清河县规范性文件台账', why: 'above' }],
  rows: [
    row(4, [], { file: 0 }),
    row(5, everyDoubt),
    row(6, [{ kind: 'file.none' }], { outcome: 'refused', heldId: 12 }),
  ],
  files: ['清政发[2020]4号.pdf', '无主.docx', '加密.doc'].map((name, at) => ({
    name,
    sha256: String(at).repeat(64),
    size: 1_000,
    heldId: at === 1 ? 12 : null,
    fault: at === 2 ? { code: 'file.encrypted', details: {} } : null,
  })),
  tooLarge: ['巨大.pdf'],
};

const page = (more: Partial<ImportBatchPage>, query: Partial<Parameters<typeof previewOf>[1]> = {}) => (
  <ImportBatchPage
    chrome={staff('/imports/90')}
    batch={LEDGER_BATCH}
    startedBy="周敏"
    progress={null}
    preview={previewOf(PLAN, { doubt: null, outcome: null, page: 1, pageSize: 50, ...query })}
    undo={null}
    {...more}
  />
);

export const LEDGER_SAMPLES: Readonly<Record<string, () => VNode>> = {
  'import-ready': () => page({}),
  'import-filtered': () => page({}, { doubt: 'differs' }),
  'import-reading': () =>
    page({ batch: { ...LEDGER_BATCH, state: 'reading' }, preview: null, progress: { files: 12, of: 60 } }),
  'import-failed': () =>
    page({ batch: { ...LEDGER_BATCH, state: 'failed', faultCode: 'ledger.no_head', faultDetails: {} }, preview: null }),
  'import-done': () =>
    page({
      batch: { ...LEDGER_BATCH, state: 'done' },
      undo: { going: 1, staying: [{ documentId: 12, title: '清河县第4号事项管理办法', acts: ['document.edit'] }] },
    }),
  'import-undone': () =>
    page({ batch: { ...LEDGER_BATCH, state: 'undone', undoReason: '选错了台账' }, undo: { going: 0, staying: [] } }),
};
