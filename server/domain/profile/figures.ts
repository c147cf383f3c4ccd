import { SPENT_RULES } from '../interview/codes.ts';
import { EVENT_KINDS, FILING_LINES, ISSUER_KINDS } from '../codes.ts';
import { CLOCK_STARTS, DOCUMENT_CLASSES, FILING_MATERIALS, REVIEW_MATERIALS, RHYTHMS } from './codes.ts';
import { ENDING_COUNTS } from '../yearNumbers/counts.ts';
import type { PlainShape, Shape, ValueOf } from './shapes.ts';

/** Parts of a profile, in the order in which it is shown. */
export const FIGURE_GROUPS = [
  'scope',
  'procedure',
  'review',
  'registration',
  'term',
  'cleanup',
  'filing',
  'suggestion',
  'rate',
  'interview',
  'yearly',
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

type Spec = Shape & { readonly group: FigureGroup; readonly optional: boolean };

const inGroup = <const G extends FigureGroup>(group: G) => ({
  /** What a law must set: may stay unset, and the rules that read it then sleep. */
  legal: <const S extends PlainShape>(shape: S) => ({ group, shape, optional: true }) as const,
  legalChoice: <const C extends readonly string[]>(of: C) => ({ group, shape: 'choice', of, optional: true }) as const,
  legalCodes: <const C extends readonly string[]>(of: C) => ({ group, shape: 'codes', of, optional: true }) as const,
  /** What the software cannot do without: our own choice where no text says it. */
  own: <const S extends PlainShape>(shape: S) => ({ group, shape, optional: false }) as const,
  ownChoice: <const C extends readonly string[]>(of: C) => ({ group, shape: 'choice', of, optional: false }) as const,
  ownCodes: <const C extends readonly string[]>(of: C) => ({ group, shape: 'codes', of, optional: false }) as const,
});

const scope = inGroup('scope');
const procedure = inGroup('procedure');
const review = inGroup('review');
const registration = inGroup('registration');
const term = inGroup('term');
const cleanup = inGroup('cleanup');
const filing = inGroup('filing');
const suggestion = inGroup('suggestion');
const rate = inGroup('rate');
const interview = inGroup('interview');
const yearly = inGroup('yearly');
const START = ['effective', 'published'] as const;

/** Every figure of a jurisdiction by its name (domain.md §12). Words for people: `text/profileLabels.ts`. */
export const FIGURES = {
  /** Kinds of bodies that may issue (M1). */
  'issuer.eligibleKinds': scope.ownCodes(ISSUER_KINDS),
  /** Whether a department needs its government's consent for matters of wide concern. */
  'issuer.priorConsent': scope.legal('flag'),
  /** Matters that are not 行政规范性文件. */
  'scope.excluded': scope.legal('words'),
  'name.allowed': scope.legal('words'),
  'name.forbidden': scope.legal('words'),
  /** The classes of documents that each kind of evidence is demanded for. */
  'procedure.assessment': procedure.legalCodes(DOCUMENT_CLASSES),
  'procedure.consultation': procedure.legalCodes(DOCUMENT_CLASSES),
  'procedure.hearing': procedure.legalCodes(DOCUMENT_CLASSES),
  'procedure.competition': procedure.legalCodes(DOCUMENT_CLASSES),
  'procedure.integrity': procedure.legalCodes(DOCUMENT_CLASSES),
  'procedure.legality': procedure.legalCodes(DOCUMENT_CLASSES),
  'procedure.deliberation': procedure.legalCodes(DOCUMENT_CLASSES),
  /** Least time for which a draft is open to comments, by class. */
  'consultation.every': procedure.legal('duration'),
  'consultation.market': procedure.legal('duration'),
  'consultation.major': procedure.legal('duration'),
  /** Least days from publication to effect. */
  'effect.minDays': procedure.legal('days'),
  /** 合法性审核: least and most working days. */
  'review.minWorkdays': review.legal('workdays'),
  'review.maxWorkdays': review.legal('workdays'),
  /** Least working days for 重大行政决策. */
  'review.majorMinWorkdays': review.legal('workdays'),
  /** Time to supply missing materials. */
  'review.supplement': review.legal('duration'),
  'review.materials': review.legalCodes(REVIEW_MATERIALS),
  /** 三统一: the day the first limit counts from; to send in, to decide, to publish; what an unregistered document is worth. */
  'registration.countFrom': registration.legalChoice(CLOCK_STARTS),
  'registration.submit': registration.legal('duration'),
  'registration.decide': registration.legal('duration'),
  'registration.publish': registration.legal('duration'),
  'registration.missing': registration.legalChoice(['void', 'no_basis']),
  'registration.grammars': registration.legal('grammars'),
  /** 文号 that are given in series at the issue (规 series); without it a person types them. */
  'registration.docNumbers': registration.legal('grammars'),
  /** The day a stated term counts from, and a term that starts again. */
  'term.countFrom': term.ownChoice(START),
  'term.renewedFrom': term.legalChoice(START),
  /** Usual term in months, that of trial documents and of 通告. */
  'term.months': term.legal('months'),
  'term.trialMonths': term.legal('months'),
  'term.noticeMonths': term.legal('months'),
  'term.minMonths': term.legal('months'),
  'term.trialMinMonths': term.legal('months'),
  'term.maxMonths': term.legal('months'),
  'term.trialMaxMonths': term.legal('months'),
  'term.noticeMaxMonths': term.legal('months'),
  'term.implementingMaxMonths': term.legal('months'),
  /** The term of a document that states none. */
  'term.unstatedMonths': term.legal('months'),
  'term.trialUnstatedMonths': term.legal('months'),
  'term.noticeUnstatedMonths': term.legal('months'),
  /** Whether a document ends by itself when its term is over. */
  'expiry.automatic': term.legal('flag'),
  /** Days before the last day in force on which people are told. */
  'expiry.ladderDays': term.own('ladder'),
  /** Months before the last day in force from which the document is to be evaluated. */
  'expiry.evaluationMonths': term.legal('months'),
  /** Time before the end by which a document is handed in to go on, or to go on amended. */
  'expiry.handIn': term.legal('duration'),
  'expiry.amendHandIn': term.legal('duration'),
  /** Months in force after which it is evaluated for the first time. */
  'evaluation.firstMonths': term.legal('months'),
  /** Cleanup of each document by itself, or campaigns with a cut-off day. */
  'cleanup.mode': cleanup.ownChoice(['document', 'campaign']),
  /** Months between two cleanups of one document. */
  'cleanup.months': cleanup.legal('months'),
  /** The day the first cleanup counts from. */
  'cleanup.countFrom': cleanup.ownChoice(START),
  /** Events that count as a cleanup conclusion, so that the period starts again. */
  'cleanup.restartedBy': cleanup.ownCodes(EVENT_KINDS),
  /** Days before the due day on which people are told. */
  'cleanup.ladderDays': cleanup.own('ladder'),
  /** Whether the conclusion 继续有效 starts the term of a document again. */
  'cleanup.keptRestartsTerm': cleanup.legal('flag'),
  /** Whether a document that the published list leaves out is no basis for administration any more. */
  'cleanup.unlistedDead': cleanup.legal('flag'),
  /** Time to publish a document anew that a cleanup wants amended. */
  'cleanup.amendWithin': cleanup.legal('duration'),
  /** The lines on which a document of the tier is filed. */
  'filing.lines.government': filing.ownCodes(FILING_LINES),
  'filing.lines.department': filing.ownCodes(FILING_LINES),
  'filing.lines.town': filing.ownCodes(FILING_LINES),
  /** Limit of each line, the day its clock starts, its materials, and the number of paper copies. */
  'filing.days.superior': filing.legal('duration'),
  'filing.days.congress': filing.legal('duration'),
  'filing.days.bureau': filing.legal('duration'),
  'filing.countFrom.superior': filing.legalChoice(CLOCK_STARTS),
  'filing.countFrom.congress': filing.legalChoice(CLOCK_STARTS),
  'filing.countFrom.bureau': filing.legalChoice(CLOCK_STARTS),
  'filing.materials.superior': filing.legalCodes(FILING_MATERIALS),
  'filing.materials.congress': filing.legalCodes(FILING_MATERIALS),
  'filing.materials.bureau': filing.legalCodes(FILING_MATERIALS),
  'filing.copies.superior': filing.legal('copies'),
  'filing.copies.congress': filing.legal('copies'),
  'filing.copies.bureau': filing.legal('copies'),
  /** A filing that is not on record is demanded only for documents published on or after this day. */
  'filing.demandedFrom': filing.own('day'),
  /** What the receiver has: to accept, for the sender to send again, to review, to review longer. */
  'filing.acceptance': filing.legal('duration'),
  'filing.resubmission': filing.legal('duration'),
  'filing.review': filing.legal('duration'),
  'filing.reviewExtension': filing.legal('duration'),
  /** What the issuer has to correct and to report it, and when the document is revoked otherwise. */
  'filing.correction': filing.legal('duration'),
  'filing.correctionReport': filing.legal('duration'),
  'filing.revocation': filing.legal('duration'),
  'filing.directory': filing.legalChoice(RHYTHMS),
  /** 审查建议: to answer, and longer with approval; 司法建议; 行政复议附带审查. */
  'suggestion.reply': suggestion.legal('duration'),
  'suggestion.extension': suggestion.legal('duration'),
  'suggestion.court': suggestion.legal('duration'),
  'reconsideration.handle': suggestion.legal('duration'),
  'reconsideration.transfer': suggestion.legal('duration'),
  'reconsideration.notify': suggestion.legal('duration'),
  'reconsideration.answer': suggestion.legal('duration'),
  /** 报备率, 及时率, 规范率, 公布率, 违法率; the two that are both called 纠错率; 准确率. */
  'rate.filed': rate.legal('rate'),
  'rate.timely': rate.legal('rate'),
  'rate.proper': rate.legal('rate'),
  'rate.published': rate.legal('rate'),
  'rate.unlawful': rate.legal('rate'),
  'rate.selfCorrected': rate.legal('rate'),
  'rate.remedied': rate.legal('rate'),
  'rate.accurate': rate.legal('rate'),
  'interview.windowMonths': interview.own('months'),
  'interview.weights': interview.own('weights'),
  /** Ascending by threshold. */
  'interview.tiers': interview.own('tiers'),
  /** Whether what a measure has counted still counts towards a higher one. */
  'interview.spent': interview.ownChoice(SPENT_RULES),
  /** Time for the report on what was put right. */
  'interview.report': interview.legal('duration'),
  /** Days after the due day on which people are told again. */
  'reminder.overdueDays': interview.own('ladder'),
  /** Days after which the leader is told of a reminder that nobody has answered. */
  'reminder.escalateDays': interview.own('days'),
  /** Last day for last year's list of issued documents, and for its report. */
  'yearly.list': yearly.legal('yearDay'),
  'yearly.report': yearly.legal('yearDay'),
  /** 法治政府建设年度报告: to be handed in, to be made public. */
  'yearly.ruleOfLaw': yearly.legal('yearDay'),
  'yearly.ruleOfLawPublic': yearly.legal('yearDay'),
  /** Which ends the 政府信息公开年报 counts as 废止. */
  'yearly.ended': yearly.ownCodes(ENDING_COUNTS),
  'bulletin.every': yearly.legalChoice(RHYTHMS),
} as const satisfies Record<string, Spec>;

export type FigureName = keyof typeof FIGURES;

/** Names of all figures, in the order in which a profile is shown. */
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

/** The value of a figure; null where it may be unset and is. */
export type FigureValue<N extends FigureName> =
  ValueOf<(typeof FIGURES)[N]> | ((typeof FIGURES)[N]['optional'] extends true ? null : never);
