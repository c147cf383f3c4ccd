import type { FollowUp } from '../domain/review/emergency.ts';
import type { EmergencyRow } from '../domain/review/rows.ts';
import { FOLLOW_UP } from './reviewLabels.ts';

/** What a dossier says first of a document that was issued before its review; nothing once the review is done. */
export const followUpFindings = (
  emergencies: readonly { emergency: EmergencyRow; followUp: FollowUp | null }[],
): { text: string; rule: string }[] =>
  emergencies.flatMap(({ emergency, followUp }) =>
    followUp === null || followUp === 'done'
      ? []
      : [
          {
            text: `紧急情况先行印发，${FOLLOW_UP[followUp]}（最后一天${emergency.reviewBy}）`,
            rule: emergency.basis,
          },
        ],
  );
