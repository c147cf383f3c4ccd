import type { RelationKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { actDays, annexLabel } from './actDay.ts';
import type { ActKind } from './acts.ts';
import { dayColumns } from './columns.ts';
import { findConditionalLapses } from './conditional.ts';
import { findEffects } from './effect.ts';
import { findExtensions } from './extensions.ts';
import { fold } from './fold.ts';
import { refOf, spanOf } from './items.ts';
import { findListedActs } from './lists.ts';
import { tidy } from './mentions.ts';
import { ownDocument } from './ownDocument.ts';
import type { ClauseContext } from './ownDocument.ts';
import { reprintStart } from './reprint.ts';
import type { Span } from './signs.ts';
import { skeletonOf } from './skeleton.ts';
import { statedActs } from './statedActs.ts';
import type { Target } from './targets.ts';
import { cutOff, unlistedClause } from './unlisted.ts';

/** One document that a text names for an act, with where and under which heading it stands. */
export interface ListedDocument {
  kind: Exclude<RelationKind, 'based_on'>;
  title: string | null;
  docNumber: string | null;
  scope: 'whole' | 'articles';
  articles: string[];
  /** New or remaining last day that the row states; for `lapses_unless` the last day to meet the condition. */
  until: Day | null;
  /** The day stated for this act, apart from the document's own first day. */
  on: Day | null;
  /** Named for a change that is still to be made. */
  planned: boolean;
  listedUnder: string | null;
  /** UTF-16 offsets into the text; null for what only the title says. */
  place: { start: number; end: number } | null;
}

/** What becomes of documents that the lists leave out. */
export interface UnlistedRule {
  kind: 'repeals' | 'lapses';
  on: Day | null;
  place: { start: number; end: number };
  quote: string;
}

export interface ListedReading {
  documents: ListedDocument[];
  unlisted: UnlistedRule | null;
  /** The last day of issue that the cleanup took in. */
  issuedUntil: Day | null;
}

const KINDS: readonly ActKind[] = ['repeals', 'lapses', 'continues', 'amends'];
const LONGEST_HEADING = 80;
/** A line that heads a list. */
const HEADING = /(?:^|\n)([^\n，。；\ue002]{0,40}(?:目录|清单|一览表)[^\n，。；\ue002]{0,12})(?=\n)/g;

/** Every act on another document that `text` states or lists, in the order of the text. Pure, linear, never throws. */
export function readListed(text: string, context: ClauseContext): ListedReading {
  const folded = fold(text.slice(0, reprintStart(text, context.title)));
  const s = skeletonOf(folded);
  const own = ownDocument(s, folded, context);
  const day = own.publishedOn ?? own.signedOn;
  const year = day === null ? null : Number(day.slice(0, 4));
  const extensions = findExtensions(s, own, year);
  const waiting = findConditionalLapses(s, own, findEffects(s, own, year));
  const acts = statedActs(s, folded, own, extensions, waiting[0] ?? null);
  const planned = findListedActs(s).filter((act) => act.planned);
  const dayIn = dayColumns(s);
  const dayOf = actDays(s, dayIn);
  const spread = ({ start, end }: Span) => ({ start: s.start[start]!, end: s.end[end - 1]! });
  const placeOf = (target: Target) => (target.at < 0 ? null : spread(spanOf(target)));
  const headingOf = (heading: Span): string => {
    const { start, end } = spread(heading);
    const label = annexLabel(s, heading);
    const words = tidy(folded.printed.slice(start, end)).replace(/[：:]$/, '');
    return `${label === null || words.startsWith(label) ? '' : `${label} `}${words}`.slice(0, LONGEST_HEADING);
  };

  const headings = [...s.text.matchAll(HEADING)].map((m) => {
    const start = m.index + m[0].length - m[1]!.length;
    return { start, end: start + m[1]!.length };
  });
  const under = (target: Target): string | null => {
    const heading = target.title ? headings.findLast((one) => one.end <= target.at) : undefined;
    return heading ? headingOf(heading) : null;
  };

  const conditional = waiting.filter((one) => one.of === 'deadline' && !one.self);
  const waitingFor = new Set(conditional.flatMap((one) => one.targets.map((target) => target.at)));
  const rest = { until: null, on: null, planned: false, listedUnder: null, scope: 'whole' as const, articles: [] };
  const documents: ListedDocument[] = [
    ...KINDS.flatMap((kind) =>
      [...acts[kind], ...planned.filter((act) => act.kind === kind)].map((act) => ({
        ...rest,
        kind,
        ...refOf(s, folded, act.target),
        scope: act.target.parts === null ? ('whole' as const) : ('articles' as const),
        articles: act.target.parts ?? [],
        until: act.heading && kind === 'continues' ? dayIn(act.target.at, 'end') : null,
        on: dayOf(act),
        planned: act.planned ?? false,
        listedUnder: act.heading ? headingOf(act.heading) : null,
        place: placeOf(act.target),
        at: act.target.at,
      })),
    ).filter((one) => !waitingFor.has(one.at)),
    ...extensions.flatMap((x) =>
      x.target
        ? [
            {
              ...rest,
              kind: 'extends' as const,
              ...refOf(s, folded, x.target),
              until: x.until,
              listedUnder: under(x.target),
              place: placeOf(x.target),
            },
          ]
        : [],
    ),
    ...conditional.flatMap((one) =>
      one.targets.map((target) => ({
        ...rest,
        kind: 'lapses_unless' as const,
        ...refOf(s, folded, target),
        until: one.deadline,
        on: one.lapsesOn,
        listedUnder: under(target),
        place: placeOf(target),
      })),
    ),
  ]
    .map(({ at: _at, ...one }: ListedDocument & { at?: number }) => one)
    .sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
  const clause = unlistedClause(s, waiting);
  const unlisted = clause && {
    kind: clause.kind,
    on: clause.on,
    place: spread(clause.span),
    quote: tidy(text.slice(s.start[clause.span.start], s.end[clause.span.end - 1])),
  };
  return { documents, unlisted, issuedUntil: cutOff(s) };
}
