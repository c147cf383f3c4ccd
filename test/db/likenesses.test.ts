import { createLikenesses } from '../../db/likenesses.ts';
import { addWording } from '../../server/actions/documents/replaceWording.ts';
import { record } from '../../server/actions/likeness/record.ts';
import { day } from '../../server/domain/day.ts';
import type { RelationFact } from '../../server/domain/documents/facts.ts';
import { likenessesContract } from '../contract/likenesses.ts';
import { secondConnection } from '../support/connection.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';

const AMENDS: RelationFact = { kind: 'amends', title: null, docNumber: null, scope: 'whole', articles: [] };

likenessesContract(async () => {
  const world = await createWorld();
  const clerk = await world.person('clerk');
  const issuers = [await world.issuer('清河县公安局'), await world.issuer('清河县水利局')] as const;
  const other = secondConnection(world);
  return {
    likenesses: world.ctx.likenesses,
    another: () => createLikenesses(other.sqlite, other.db),
    issuers,
    document: (title, { issuerId, until, draft = false, amends } = {}) =>
      enterDocument(
        world,
        {
          title,
          validUntil: until === undefined ? null : day(until),
          issuers: [{ name: issuerId === undefined ? '外县人民政府' : `机关${issuerId}`, issuerId: issuerId ?? null }],
        },
        {
          ...(draft ? { status: 'draft', isPublic: false, origin: 'draft', text: `草案${title}` } : {}),
          relations: amends === undefined ? [] : [{ ...AMENDS, targetDocumentId: amends }],
        },
      ),
    compared: async (id, otherId, outcome) => {
      const note = outcome === 'conflict' ? '不一致' : null;
      await record(world.ctx, clerk, id, otherId, { outcome, note });
    },
    reworded: async (id) => {
      await addWording(world.ctx, clerk, id, {
        text: '第一条 新文本。',
        file: null,
        startsOn: day('2026-01-01'),
        sure: true,
      });
    },
    async end() {
      other.close();
      await world.close();
    },
  };
});
