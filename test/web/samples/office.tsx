import type { VNode } from 'preact';
import type { IssuerRow } from '../../../server/domain/model.ts';
import { UNDECIDED } from '../../../server/domain/problems/event.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { AuditPage, type AuditRow } from '../../../server/web/pages/audit.tsx';
import { ImportPage } from '../../../server/web/pages/imports.tsx';
import { IssuerPage } from '../../../server/web/pages/issuer.tsx';
import { IssuerFormPage } from '../../../server/web/pages/issuerForm.tsx';
import { IssuersPage } from '../../../server/web/pages/issuers.tsx';
import { LEDGER_BATCH } from './ledger.tsx';
import { OperationsPage, type ShownRun } from '../../../server/web/pages/operations.tsx';
import { UserPage } from '../../../server/web/pages/user.tsx';
import { type ShownUser, UsersPage } from '../../../server/web/pages/users.tsx';
import { TODAY, at, issuers, line, staff } from './base.ts';

const issuer = (id: number, name: string, more: Partial<IssuerRow> = {}): IssuerRow => ({
  id,
  version: 1,
  name,
  shortNames: [name.replace('清河县', '县')],
  codes: ['清教发', '清教规'],
  kind: 'department',
  tier: 'department',
  parentId: 1,
  ownReviewer: false,
  activeFrom: null,
  activeTo: null,
  successorId: null,
  endBasis: null,
  mergedIntoId: null,
  ...more,
});

const ON_RECORD = {
  key: null,
  act: null,
  sourceTable: null,
  sourceId: null,
  recordedById: null,
  recordedAt: null,
  ...UNDECIDED,
} as const;

const run = (id: number, job: string, more: Partial<ShownRun> = {}): ShownRun => ({
  id,
  job,
  forDay: TODAY,
  state: 'done',
  startedAt: '2026-11-21T18:10:00.000Z',
  finishedAt: '2026-11-21T18:10:02.000Z',
  detail: { documents: 1287, flags: 6, fresh: 2 },
  ...more,
});

const user = (id: number, name: string, more: Partial<ShownUser> = {}): ShownUser => ({
  id,
  version: 1,
  login: `user${id}`,
  name,
  role: 'issuer',
  issuerId: 11,
  mail: null,
  mustChangePassword: false,
  lockedUntil: null,
  disabledAt: null,
  ...more,
});

const logged = (seq: number, more: Partial<AuditRow> = {}): AuditRow => ({
  seq,
  at: '2026-11-20T02:04:00.000Z',
  actor: 'wang',
  who: '王芳',
  act: 'document.edit',
  note: null,
  documents: [101],
  changes: [
    { op: 'update', table: 'document', id: 101, fields: { docNumber: ['清政规〔2026〕8号', '清政规〔2026〕9号'] } },
  ],
  ...more,
});

export const OFFICE_SAMPLES: Record<string, () => VNode> = {
  audit: () => (
    <AuditPage
      chrome={staff('/audit', 'auditor')}
      query={{ person: 7 }}
      rows={[
        logged(912),
        logged(911, { act: 'document.import', documents: [1, 2, 3, 4, 5, 6], note: '补录存量文件', changes: [] }),
        logged(910, { act: 'flag.scan', actor: '系统:扫描', who: '系统:扫描', documents: [], changes: [] }),
      ]}
      older={910}
      people={[{ id: 7, name: '王芳', login: 'wang' }]}
      acts={['document.edit', 'document.import']}
      named={{}}
    />
  ),
  'audit-empty': () => (
    <AuditPage
      chrome={staff('/audit', 'admin')}
      query={{ from: at('2035-01-01') }}
      rows={[]}
      older={null}
      people={[]}
      acts={[]}
      named={{}}
    />
  ),
  issuers: () => (
    <IssuersPage
      chrome={staff('/issuers', 'admin')}
      today={TODAY}
      issuers={[
        {
          issuer: issuer(1, '清河县人民政府', { kind: 'government', tier: 'government', codes: ['清政发', '清政规'] }),
          depth: 0,
          documents: 120,
          inForce: 96,
          problems: 0,
          eligible: true,
        },
        { issuer: issuer(12, '清河县教育局'), depth: 1, documents: 44, inForce: 31, problems: 3, eligible: true },
        {
          issuer: issuer(14, '清河县创建文明城市指挥部办公室', { kind: 'coordinating', codes: [] }),
          depth: 1,
          documents: 2,
          inForce: 1,
          problems: 0,
          eligible: false,
        },
      ]}
      ended={[
        {
          issuer: issuer(21, '柳溪镇人民政府', { kind: 'town', tier: 'town', activeTo: at('2025-12-31') }),
          successor: { id: 22, name: '清河县柳林镇人民政府' },
          documents: 12,
        },
      ]}
    />
  ),
  issuer: () => (
    <IssuerPage
      chrome={staff('/issuers/12')}
      today={TODAY}
      issuer={{ ...issuer(12, '清河县教育局'), formerNames: ['清河县教育体育局'] }}
      names={[
        {
          id: 5,
          version: 1,
          issuerId: 12,
          name: '清河县教育体育局',
          fromDay: null,
          toDay: at('2019-02-28'),
          basis: '清编发〔2019〕3号',
        },
      ]}
      parent={{ id: 1, name: '清河县人民政府' }}
      children={[]}
      successor={null}
      predecessors={[{ id: 31, name: '清河县文教局', activeTo: at('2001-12-31') }]}
      instead={null}
      drafted={2}
      others={[{ id: 1, name: '清河县人民政府' }]}
      failed={null}
      documents={[
        line(61, '清河县义务教育阶段学校招生工作实施办法'),
        line(62, '清河县校车安全管理实施细则', { validity: 'lapsed', since: at('2025-01-01') }),
      ]}
      total={44}
      problems={[
        {
          event: {
            id: 1,
            version: 1,
            issuerId: 12,
            documentId: 61,
            kind: 'filing.late',
            on: at('2026-03-02'),
            note: '迟报12日',
            excludedAt: null,
            excludedReason: null,
            ...ON_RECORD,
            state: 'recorded',
          },
          document: { documentId: 61, title: '清河县义务教育阶段学校招生工作实施办法', docNumber: null },
          weight: 1,
          counts: true,
        },
        {
          event: {
            id: 2,
            version: 2,
            issuerId: 12,
            documentId: null,
            kind: 'cleanup.missed',
            on: at('2026-06-02'),
            note: null,
            excludedAt: '2026-06-03T00:00:00.000Z',
            excludedReason: '机构改革期间顺延',
            ...ON_RECORD,
            state: 'excluded',
          },
          document: null,
          weight: 1,
          counts: false,
        },
      ]}
      interview={{ sum: 2, windowMonths: 12, measure: '约谈', citation: '本系统设定，非法定标准' }}
    />
  ),
  'issuer-form': () => (
    <IssuerFormPage
      chrome={staff('/issuers/new', 'admin')}
      existing={null}
      form={{ values: {}, errors: [{ field: 'name', message: '全称没有填。' }] }}
      issuers={issuers}
    />
  ),
  users: () => (
    <UsersPage
      chrome={staff('/users', 'admin')}
      users={[
        { user: user(7, '周敏', { role: 'clerk', issuerId: null, mail: 'zhou@qinghe.example' }), issuerName: null },
        { user: user(9, '李想', { mustChangePassword: true }), issuerName: '清河县人民政府办公室' },
        { user: user(10, '何静', { lockedUntil: '2026-11-22T04:00:00.000Z' }), issuerName: '清河县教育局' },
        { user: user(11, '吴强', { disabledAt: '2026-01-01T00:00:00.000Z' }), issuerName: '柳溪镇人民政府' },
      ]}
      fresh={{ login: 'user9', password: 'hexie-luse-4471' }}
    />
  ),
  user: () => (
    <UserPage
      chrome={staff('/users/9', 'admin')}
      existing={user(9, '李想')}
      form={emptyForm({ name: '李想', role: 'issuer', issuerId: '11' })}
      issuers={issuers}
      fresh={null}
    />
  ),
  operations: () => (
    <OperationsPage
      chrome={staff('/operations', 'admin')}
      today={TODAY}
      lastScan={run(90, 'scan')}
      runs={[
        run(91, 'import', { forDay: null, state: 'running', finishedAt: null, detail: { done: 420, total: 1000 } }),
        run(90, 'scan'),
        run(89, 'backup', { state: 'failed', detail: { reason: '磁盘已满' } }),
      ]}
      head={9031}
      followers={[
        { name: 'search', position: 9031 },
        { name: 'notices', position: 9020 },
      ]}
      aside={2}
      mails={[
        {
          id: 1,
          version: 4,
          address: 'liu@qinghe.example',
          subject: '到期提醒：3件',
          state: 'failed',
          attempts: 4,
          nextTryAt: '2026-11-22T05:00:00.000Z',
          lastError: '连接超时',
        },
      ]}
      mailOn
    />
  ),
  imports: () => (
    <ImportPage
      chrome={staff('/imports')}
      form={emptyForm()}
      runs={[
        run(91, 'import', { forDay: null, state: 'running', finishedAt: null, detail: { done: 420, total: 1000 } }),
      ]}
      remarks={[
        { line: 12, title: null, text: '没有标题，也没有正文。', refused: true },
        { line: 40, title: '清河县某通知', text: '制定机关“清河县创建办”不在登记名单里。', refused: false },
      ]}
      maxBytes={200 * 1024 * 1024}
      bulkBytes={1024 * 1024 * 1024}
      batches={[LEDGER_BATCH, { ...LEDGER_BATCH, id: 92, state: 'importing' }]}
    />
  ),
};
