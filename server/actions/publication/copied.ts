import type { Day } from '../../domain/day.ts';
import { consultationOn, isShown } from '../../domain/procedure/consultation.ts';
import type { SuggestionStatus } from '../../domain/suggestion/status.ts';
import type {
  Clock,
  ConsultationLine,
  PublicBulletins,
  PublicConsultation,
  PublicConsultations,
  PublicRounds,
  PublicSuggestions,
  PublicWithdrawals,
  Withdrawal,
  ToldReader,
} from '../../ports.ts';
import { sealedAt } from '../suggestions/sealed.ts';
import type { ToldBulletin, ToldSite } from './told.ts';

/** Open to comments, or announced for a day that has come. */
const isRunning = (line: ConsultationLine, on: Day): boolean => ['upcoming', 'open'].includes(consultationOn(line, on));

/** The latest first, those that end first before the others while they are running. */
const inOrder =
  (current: boolean) =>
  (a: ConsultationLine, b: ConsultationLine): number =>
    (current ? 1 : -1) * (a.toOn < b.toOn ? -1 : a.toOn > b.toOn ? 1 : 0) || b.id - a.id;

/** Consultations out of the public copy: what it holds for a later day is not shown before. */
export const copiedConsultations = (copy: ToldReader): PublicConsultations => ({
  async list({ on, current, offset, limit }) {
    const all = (copy.told('consultation') as PublicConsultation[])
      .filter((one) => isShown(one, on) && isRunning(one, on) === current)
      .sort(inOrder(current));
    const rows = all
      .slice(offset, offset + limit)
      .map(
        ({
          id,
          title,
          fromOn,
          toOn,
          withdrawnOn,
          resultOn,
          documentId,
          documentTitle,
          issuerName,
        }): ConsultationLine => ({
          ...{ id, title, fromOn, toOn, withdrawnOn, resultOn, documentId, documentTitle, issuerName },
        }),
      );
    return { total: all.length, rows };
  },
  async one(id, on) {
    const found = copy.toldOf('consultation', String(id)) as PublicConsultation | null;
    return found !== null && isShown(found, on) ? found : null;
  },
});

/** Bulletins out of the public copy. */
export const copiedBulletins = (copy: ToldReader): PublicBulletins => ({
  async list(offset, limit) {
    const all = copy.told('bulletin') as ToldBulletin[];
    return { total: all.length, rows: all.slice(offset, offset + limit).map(({ row }) => row) };
  },
  one: async (id) => copy.toldOf('bulletin', String(id)) as ToldBulletin | null,
});

type ToldRound = NonNullable<Awaited<ReturnType<PublicRounds['one']>>>;

/** 清理结果 out of the public copy. */
export const copiedRounds = (copy: ToldReader): PublicRounds => ({
  async list(offset, limit) {
    const all = copy.told('round') as ToldRound[];
    return { total: all.length, rows: all.slice(offset, offset + limit).map(({ round }) => round) };
  },
  one: async (id) => copy.toldOf('round', String(id)) as ToldRound | null,
});

/** Withdrawals out of the public copy. */
export const copiedWithdrawals = (copy: ToldReader): PublicWithdrawals => ({
  withdrawn: async () => copy.told('withdrawal') as Withdrawal[],
});

/** What the copy says of this place; null before it was first written. */
export const copiedSite = (copy: ToldReader): ToldSite | null => copy.toldOf('fact', 'site') as ToldSite | null;

/** 审查建议 out of the public copy: only with number and code can a status be found there, or be read. */
export const copiedSuggestions = (copy: ToldReader, clock: Pick<Clock, 'today'>): PublicSuggestions => ({
  async status(said) {
    const { key, open } = sealedAt(said);
    const told = copy.toldOf('suggestion', key);
    return typeof told === 'string' ? (open(told) as SuggestionStatus | null) : null;
  },
  async replyWithin() {
    const today = clock.today();
    const replies = copiedSite(copy)?.replies ?? [];
    const reply = replies.filter(({ from }) => from <= today).at(-1) ?? replies[0];
    return reply?.within == null ? null : { within: reply.within, citation: reply.citation };
  },
});
