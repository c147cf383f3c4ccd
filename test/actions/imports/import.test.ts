import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPath } from '../../../server/actions/imports/import.ts';
import type { ImportRefusal, ImportReport } from '../../../server/actions/imports/import.ts';
import { linesOf } from '../../../server/actions/imports/lines.ts';
import { addEvent, takeBackEvent } from '../../../server/actions/documents/change.ts';
import { day } from '../../../server/domain/day.ts';
import { faultSentence } from '../../../server/text/faults.ts';
import { bodyOf, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.issuer('清河县人民政府', 'government', 'government');
  await world.issuer('清河县推进小组', 'temporary');
});
afterAll(() => world.close());

async function run(path: string) {
  const refusals: ImportRefusal[] = [];
  const progress: ImportReport[] = [];
  const report = await importPath(world.ctx, SYSTEM, path, {
    refusal: (refusal) => refusals.push(refusal),
    progress: (so) => void progress.push(structuredClone(so)),
  });
  return { report, refusals, progress };
}
const record = (title: string, more: object = {}) => ({
  title,
  docNumber: null,
  issuers: ['清河县人民政府'],
  signedOn: '2024-01-02',
  text: bodyOf(title),
  ...more,
});
const jsonl = (name: string, records: readonly unknown[], end = '\n') =>
  world.file(name, records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(end));
const byTitle = async (title: string) => {
  const [found] = await world.ctx.reader.documentsNamed(null, title);
  const dossier = found && (await world.ctx.reader.dossier(found.id));
  if (!dossier) throw new Error(`no ${title}`);
  return dossier;
};

describe('a .jsonl file', () => {
  it('is carried on where a killed run has left it, under one number', async () => {
    const path = await jsonl('killed.jsonl', [record('清河县停电公告办法'), record('清河县来电公告办法')]);
    const killed = importPath(world.ctx, SYSTEM, path, {
      refusal: () => undefined,
      progress: () => {
        throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await world.ctx.imports.batchesIn(['importing'])).toMatchObject([{ name: 'killed.jsonl' }]);
    expect((await run(path)).report).toMatchObject({ imported: 0, unchanged: 2 });
    expect(await world.ctx.imports.batchesIn(['importing'])).toEqual([]);
    expect((await world.ctx.imports.batches(1))[0]).toMatchObject({ state: 'done', counts: { new: 2, held: 0 } });
  });

  it('brings stock documents in, issued and public, and changes nothing the second time', async () => {
    const path = await jsonl('one.jsonl', [
      record('清河县甲办法', { externalId: 'A-1', validUntil: '2027-01-01', own: '未知的列' }),
      record('清河县乙办法', { events: [{ kind: 'repeal', on: '2025-03-01', basis: '县政府令' }] }),
    ]);
    expect((await run(path)).report).toMatchObject({ read: 2, imported: 2, unchanged: 0, refused: 0, warnings: {} });
    const head = await world.ctx.feed.head();
    expect((await run(path)).report).toMatchObject({ read: 2, imported: 0, unchanged: 2, refused: 0 });
    expect(await world.ctx.feed.head()).toBe(head);
    expect((await byTitle('清河县甲办法')).document).toMatchObject({
      status: 'issued',
      isPublic: true,
      origin: 'import',
      genre: '办法',
      tier: 'government',
    });
    expect((await byTitle('清河县乙办法')).spans.at(-1)).toMatchObject({ from: '2025-03-01', validity: 'repealed' });
  });

  it('is read with a byte order mark, CRLF, blank lines and line separators inside texts', async () => {
    const lines = [record('清河县丙办法', { text: '第一条 上\u2028下。' }), '', record('清河县丁办法')];
    const path = await jsonl('crlf.jsonl', ['\uFEFF' + JSON.stringify(lines[0]), ...lines.slice(1)], '\r\n');
    expect((await run(path)).report).toMatchObject({ read: 2, imported: 2, refused: 0 });
    expect((await byTitle('清河县丙办法')).versions[0]?.text).toBe('第一条 上\u2028下。');
  });

  it.each<[string, object, object]>([
    ['a day that does not exist', { signedOn: '2023-02-30' }, { 'field.unreadable': 1, 'day.missing': 1 }],
    ['no day at all', { signedOn: null }, { 'day.missing': 1 }],
    ['no issuer', { issuers: [] }, { 'issuer.missing': 1 }],
    ['an issuer that we do not hold', { issuers: ['清河县某局'] }, { 'issuer.unknown': 1 }],
    ['an issuer that may not issue', { issuers: ['清河县推进小组'] }, { 'issuer.ineligible': 1 }],
    ['an issuer as a word', { issuers: '清河县人民政府' }, {}],
    ['a term that is no number', { validMonths: '五年' }, { 'field.unreadable': 1 }],
    [
      'a 统一登记编号 unlike the pattern of its day',
      { signedOn: '2026-11-02', tier: 'government', registrationNumber: '第七号' },
      { 'registration.form': 1 },
    ],
    [
      'a 统一登记编号 in another spelling of the pattern',
      { signedOn: '2026-11-02', tier: 'government', registrationNumber: 'qhx—2026—0107' },
      {},
    ],
    [
      'a 统一登记编号 of before there was a pattern',
      { signedOn: '2020-11-02', tier: 'government', registrationNumber: '第七号' },
      {},
    ],
    ['a subject of the list', { subject: '教育' }, {}],
    ['a subject that the list does not have', { subject: '天文' }, { 'subject.unknown': 1 }],
    ['two fields that cannot be read', { tier: 'county', genre: 7 }, { 'field.unreadable': 2 }],
  ])('takes %s with a warning', async (name, more, warnings) => {
    const { report } = await run(await jsonl(`warn-${name}.jsonl`, [record(`清河县${name}办法`, more)]));
    expect(report).toMatchObject({ imported: 1, refused: 0, warnings });
    expect(Object.keys(report.warnings)).toEqual(expect.arrayContaining(Object.keys(warnings)));
    if (!('registration.form' in warnings)) expect(report.warnings).not.toHaveProperty(['registration.form']);
  });

  it('never shows as in force what a record with an unreadable day says is repealed', async () => {
    const events = [{ kind: 'repeal', on: '2025-13-01' }];
    await run(await jsonl('odd.jsonl', [record('清河县怪日办法', { events })]));
    expect((await byTitle('清河县怪日办法')).spans.map((span) => span.validity)).not.toContain('in_force');
  });

  it('an extension that does not say until when leaves the old end, is warned of, and can be put right', async () => {
    const ended = { effectiveOn: '2019-01-01', validUntil: '2023-12-31' };
    const events = [{ kind: 'extend', on: '2023-10-01', basis: '县政府会议' }];
    const { report } = await run(await jsonl('extended.jsonl', [record('清河县渡口办法', { ...ended, events })]));
    expect(report.warnings).toEqual({ 'extension.end_unknown': 1 });
    const { document, spans, events: held } = await byTitle('清河县渡口办法');
    expect(spans.at(-1)).toMatchObject({ validity: 'lapsed', from: '2024-01-01' });
    const clerk = await world.person('clerk');
    const empty = held.find((event) => event.kind === 'extend');
    await takeBackEvent(world.ctx, clerk, document.id, empty?.id ?? 0, '补录截止日');
    await addEvent(world.ctx, clerk, document.id, { kind: 'extend', on: day('2023-10-01'), until: day('2028-12-31') });
    expect((await byTitle('清河县渡口办法')).spans.at(-1)).toMatchObject({ validity: 'lapsed', from: '2029-01-01' });
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{"title": ', 'import.not_json'],
    ['no object', '17', 'import.record'],
    ['no title', record(''), 'import.record'],
    ['no text', record('清河县无文办法', { text: '  ' }), 'import.record'],
    ['an unreadable public flag', record('清河县密办法', { public: '否' }), 'import.record'],
    ['an unknown event', record('清河县错办法', { events: [{ kind: 'vanish', on: null }] }), 'import.record'],
    ['a file outside the folder', record('清河县外办法', { text: null, file: '../../etc/passwd' }), 'file.outside'],
    ['a file that is not there', record('清河县缺办法', { text: null, file: '没有.txt' }), 'file.missing'],
  ])('refuses the line with %s, and only that line', async (name, line, code) => {
    const path = await jsonl(`bad-${name}.jsonl`, [line, record(`清河县好行${name}办法`)]);
    const { report, refusals } = await run(path);
    expect(report).toMatchObject({ read: 2, imported: 1, refused: 1 });
    expect(refusals).toMatchObject([{ at: '第1行', code }]);
    expect(faultSentence(code, refusals[0]?.details)).toMatch(/。$/);
  });

  it('keeps a file that a record names as its original', async () => {
    await world.file('附件/戊.txt', '清河县戊办法\n第一条 戊。');
    await run(await jsonl('withfile.jsonl', [record('清河县戊办法', { text: null, file: '附件/戊.txt' })]));
    const [version] = (await byTitle('清河县戊办法')).versions;
    expect(version).toMatchObject({ fileName: '戊.txt', text: expect.stringContaining('第一条 戊') });
    expect(await world.ctx.files.has(version?.fileSha256 ?? '')).toBe(true);
  });

  it('reports after every batch', async () => {
    const many = Array.from({ length: 60 }, (_, i) => record(`清河县第${i}号进度办法`));
    const { progress } = await run(await jsonl('many.jsonl', many));
    expect(progress.map((so) => so.imported)).toEqual([25, 50, 60, 60]);
  });
});

describe('one file of a document', () => {
  it('is read as a folder that holds nothing else would be', async () => {
    const path = await world.file('单件/清河县路灯管理办法.TXT', bodyOf('清河县路灯管理办法'));
    await world.file('单件/别的.txt', bodyOf('清河县别的办法'));
    expect((await run(path)).report).toMatchObject({ read: 1, imported: 1, refused: 0 });
    expect((await byTitle('清河县路灯管理办法')).document.status).toBe('issued');
    expect((await run(path)).report).toMatchObject({ read: 1, imported: 0, unchanged: 1 });
  });
});

describe('a folder', () => {
  const repealing = `清河县人民政府关于公布新办法的通知\n清政发〔2025〕1号\n各单位：\n《清河县旧渡口管理办法》（清政发〔2015〕9号）自2025年5月1日起废止。本通知自2025年5月1日起施行。\n清河县人民政府\n2025年4月1日\n`;
  const old = `清河县旧渡口管理办法\n清政发〔2015〕9号\n第一条 渡口由县交通局管理。\n第二条 本办法自2015年6月1日起施行。\n清河县人民政府\n2015年5月1日\n`;

  it.each([
    ['the repealing one first', ['a', 'b']],
    ['the repealed one first', ['b', 'a']],
  ])('is read below all its folders and linked: %s', async (_name, [first, second]) => {
    const other = await createWorld();
    const folder = `stock-${first}`;
    await other.file(`${folder}/${first}/新.txt`, repealing);
    await other.file(`${folder}/${second}/旧.txt`, old);
    await other.file(`${folder}/.隐藏/别读.txt`, '不读');
    const path = await other.file(`${folder}/~$锁.docx`, '不读');
    const report = await importPath(other.ctx, SYSTEM, path.replace(/\/~\$.*$/, ''), {
      refusal: () => undefined,
      progress: () => undefined,
    });
    expect(report).toMatchObject({ read: 2, imported: 2, linked: 1, warnings: { 'file.machine_read': 2 } });
    const [target] = await other.ctx.reader.documentsNamed(null, '清河县旧渡口管理办法');
    expect((await other.ctx.reader.dossier(target?.id ?? 0))?.spans.at(-1)).toMatchObject({
      from: '2025-05-01',
      validity: 'repealed',
    });
    const again = await importPath(other.ctx, SYSTEM, path.replace(/\/~\$.*$/, ''), {
      refusal: () => undefined,
      progress: () => undefined,
    });
    expect(again).toMatchObject({ imported: 0, unchanged: 2, linked: 0 });
    await other.close();
  });

  it('takes the day that is stated for one document, and keeps what is not sure for a person', async () => {
    const other = await createWorld();
    const says = repealing
      .replace('自2025年5月1日起废止', '自2025年7月1日起废止')
      .replace('本通知自', '《清河县老码头管理办法》同时废止。本通知自');
    await other.file('y/新.txt', says);
    await other.file('y/旧.txt', old);
    const path = (await other.file('y/老.txt', old.replaceAll('旧渡口', '老码头').replace('9号', '10号'))).replace(
      /\/[^/]*$/,
      '',
    );
    await importPath(other.ctx, SYSTEM, path, { refusal: () => undefined, progress: () => undefined });
    const lastOf = async (title: string) => {
      const [named] = await other.ctx.reader.documentsNamed(null, title);
      return (await other.ctx.reader.dossier(named?.id ?? 0))?.spans.at(-1);
    };
    expect(await lastOf('清河县旧渡口管理办法')).toMatchObject({ from: '2025-07-01', validity: 'repealed' });
    expect(await lastOf('清河县老码头管理办法')).toMatchObject({ validity: 'in_force' });
    expect(await other.ctx.reader.openDecisions()).toMatchObject([{ rows: 1 }]);
    await other.close();
  });

  it('links also what a killed run left unlinked', async () => {
    const other = await createWorld();
    await other.file('x/新.txt', repealing);
    const path = (await other.file('x/旧.txt', old)).replace(/\/[^/]*$/, '');
    const watch = { refusal: () => undefined, progress: () => Promise.reject(new Error('killed')) };
    expect(await faultOf(importPath(other.ctx, SYSTEM, path, watch))).toContain('killed');
    const report = await importPath(other.ctx, SYSTEM, path, { ...watch, progress: () => undefined });
    expect(report).toMatchObject({ imported: 0, unchanged: 2, linked: 1 });
    await other.close();
  });
});

it('says when there is nothing at the path, and asks who imports', async () => {
  expect(await faultOf(run('/nowhere/at/all'))).toBe('import.path');
  const auditor = await world.person('auditor');
  const watch = { refusal: () => undefined, progress: () => undefined };
  expect(await faultOf(importPath(world.ctx, auditor, '.', watch))).toBe('auth.forbidden');
});

it('cuts lines at line feeds alone', async () => {
  const path = await world.file('lines.txt', '\uFEFF一\r\n二\u2028二\n\n三');
  const lines: string[] = [];
  for await (const line of linesOf(path)) lines.push(line);
  expect(lines).toEqual(['一', '二\u2028二', '', '三']);
});
