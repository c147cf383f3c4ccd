import type { Actor } from '../../domain/actor.ts';
import { bodiesOf } from '../../domain/actor.ts';
import { may, visibility } from '../../domain/may.ts';
import type { AttachmentRow, DocumentRow } from '../../domain/model.ts';
import { SUGGESTION_ACTS, SUGGESTION_COURSE, isOpenSuggestion } from '../../domain/suggestion/course.ts';
import type { SuggestionAct } from '../../domain/suggestion/course.ts';
import { limitsOf } from '../../domain/suggestion/limits.ts';
import type { SuggestionLimit } from '../../domain/suggestion/limits.ts';
import type { SuggestionRow } from '../../domain/suggestion/row.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context, Page, SuggestionFilter } from '../../ports.ts';
import { permit } from '../context.ts';
import { suggestionFor, thingOfSuggestion } from './handle.ts';

export interface SuggestionView {
  row: SuggestionRow;
  document: DocumentRow | null;
  issuerName: string | null;
  limits: SuggestionLimit[];
  head: SuggestionRow | null;
  merged: SuggestionRow[];
  papers: AttachmentRow[];
  acts: SuggestionAct[];
  /** Whether the reader may know who sent it in. */
  showsSender: boolean;
  mayAddPapers: boolean;
}

const isIssuer = (actor: Actor): boolean => actor.kind === 'user' && actor.role === 'issuer';

/** The act in this state, as far as more than the state decides. */
function stands(row: SuggestionRow, act: SuggestionAct, mayExtend: boolean): boolean {
  if (SUGGESTION_COURSE[row.state][act] === undefined) return false;
  if (act === 'suggestion.notify') return row.notifiedOn === null && row.documentId !== null;
  if (act === 'suggestion.explain') return row.notifiedOn !== null && row.issuerAnsweredOn === null;
  if (act === 'suggestion.extend') return mayExtend && row.source === 'public' && row.extendedOn === null;
  return true;
}

/** One suggestion with everything that its reader may see and do. */
export async function suggestionView(ctx: Context, actor: Actor, id: number): Promise<SuggestionView> {
  const { row, document } = await suggestionFor(ctx, actor, id);
  const { profile, calendar } = ctx.rules;
  const asked = isIssuer(actor);
  const thing = thingOfSuggestion(row, document);
  const papers = await ctx.attachments.list({ subject: 'suggestion', subjectIds: [row.id] });
  const mayExtend = periodOn(profile, row.receivedOn).figures['suggestion.extension'].value !== null;
  const issuer = document?.issuerId == null ? null : await ctx.reader.row('issuer', document.issuerId);
  return {
    row,
    document,
    issuerName: issuer?.name ?? null,
    limits: limitsOf(row, profile, calendar),
    head: row.mergedIntoId === null || asked ? null : await ctx.reader.row('suggestion', row.mergedIntoId),
    merged: asked ? [] : await ctx.suggestions.mergedInto(row.id),
    papers: asked ? papers.filter((paper) => paper.kind !== 'letter') : papers,
    acts: SUGGESTION_ACTS.filter((act) => stands(row, act, mayExtend) && may(actor, act, thing)),
    showsSender: !asked,
    mayAddPapers: isOpenSuggestion(row) && may(actor, 'attachment.add', thing),
  };
}

/** Suggestions that an actor may read: an issuer those that it was asked about. */
export async function suggestionsFor(
  ctx: Pick<Context, 'suggestions'>,
  actor: Actor,
  filter: SuggestionFilter,
): Promise<Page<SuggestionRow>> {
  permit(actor, 'suggestion.read');
  if (!isIssuer(actor)) return ctx.suggestions.page(filter);
  const seen = visibility(actor);
  return ctx.suggestions.page({ ...filter, issuerIds: seen.kind === 'issuer' ? [...bodiesOf(seen)] : [] });
}

/** The next limit that is not met; null where there is none. */
export function nextLimit(ctx: Pick<Context, 'rules'>, row: SuggestionRow): SuggestionLimit | null {
  const { profile, calendar } = ctx.rules;
  const open = limitsOf(row, profile, calendar).filter(({ day, doneOn }) => day !== null && doneOn === null);
  return open.sort((a, b) => (a.day! < b.day! ? -1 : 1))[0] ?? null;
}
