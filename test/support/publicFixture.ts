import { open } from '../../server/actions/consultations/open.ts';
import { textFact } from '../../server/actions/documents/text.ts';
import { day } from '../../server/domain/day.ts';
import { enterDocument, enterDraft } from './documents.ts';
import type { World } from './world.ts';

export type PublicFixture = Awaited<ReturnType<typeof publicFixture>>;

/** A small county with one of everything that the public side must tell apart. */
export async function publicFixture(world: World) {
  const bureau = await world.issuer('清河县司法局');
  const issuers = [{ name: '清河县司法局', issuerId: bureau }];
  const { sha256: original } = await world.ctx.files.put(Buffer.from('停车管理办法的原件'));
  const { sha256: secret } = await world.ctx.files.put(Buffer.from('内部文件的原件'));
  const paper = (fileSha256: string) => ({ fileSha256, fileName: '原件.pdf', mediaType: 'application/pdf', pages: 1 });
  const parkingText =
    '清河县停车管理办法\n第一条 为了规范停车，制定本办法。\n第二条 停车泊位的收费由县发展和改革局核定。\n';
  const parking = await enterDocument(
    world,
    { issuers },
    { texts: [{ ...textFact(parkingText, paper(original)), startsOn: null }] },
  );
  const hidden = await enterDocument(
    world,
    { title: '清河县内部考核办法', issuers },
    { isPublic: false, texts: [{ ...textFact('清河县内部考核办法\n第一条 内部。\n', paper(secret)), startsOn: null }] },
  );
  const repealed = await enterDocument(world, { title: '清河县集市管理办法', issuers });
  const lapsed = await enterDocument(world, {
    title: '清河县集市收费办法',
    issuers,
    validUntil: day('2025-01-31'),
  });
  const relation = { docNumber: null, scope: 'whole' as const, articles: [] };
  const dated = { signedOn: day('2025-05-20'), publishedOn: day('2025-05-25'), effectiveOn: day('2025-06-01') };
  const decision = await enterDocument(
    world,
    { title: '清河县司法局关于废止部分文件的决定', genre: '决定', issuers, ...dated },
    {
      relations: [
        { ...relation, kind: 'repeals', title: '清河县集市管理办法', targetDocumentId: repealed },
        { ...relation, kind: 'based_on', title: '清河县内部考核办法', targetDocumentId: hidden },
      ],
    },
  );
  const amended = await enterDocument(
    world,
    { title: '清河县摊贩管理办法', issuers },
    {
      texts: [
        { ...textFact('清河县摊贩管理办法\n第一条 旧的摊位费为十元。\n', null), startsOn: null },
        { ...textFact('清河县摊贩管理办法\n第一条 摊位费为五元。\n', null), startsOn: day('2025-06-01') },
      ],
    },
  );
  const draft = await enterDraft(world, { title: '清河县房屋租赁办法（拟稿）', issuers });
  const clerk = await world.person('clerk');
  const said = { explanation: '说明', address: '来信', shortReason: null };
  const consultation = await open(world.ctx, clerk, draft, {
    ...{ ...said, title: '关于征求意见的公告', fromOn: day('2026-11-22'), toOn: day('2026-12-22') },
  });
  const second = await enterDraft(world, { title: '清河县河道管理办法（拟稿）', issuers });
  const upcoming = await open(world.ctx, clerk, second, {
    ...{ ...said, title: '关于河道的公告', fromOn: day('2026-12-10'), toOn: day('2026-12-31') },
    shortReason: '时间紧',
  });
  return {
    ...{ bureau, issuers, original, secret, parking, hidden, repealed, lapsed, decision, amended, draft, clerk },
    ...{ consultation, upcoming },
  };
}
