import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { enactment } from '../../domain/documents/facts.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import type { EvaluationRow } from '../../domain/evaluation/rows.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import { addDays, lastDayOfTerm } from '../../domain/day.ts';
import { periodOn, type Figures } from '../../domain/profile.ts';
import { termRule, type TermRule } from '../../domain/profile/terms.ts';
import { changeTerm, conditionsAhead, eventsAfter, standingFor } from '../../domain/term/change.ts';
import { TERM_ACTS, TERM_COURSE, type TermAct } from '../../domain/term/course.ts';
import { judgeTerm, type TermFinding, type TermWish } from '../../domain/term/judge.ts';
import { termLimits, type TermLimit } from '../../domain/term/limits.ts';
import { termOn, type TermStanding } from '../../domain/term/standing.ts';
import type { LegalEventRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { thingOf } from '../context.ts';

/** 有效期 of a document as it stands on a day. */
export interface TermView {
  standing: TermStanding;
  limits: TermLimit[];
  figures: Figures;
  rule: TermRule;
  evaluations: EvaluationRow[];
  /** What this person may record now. */
  acts: TermAct[];
  /** Whether this person may draft the notice. */
  mayDraft: boolean;
}

/** How the term of a document stands today, with the days that count back from its end and their sources. */
export async function termView(ctx: Context, actor: Actor, dossier: Dossier): Promise<TermView> {
  const { document, events } = dossier;
  const today = ctx.clock.today();
  const { figures } = periodOn(ctx.rules.profile, today);
  const standing = termOn(today, events);
  const thing = thingOf(dossier);
  const out = isIssued(document.status);
  return {
    standing,
    limits: standing.lastDay === null ? [] : termLimits(standing.lastDay, figures, ctx.rules.calendar),
    figures,
    rule: termRule(document, figures),
    evaluations: await ctx.evaluations.ofDocument(document.id),
    // An extension that was given in time can be recorded after the end: its own day decides.
    acts: TERM_ACTS.filter((act) => out && may(actor, act, thing) && offered(standing, act)),
    mayDraft: out && standing.state === 'running' && may(actor, 'document.draft', { ...thing, status: 'draft' }),
  };
}

const offered = ({ state }: TermStanding, act: TermAct): boolean =>
  TERM_COURSE[state][act] !== undefined || (act === 'term.extend' && state === 'over');

/** What a wish would do, before anybody records it. */
export interface Foreseen {
  wish: TermWish;
  standing: TermStanding;
  findings: TermFinding[];
  /** The events with the wish among them; null where it is refused. */
  after: LegalEventRow[] | null;
  /** Conditions that fall away with a renewal. */
  met: LegalEventRow[];
  refusal: Fault | null;
}

/** Findings of a wish, by the figures of the day on which it takes effect. */
export async function findingsOf(
  ctx: Pick<Context, 'rules' | 'evaluations'>,
  { document, events }: Pick<Dossier, 'document' | 'events'>,
  wish: TermWish,
): Promise<TermFinding[]> {
  const { figures } = periodOn(ctx.rules.profile, wish.on);
  const standing = standingFor(wish, events);
  const limits = standing.lastDay === null ? [] : termLimits(standing.lastDay, figures, ctx.rules.calendar);
  const evaluations = await ctx.evaluations.ofDocument(document.id);
  return judgeTerm(document, standing, wish, limits, evaluations, figures);
}

/** Tries a wish without recording it: the preview and the commit are one rule. */
export async function foresee(ctx: Context, dossier: Dossier, wish: TermWish): Promise<Foreseen> {
  const findings = await findingsOf(ctx, dossier, wish);
  const standing = standingFor(wish, dossier.events);
  const recording = { byId: null, at: ctx.clock.now() };
  const met = wish.act === 'term.renew' ? conditionsAhead(dossier.events, wish.on) : [];
  try {
    changeTerm(dossier, wish, { basisDocumentId: null, basisText: '预览' }, findings, '预览', recording, () => 0);
    return { wish, standing, findings, met, after: eventsAfter(dossier, wish, recording.at), refusal: null };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { wish, standing, findings, met, after: null, refusal: error };
  }
}

/** The last day that the rules suggest: the usual term after the old end, or anew by `term.renewedFrom`; null where no term is set. */
export function suggestedUntil(view: TermView, act: TermAct, on: Day, basis: Dossier | null): Day | null {
  const months = view.rule.usual.value ?? view.rule.most.value;
  if (months === null || act === 'term.end') return null;
  if (act === 'term.extend')
    return view.standing.lastDay === null ? null : lastDayOfTerm(addDays(view.standing.lastDay, 1), months);
  const published = view.figures['term.renewedFrom'].value === 'published' ? basis?.document.publishedOn : null;
  return lastDayOfTerm(published ?? on, months);
}

/** First day of what a basis document decides; null without one. */
export const firstDayOf = (basis: Dossier | null): Day | null => (basis === null ? null : enactment(basis.document).on);
