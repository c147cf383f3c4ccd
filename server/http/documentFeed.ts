import type { Actor } from '../domain/actor.ts';
import type { PublicReader } from '../ports.ts';
import { documentFeed } from '../text/documentFeed.ts';
import { siteName, titled } from '../text/names.ts';
import { paths } from '../web/paths.ts';
import { documentView } from './documentView.ts';

/** The Atom feed of one document, for whoever relies on it. Fault('not.found') for what the actor may not read. */
export async function feedOf(
  ctx: PublicReader,
  actor: Actor,
  id: number,
  { base, county }: { base: string; county: string },
): Promise<string> {
  const today = ctx.clock.today();
  const { dossier, standing, events } = await documentView(ctx, actor, id, today);
  const { title, docNumber } = dossier.document;
  const at = (of: number): string => base + paths.document(of);
  return documentFeed(
    { id, title, docNumber, standing, events },
    {
      title: `${siteName(county)}：${titled(title, docNumber)}的变动`,
      self: base + paths.documentFeed(id),
      page: at(id),
      today,
      at,
      explanation: (of, materialId) => base + paths.materialRead(of, materialId),
      gone: [],
    },
  );
}
