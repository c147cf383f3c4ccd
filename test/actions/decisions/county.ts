import type { DocumentFacts } from '../../../server/domain/documents/facts.ts';
import { day } from '../../../server/domain/day.ts';
import { listedIn } from '../../../server/actions/decisions/read.ts';
import { enterDocument, facts } from '../../support/documents.ts';
import type { World } from '../../support/world.ts';
import { AMENDED, annexed, KEPT, LAPSED, LAYOUTS, REPEALED } from '../../reading/listed/papers.ts';
import type { Paper } from '../../reading/listed/papers.ts';

export const DECISION = annexed(LAYOUTS['a table']!);
export const OWN_DAY = '2026-03-01';

const on = (from: string): Partial<DocumentFacts> => ({
  signedOn: day(from),
  publishedOn: day(from),
  effectiveOn: day(from),
});

/** Holds the papers that a decision lists; answers their ids by title. */
export async function hold(
  world: World,
  papers: readonly Paper[],
  more: Partial<DocumentFacts> = {},
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { title, number } of papers)
    ids.set(title, await enterDocument(world, { title, docNumber: number, ...on('2020-08-01'), ...more }));
  return ids;
}

export const ALL = [...KEPT, ...AMENDED, ...REPEALED, ...LAPSED];

/** A decision of the county, in the books with its text and nothing read from it yet. */
export const decide = (world: World, text = DECISION, more: Partial<DocumentFacts> = {}): Promise<number> =>
  enterDocument(
    world,
    {
      title: '清河县人民政府关于公布规范性文件清理结果的决定',
      docNumber: '清政规〔2026〕3号',
      genre: '决定',
      signedOn: day('2026-02-10'),
      publishedOn: day('2026-02-12'),
      effectiveOn: day(OWN_DAY),
      ...more,
    },
    { text },
  );

/** The same as a draft, with what its text lists read by the machine. */
export const decideDraft = (world: World, text: string, issuers: DocumentFacts['issuers'] = []): Promise<number> => {
  const draft = facts({
    title: '清河县人民政府关于废止部分规范性文件的决定',
    genre: '决定',
    issuers,
    signedOn: null,
    publishedOn: null,
    effectiveOn: null,
  });
  const listed = listedIn(text, draft);
  return enterDocument(world, draft, {
    text,
    listed,
    act: 'document.draft',
    origin: 'draft',
    status: 'draft',
    isPublic: false,
  });
};

export async function dossierOf(world: World, id: number) {
  const dossier = await world.ctx.reader.dossier(id);
  if (!dossier) throw new Error(`no dossier ${id}`);
  return dossier;
}

/** First day and validity of the last stretch of a life. */
export const endOf = async (world: World, id: number | undefined): Promise<[string, string]> => {
  const last = (await dossierOf(world, id ?? 0)).spans.at(-1);
  return [last?.from ?? '', last?.validity ?? ''];
};
