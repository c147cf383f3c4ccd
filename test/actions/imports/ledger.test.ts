import { mkdir, readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../jobs/verify.ts';
import { batchFor, moveBatch, openBatch } from '../../../server/actions/imports/batch.ts';
import { sweepWork } from '../../../server/actions/imports/ledger/files.ts';
import { importLedger } from '../../../server/actions/imports/ledger/import.ts';
import { planOf, stepBatch } from '../../../server/actions/imports/ledger/steps.ts';
import { refusedSheets } from '../../../server/actions/imports/ledger/refused.ts';
import { askUndo, undoBatch, undoOutlook } from '../../../server/actions/imports/undo.ts';
import { acknowledgeAll } from '../../../server/actions/duties/acknowledge.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { publish } from '../../../server/actions/documents/change.ts';
import { day } from '../../../server/domain/day.ts';
import { doubtSentence } from '../../../server/text/ledger.ts';
import { faultSentence } from '../../../server/text/faults.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { World } from '../../support/world.ts';
import { xlsxOf, xlsxParts } from '../../extract/support/xlsx.ts';
import type { Cell } from '../../extract/support/xlsx.ts';
import { zipOf } from '../../extract/support/zip.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.issuer('清河县人民政府', 'government', 'government');
  await world.issuer('清河县教育局');
});
afterEach(() => world.close());

const HEAD = ['序号', '文件名称', '文号', '制定机关', '公布日期', '施行日期', '有效期', '效力状态', '附件'];
const textOf = (title: string, number: string, more = '') =>
  `清河县人民政府\n关于印发《${title}》的通知\n${number}\n各乡镇人民政府：\n现将《${title}》印发给你们。\n清河县人民政府\n2020年5月1日\n${title}\n第一条 为了规范有关事项，制定本办法。\n第二条 本办法自2020年6月1日起施行。${more}\n`;
const row = (n: number, more: Partial<Record<number, Cell>> = {}): Cell[] => {
  const cells: Cell[] = [
    n,
    `清河县第${n}号事项管理办法`,
    `清政发〔2020〕${n}号`,
    '县政府',
    '2020.5.1',
    { n: 43983, style: 1 },
    '',
    '现行有效',
    '',
  ];
  for (const [at, value] of Object.entries(more)) cells[Number(at)] = value ?? '';
  return cells;
};
const ledger = (rows: readonly Cell[][], name = '台账.xlsx') =>
  world.file(name, xlsxOf([{ name: '县政府', rows: [['清河县规范性文件台账'], HEAD, ...rows], merges: ['A1:I1'] }]));
/** A folder with the file of each number. */
async function folder(...numbers: number[]): Promise<string> {
  for (const n of numbers)
    await world.file(`files/清政发[2020]${n}号.txt`, textOf(`清河县第${n}号事项管理办法`, `清政发〔2020〕${n}号`));
  return join(world.folder, 'in', 'files');
}
const run = (from: string, path: string | null, preview = false) =>
  importLedger(world.ctx, SYSTEM, { ledger: from, path, preview }, () => undefined);
const held = async (title: string) => {
  const [found] = await world.ctx.reader.documentsNamed(null, title);
  return found ? world.ctx.reader.dossier(found.id) : null;
};
const kinds = (plan: { rows: { doubts: { kind: string }[] }[] }) =>
  plan.rows.map((one) => one.doubts.map((doubt) => doubt.kind));

describe('a ledger with its folder', () => {
  it('becomes documents with the facts of both, and changes nothing the second time', async () => {
    const path = await folder(1, 2);
    const from = await ledger([row(1), row(2, { 6: '5年' }), row(3)]);
    const { plan, counts, batchId } = await run(from, path);
    expect(counts).toMatchObject({ rows: 3, new: 2, refused: 1, imported: 2, unmatched: 0 });
    expect(plan.rows[2]?.doubts).toEqual([{ kind: 'file.none', field: 'file', ledger: null }]);
    const one = await held('清河县第1号事项管理办法');
    expect(one?.document).toMatchObject({
      docNumber: '清政发〔2020〕1号',
      publishedOn: '2020-05-01',
      signedOn: '2020-05-01',
      effectiveOn: '2020-06-01',
      origin: 'import',
      isPublic: true,
    });
    expect(one?.issuers).toMatchObject([{ name: '清河县人民政府' }]);
    expect(one?.versions[0]).toMatchObject({ fileName: '清政发[2020]1号.txt' });
    expect((await held('清河县第2号事项管理办法'))?.document.validUntil).toBe('2025-05-31');
    expect(await world.ctx.imports.imported(batchId ?? 0)).toMatchObject([
      { place: '县政府：第3行' },
      { place: '县政府：第4行' },
    ]);

    const head = await world.ctx.feed.head();
    const again = await run(from, path);
    expect(again.counts).toMatchObject({ new: 0, held: 2, refused: 1, imported: 0 });
    expect(again.batchId).toBeNull();
    expect(await world.ctx.feed.head()).toBe(head);
    expect(await readdir(join(world.config.dataDir, 'imports'))).toEqual([]);
  });

  it('writes nothing as a preview', async () => {
    const head = await world.ctx.feed.head();
    const { counts } = await run(await ledger([row(1)]), await folder(1), true);
    expect(counts).toMatchObject({ new: 1 });
    expect(await world.ctx.feed.head()).toBe(head);
  });

  it('never shows as in force what it says has ended, and says what is missing', async () => {
    const path = await folder(1, 2, 3, 4);
    const from = await ledger([
      row(1, { 7: '废止' }),
      row(2, { 7: '失效', 6: '至2024年5月31日' }),
      row(3, { 7: '有效', 6: '2年' }),
      row(4, { 7: '拟废止' }),
    ]);
    const { plan } = await run(from, path);
    expect(kinds(plan)).toEqual([['status.day_missing'], [], ['status.disagrees'], ['status.proposed']]);
    const validities = async (n: number) =>
      (await held(`清河县第${n}号事项管理办法`))?.spans.map((span) => span.validity);
    expect(await validities(1)).toEqual(['repealed']);
    expect(await validities(2)).toEqual(['upcoming', 'in_force', 'lapsed']);
    expect(await validities(3)).toEqual(['upcoming', 'in_force', 'lapsed']);
    expect(await validities(4)).toEqual(['upcoming', 'in_force']);
  });

  it('shows where ledger and text disagree, and takes the ledger unless told otherwise', async () => {
    const from = await ledger([row(1, { 5: '2020-07-01' })]);
    const { plan } = await run(from, await folder(1));
    expect(plan.rows[0]?.doubts).toEqual([
      { kind: 'differs', field: 'effectiveOn', ledger: '2020-07-01', other: '2020-06-01', taken: 'ledger' },
    ]);
    expect((await held('清河县第1号事项管理办法'))?.document.effectiveOn).toBe('2020-07-01');
  });

  it('sends back rows that stand twice or between two files', async () => {
    const path = await folder(1, 2);
    await world.file(
      'files/b/清政发[2020]2号.doc.txt',
      `${textOf('清河县第2号事项管理办法', '清政发〔2020〕2号')}附件`,
    );
    const { plan } = await run(await ledger([row(1), row(1), row(2)]), path);
    expect(plan.rows.map((one) => one.outcome)).toEqual(['new', 'refused', 'refused']);
    expect(kinds(plan)[1]).toContain('row.duplicate');
    expect(kinds(plan)[2]).toContain('file.ambiguous');
  });

  it('tells both rows of a 文号 that two documents bear', async () => {
    const path = await folder(1, 2, 3);
    const { plan } = await run(await ledger([row(1), row(2, { 2: '清政发﹝2020﹞1号' }), row(3)]), path);
    expect(plan.rows.map(({ doubts }) => doubts.filter(({ kind }) => kind === 'number.twice'))).toMatchObject([
      [{ details: { row: plan.rows[1]!.row, title: '清河县第2号事项管理办法' } }],
      [{ details: { row: plan.rows[0]!.row, title: '清河县第1号事项管理办法' } }],
      [],
    ]);
  });

  it('takes nothing of two documents in one cell, and leaves their files to whom they belong', async () => {
    const both = '《清河县第1号事项管理办法》、《清河县第2号事项管理办法》';
    const twice = '清政发〔2020〕3号\n清政发〔2020〕33号';
    const { plan, counts } = await run(
      await ledger([
        row(1, { 1: both, 2: '清政发〔2020〕1号\n清政发〔2020〕2号' }),
        row(2),
        row(3, { 2: twice, 8: '三.txt' }),
      ]),
      await folder(1, 2).then(async (path) => {
        await world.file('files/三.txt', textOf('清河县第3号事项管理办法', '').replace('\n\n', '\n'));
        return path;
      }),
    );
    expect(plan.rows.map((one) => one.outcome)).toEqual(['refused', 'new', 'new']);
    expect(kinds(plan)[0]?.[0]).toBe('title.several');
    expect(doubtSentence(plan.rows[0]!.doubts[0]!)).toContain(both);
    expect(kinds(plan)[2]).toContain('number.several');
    expect(counts).toMatchObject({ imported: 2 });
    expect((await held('清河县第3号事项管理办法'))?.document.docNumber).toBeNull();
  });

  it('knows by 文号 and title, and by bytes, what came in another way', async () => {
    const path = await folder(1, 2);
    await enterDocument(world, { title: '清河县第1号事项管理办法', docNumber: '清政发〔2020〕1号' });
    const first = await run(await ledger([row(2)]), path);
    expect(first.counts).toMatchObject({ imported: 1 });
    const { plan } = await run(
      await ledger([row(1), row(2, { 1: '清河县二号事项的办法', 2: '', 8: '清政发[2020]2号.txt' })], '另一份.xlsx'),
      path,
    );
    expect(plan.rows.map((one) => one.outcome)).toEqual(['held', 'held']);
    expect(kinds(plan)[1]).toContain('held.differs');
  });

  it('comes back as a ledger of what was refused, mended and imported again', async () => {
    const path = await folder(1);
    const from = await ledger([row(1), row(2, { 1: '=1+1' }), row(3, { 2: '@清政发' })]);
    const { plan } = await run(from, path);
    const back = await world.ctx.workbooks.write(refusedSheets(plan, doubtSentence));
    const [sheet] = await world.ctx.text.sheets(await world.file('退回.xlsx', back));
    expect(sheet?.rows[0]?.cells).toEqual([...HEAD, '原因']);
    expect(sheet?.rows.slice(1).map(({ cells }) => [cells[1], cells[2], cells[9]])).toEqual([
      ['=1+1', '清政发〔2020〕2号', expect.stringContaining('没有找到正文文件')],
      ['清河县第3号事项管理办法', '@清政发', expect.stringContaining('没有找到正文文件')],
    ]);
    await folder(2, 3);
    const again = await run(join(world.folder, 'in', '退回.xlsx'), path);
    expect(again.plan.tables[0]?.columns.map((column) => column.field)).not.toContain(undefined);
    expect(again.counts).toMatchObject({ rows: 2, new: 2, refused: 0 });
  });
});

it('sends headings back with the rows under them', async () => {
  const rows = [
    ['标题', '文号', '公布日期'],
    ['', '一、县教育局'],
    ['清河县甲规定', '清教〔2020〕1号', '2020-05-01'],
    ['', '二、县政府'],
    ['清河县乙规定', '清政发〔2020〕9号', '2020-05-02'],
  ];
  const from = await world.file('分组.xlsx', xlsxOf([{ name: 'a', rows, merges: ['B2:C2', 'B4:C4'] }]));
  const { plan } = await run(from, null);
  const bodies = (one: typeof plan) => one.rows.map((row) => row.facts.issuers.map((issuer) => issuer.name).join());
  expect(bodies(plan)).toEqual(['清河县教育局', '清河县人民政府']);
  const back = await world.file('退回2.xlsx', await world.ctx.workbooks.write(refusedSheets(plan, doubtSentence)));
  const again = await run(back, null);
  expect(bodies(again.plan)).toEqual(['清河县教育局', '清河县人民政府']);
});

describe('what is no ledger', () => {
  const fault = async (bytes: Buffer, name = 'x.xlsx') => {
    const head = await world.ctx.feed.head();
    const code = await faultOf(run(await world.file(name, bytes), null));
    expect(await world.ctx.feed.head()).toBe(head);
    expect(faultSentence(code)).toMatch(/。$/);
    expect(faultSentence(code)).not.toContain(code);
    return code;
  };
  const many = Array.from(
    { length: 20_001 },
    (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="str"><v>办法${i}</v></c><c r="B${i + 2}"><v>${i}</v></c></row>`,
  );
  it.each<[string, () => Buffer, string]>([
    ['a text', () => Buffer.from('标题,文号\n甲,乙'), 'ledger.not_excel'],
    ['a zip', () => zipOf({ 'a.txt': 'x' }), 'ledger.not_excel'],
    ['empty sheets', () => xlsxOf([{ name: 'a', rows: [] }]), 'ledger.empty'],
    ['a head alone', () => xlsxOf([{ name: 'a', rows: [HEAD] }]), 'ledger.empty'],
    [
      'no head',
      () =>
        xlsxOf([
          {
            name: 'a',
            rows: [
              ['甲', '乙'],
              ['丙', '丁'],
            ],
          },
        ]),
      'ledger.no_head',
    ],
    ['no file', () => Buffer.alloc(0), 'ledger.empty'],
    [
      'a password',
      () =>
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(504),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      'file.encrypted',
    ],
    [
      'a bomb',
      () => zipOf({ ...xlsxParts([{ name: 'a', rows: [HEAD] }]), 'xl/sharedStrings.xml': Buffer.alloc(210 << 20, 32) }),
      'file.bomb',
    ],
    [
      'too many rows',
      () =>
        zipOf({
          ...xlsxParts([{ name: 'a', rows: [] }]),
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>标题</v></c><c r="B1" t="str"><v>序号</v></c></row>${many.join('')}</sheetData></worksheet>`,
        }),
      'ledger.too_long',
    ],
  ])(
    '%s is refused in words, and nothing is kept',
    async (_name, bytes, code) => {
      expect(await fault(bytes())).toBe(code);
    },
    30_000,
  );
});

describe('a batch that a person began', () => {
  async function begun(rows: readonly Cell[][], ...numbers: number[]) {
    const clerk = await world.person('clerk');
    const { sha256: ledgerSha256 } = await world.ctx.files.copy(await ledger(rows));
    const files = Object.fromEntries(
      numbers.map((n) => [`文件/清政发[2020]${n}号.txt`, textOf(`清河县第${n}号事项管理办法`, `清政发〔2020〕${n}号`)]),
    );
    const { sha256, size } = await world.ctx.files.put(zipOf(files));
    const batch = await openBatch(world.ctx, clerk, {
      name: '台账.xlsx',
      state: 'reading',
      ledgerSha256,
      sources: [{ sha256, size, name: '文件.zip' }],
    });
    return { clerk, batch };
  }
  const now = (id: number) => batchFor(world.ctx, SYSTEM, id);

  it('is read, waits for a person, is imported as shown and keeps its plan', async () => {
    const { batch, clerk } = await begun([row(1), row(2)], 1, 2);
    await stepBatch(world.ctx, batch.id, () => undefined);
    const ready = await now(batch.id);
    expect(ready).toMatchObject({ state: 'ready', counts: { new: 2, refused: 0 } });
    expect(await held('清河县第1号事项管理办法')).toBeNull();
    await moveBatch(world.ctx, clerk, ready, { state: 'importing' });
    await stepBatch(world.ctx, batch.id, () => undefined);
    expect(await now(batch.id)).toMatchObject({ state: 'done', counts: { imported: 2 } });
    expect((await held('清河县第1号事项管理办法'))?.document.createdById).toBe(clerk.id);
    expect((await planOf(world.ctx, await now(batch.id)))?.rows).toHaveLength(2);
    await world.house.follower.catchUp();
    expect(await verify(world.ctx)).toMatchObject({ ok: true });
  });

  it('is taken up where it was killed, in the reading and in the importing', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => row(i + 1));
    const { batch } = await begun(rows, ...rows.map((_, i) => i + 1));
    const killed = (when: (so: Record<string, number>) => boolean) => (so: Record<string, number>) => {
      if (when(so)) throw new Error('killed');
    };
    await expect(
      stepBatch(
        world.ctx,
        batch.id,
        killed((so) => (so['files'] ?? 0) > 30),
      ),
    ).rejects.toThrow('killed');
    expect((await now(batch.id)).state).toBe('reading');
    await world.restart();
    await stepBatch(world.ctx, batch.id, () => undefined);
    await moveBatch(world.ctx, SYSTEM, await now(batch.id), { state: 'importing' });
    await expect(
      stepBatch(
        world.ctx,
        batch.id,
        killed((so) => (so['imported'] ?? 0) > 0),
      ),
    ).rejects.toThrow('killed');
    expect(await world.ctx.imports.imported(batch.id)).toHaveLength(25);
    await world.restart();
    await stepBatch(world.ctx, batch.id, () => undefined);
    expect(await now(batch.id)).toMatchObject({ state: 'done', counts: { imported: 60 } });
    expect(await world.ctx.imports.imported(batch.id)).toHaveLength(60);
  }, 60_000);

  it('leaves its folder to the nightly sweep once nothing waits with it', async () => {
    const { batch } = await begun([row(1)], 1);
    const root = join(world.config.dataDir, 'imports');
    for (const name of [String(batch.id), '987654321', 'command-1', 'command-2']) {
      await mkdir(join(root, name), { recursive: true });
      if (name !== 'command-2') await utimes(join(root, name), 1, 1);
    }
    expect(await sweepWork(world.ctx)).toBe(2);
    expect((await readdir(root)).sort()).toEqual([String(batch.id), 'command-2'].sort());
  });

  it('says why when its ledger cannot be read', async () => {
    const { sha256 } = await world.ctx.files.put(Buffer.from('不是表格'));
    const batch = await openBatch(world.ctx, SYSTEM, { name: 'x', state: 'reading', ledgerSha256: sha256 });
    await stepBatch(world.ctx, batch.id, () => undefined);
    expect(await now(batch.id)).toMatchObject({ state: 'failed', faultCode: 'ledger.not_excel' });
  });
});

describe('undoing an import as a whole', () => {
  async function imported(...numbers: number[]) {
    const { batchId } = await run(await ledger(numbers.map((n) => row(n))), await folder(...numbers));
    return world.ctx.reader.row('importBatch', batchId ?? 0).then((batch) => batch!);
  }
  const undo = async (id: number) => {
    const batch = await batchFor(world.ctx, SYSTEM, id);
    return undoBatch(world.ctx, SYSTEM, await askUndo(world.ctx, SYSTEM, id, batch.version, '选错了台账'));
  };

  it('takes out what nothing has happened to, keeps and lists the rest, and lets the ledger come again', async () => {
    const batch = await imported(1, 2, 3);
    const touched = (await held('清河县第2号事项管理办法'))!.document.id;
    await publish(world.ctx, await world.person('clerk'), touched, false, '核对');
    expect(await undoOutlook(world.ctx, batch.id)).toMatchObject({
      going: { length: 2 },
      staying: [{ documentId: touched }],
    });
    const original = (await held('清河县第1号事项管理办法'))!.versions[0]!.fileSha256!;
    const { going, staying } = await undo(batch.id);
    expect(going).toHaveLength(2);
    // The original stays with the batch, so that nothing sweeps it.
    expect((await batchFor(world.ctx, SYSTEM, batch.id)).sources.map(({ sha256 }) => sha256)).toContain(original);
    expect(world.ctx.upkeep.usedFiles().has(original)).toBe(true);
    expect(staying).toMatchObject([{ documentId: touched, acts: [{ act: 'document.withhold' }] }]);
    expect(await held('清河县第1号事项管理办法')).toBeNull();
    expect(await batchFor(world.ctx, SYSTEM, batch.id)).toMatchObject({
      state: 'undone',
      counts: { removed: 2, kept: 1 },
      undoReason: '选错了台账',
    });
    const history = await world.ctx.reader.history(going[0]!);
    expect(history.map((entry) => entry.act)).toEqual(['import.undo', 'document.import']);
    expect(history[0]?.changes.find((change) => change.table === 'document')?.fields['title']).toEqual([
      '清河县第1号事项管理办法',
      null,
    ]);
    await world.house.follower.catchUp();
    expect(await verify(world.ctx)).toMatchObject({ ok: true });
    const again = await run(await ledger([row(1), row(2), row(3)]), join(world.folder, 'in', 'files'));
    expect(again.counts).toMatchObject({ imported: 2, held: 1 });
  });

  it('takes back what the imported documents did to others, and what others said of them waits again', async () => {
    const old = await enterDocument(world, {
      title: '清河县旧渡口管理办法',
      docNumber: '清政发〔2015〕9号',
      signedOn: day('2015-05-01'),
      publishedOn: day('2015-05-10'),
      effectiveOn: day('2015-06-01'),
    });
    await world.file(
      'files/清政发[2020]7号.txt',
      textOf('清河县第7号事项管理办法', '清政发〔2020〕7号', '《清河县旧渡口管理办法》（清政发〔2015〕9号）同时废止。'),
    );
    await world.file('files/清政发[2020]8号.txt', textOf('清河县第8号事项管理办法', '清政发〔2020〕8号'));
    const { batchId } = await run(await ledger([row(7), row(8)]), join(world.folder, 'in', 'files'));
    const validities = async () => (await world.ctx.reader.dossier(old))?.spans.map((span) => span.validity);
    expect(await validities()).toEqual(['upcoming', 'in_force', 'repealed']);
    await undo(batchId ?? 0);
    expect(await validities()).toEqual(['upcoming', 'in_force']);
    expect((await world.ctx.reader.dossier(old))?.events.filter((event) => event.voidedAt !== null)).toHaveLength(1);
    await world.house.follower.catchUp();
    expect(await verify(world.ctx)).toMatchObject({ ok: true });
  });

  it('takes with it what people did with reminders of what goes', async () => {
    const clerk = await world.person('clerk');
    const batch = await imported(1);
    await scan(world.ctx, SYSTEM, world.clock.today());
    const ids = (await world.ctx.duties.notices({ userId: clerk.id })).map((notice) => notice.id);
    expect(await acknowledgeAll(world.ctx, clerk, ids)).toBeGreaterThan(0);
    expect((await undo(batch.id)).going).toHaveLength(1);
    expect(await world.ctx.duties.notices({})).toEqual([]);
  });

  it('is for who may, once, on what the person saw', async () => {
    const batch = await imported(1);
    const auditor = await world.person('auditor');
    expect(await faultOf(askUndo(world.ctx, auditor, batch.id, batch.version, 'x'))).toBe('auth.forbidden');
    expect(await faultOf(askUndo(world.ctx, SYSTEM, batch.id, 0, 'x'))).toBe('conflict.stale');
    await undo(batch.id);
    expect(await faultOf(undo(batch.id))).toBe('import.state');
  });
});
