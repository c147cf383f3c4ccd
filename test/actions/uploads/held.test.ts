import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abandon } from '../../../server/actions/documents/change.ts';
import { confirmUpload } from '../../../server/actions/uploads/confirm.ts';
import { type HeldDocument, heldAs } from '../../../server/actions/uploads/held.ts';
import { readUpload } from '../../../server/actions/uploads/read.ts';
import { takeUpload } from '../../../server/actions/uploads/take.ts';
import { Fault } from '../../../server/domain/fault.ts';
import { enterDocument, enterDraft, facts } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

const TEXT = '第一条 为了管理渡口，制定本办法。\n第二条 渡船应当经检验合格。';
const NUMBER = '清政发〔2025〕6号';
let world: World;
let clerk: UserActor;
let body: number;
let held: number;
let twin: number;
let draft: number;
let serial = 0;

beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
  body = await world.issuer('清河县交通运输局');
  held = await enterDocument(world, { title: '清河县渡口管理办法', docNumber: NUMBER }, { text: TEXT });
  twin = await enterDocument(world, { title: '清河县渡船检验办法' }, { text: '第一条 渡船每年检验一次。' });
  draft = await enterDraft(world, { title: '清河县浮桥管理办法', docNumber: '清政发〔2025〕8号' });
});
afterAll(() => world.close());

const upload = async (text: string, actor = clerk) => {
  const path = await world.ctx.files.temporary();
  await writeFile(path, text);
  const { uploadId } = await takeUpload(world.ctx, actor, { path, fileName: `来件${++serial}.txt` }, 'draft');
  await readUpload(world.ctx, uploadId!);
  return (await world.ctx.reader.row('upload', uploadId!))!;
};
const confirm = async (
  text: string,
  docNumber: string | null,
  apartFrom: number[] = [],
  actor = clerk,
  ctx = world.ctx,
): Promise<number> => {
  const { id, version } = await upload(text, actor);
  return confirmUpload(ctx, actor, id, {
    version,
    purpose: 'draft',
    facts: facts({
      title: `清河县办法${++serial}`,
      docNumber,
      issuers: [{ name: '清河县交通运输局', issuerId: body }],
      signedOn: null,
      publishedOn: null,
      effectiveOn: null,
    }),
    relations: [],
    apartFrom,
    review: null,
    filings: [],
  });
};
const refused = async (work: Promise<unknown>): Promise<[number, string][]> => {
  const fault = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof Fault) || fault.code !== 'document.held') throw new Error(`not refused: ${String(fault)}`);
  return (fault.details['documents'] as HeldDocument[]).map(({ id, by }) => [id, by.join('+')]);
};

describe('confirming what is held already', () => {
  it('is refused for the same 文号 in any spelling, and for the same text in another file', async () => {
    expect(await refused(confirm('第一条 另一件事。', '清政发[2025]6号'))).toEqual([[held, 'number']]);
    // A blank at the end: other bytes, the same text.
    expect(await refused(confirm(`${TEXT}\n\n`, null))).toEqual([[held, 'text']]);
    expect(await refused(confirm(`${TEXT}\n\n\n`, NUMBER))).toEqual([[held, 'number+text']]);
  });

  it('goes on when a person said so of each, and of no other', async () => {
    expect(await refused(confirm('第一条 又一件。', NUMBER, [twin]))).toEqual([[held, 'number']]);
    const second = await confirm('第一条 再一件。', NUMBER, [held]);
    expect(await refused(confirm('第一条 第四件。', NUMBER, [held]))).toEqual([[second, 'number']]);
    await abandon(world.ctx, clerk, second, '录重了');
    expect(await confirm('第一条 第五件。', NUMBER, [held])).toBeGreaterThan(second);
  });

  it('says in the log of what it is another one', async () => {
    const number = '清政发〔2025〕61号';
    const first = await confirm('第一条 十一。', number);
    const second = await confirm('第一条 十二。', number, [first, twin]);
    const notes = async (id: number) =>
      (await world.ctx.reader.history(id)).flatMap(({ act, note }) => (act === 'document.draft' ? [note] : []));
    expect(await notes(second)).toEqual([`已核对确是另一份文件：与卷宗${first}文号相同`]);
    expect(await notes(first)).toEqual([null]);
  });

  it.each([
    ['文号', ['第一条 十三。', '第一条 十四。'], '清政发〔2025〕62号'],
    ['text', ['第一条 十五。', '第一条 十五。\n\n'], null],
  ])('keeps one of two that two people confirm at the same moment with one %s', async (_by, [one, other], number) => {
    let first = 0;
    const { store } = world.ctx;
    // Between the look and the commit of the second, the first is kept.
    const late = {
      ...world.ctx,
      store: {
        ...store,
        async commit(...change: Parameters<typeof store.commit>) {
          if (first === 0 && change[0].act === 'document.draft') first = await confirm(one!, number);
          return store.commit(...change);
        },
      },
    };
    expect((await refused(confirm(other!, number, [], clerk, late))).map(([id]) => id)).toEqual([first]);
    // The other person looks, says that it is another one, and may keep it.
    expect(await confirm(`${other!}\n`, number, [first])).toBeGreaterThan(first);
  });

  it('keeps both where the second may not know of the first', async () => {
    const drafter = await world.person('issuer', { issuerId: body });
    const other = await enterDraft(world, { title: '清河县浮筒管理办法', docNumber: '清政发〔2025〕63号' });
    expect(await confirm('第一条 十六。', '清政发〔2025〕63号', [], drafter)).toBeGreaterThan(other);
  });

  it('leaves alone what is held by nobody, and what has neither number nor text in common', async () => {
    expect(await confirm('第一条 第六件。', '清政发〔2025〕60号')).toBeGreaterThan(0);
    expect(await confirm('第一条 第七件。', null)).toBeGreaterThan(0);
  });

  it('tells a body nothing of drafts that it may not read', async () => {
    const drafter = await world.person('issuer', { issuerId: body });
    expect(await refused(confirm('第一条 第八件。', '清政发〔2025〕8号'))).toEqual([[draft, 'number']]);
    expect(await confirm('第一条 第九件。', '清政发〔2025〕8号', [], drafter)).toBeGreaterThan(0);
  });

  it('does not take two files without any words for the same', async () => {
    const row = await upload('第一条 第十件。');
    expect(await heldAs(world.ctx, clerk, { ...row, text: ' \n' }, null)).toEqual([]);
  });
});
