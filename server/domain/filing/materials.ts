import type { FilingLine } from '../codes.ts';
import type { Dossier } from '../dossier.ts';
import type { AttachmentRow } from '../model.ts';
import type { FilingMaterial } from '../profile/codes.ts';
import { CITED_KINDS, citationOf, type Figures } from '../profile.ts';

/** A material that a line demands, and where it is. */
export interface MaterialLine {
  material: FilingMaterial;
  /** In the papers of the filing or of the review, in the dossier itself, made by the system when asked for, or not there. */
  held: 'paper' | 'dossier' | 'made' | 'missing';
  papers: readonly AttachmentRow[];
}

export interface Materials {
  lines: MaterialLine[];
  /** A rule demands them: then a filing is not sent without. What is our own choice only advises. */
  demanded: boolean;
  copies: number | null;
  citation: string;
}

type Known = Pick<Dossier, 'document' | 'versions' | 'reviews' | 'filings'>;

/** What the dossier holds by itself: the text, its electronic original, the opinion of the review, what it changes. */
function inDossier(material: FilingMaterial, { versions, reviews }: Known): boolean {
  if (material === 'text') return versions.length > 0;
  if (material === 'electronic') return versions.some((one) => one.fileSha256 !== null || one.text !== '');
  return material === 'review_opinion' && reviews.some((one) => one.opinion !== null);
}

/** Materials that are wanted only where there is such a thing. */
const WHERE_THERE_IS: ReadonlySet<FilingMaterial> = new Set(['changing_decision', 'announcement']);

/** What a line demands by the figures of the day of issue, held against what is there; null where nobody has set it. */
export function materialsOf(
  dossier: Known,
  line: FilingLine,
  papers: readonly AttachmentRow[],
  figures: Figures,
): Materials | null {
  const wanted = figures[`filing.materials.${line}`];
  if (wanted.value === null) return null;
  const filing = dossier.filings.find((one) => one.line === line);
  const here = papers.filter(
    (paper) =>
      paper.removedAt === null &&
      (paper.subject === 'review' || (paper.subject === 'filing' && paper.subjectId === (filing?.id ?? null))),
  );
  const lines = wanted.value.map((material): MaterialLine => {
    const own = here.filter((paper) => paper.kind === material);
    const held =
      own.length > 0 ? 'paper' : inDossier(material, dossier) ? 'dossier' : material === 'report' ? 'made' : 'missing';
    return { material, held, papers: own };
  });
  return {
    lines,
    demanded: CITED_KINDS.has(wanted.kind) && wanted.kind !== 'local',
    copies: figures[`filing.copies.${line}`].value,
    citation: citationOf(wanted),
  };
}

/** What is demanded and not there. */
export const missingMaterials = ({ lines }: Materials): FilingMaterial[] =>
  lines
    .filter(({ held, material }) => held === 'missing' && !WHERE_THERE_IS.has(material))
    .map(({ material }) => material);
