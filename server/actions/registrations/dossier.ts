import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import type { Figures } from '../../domain/profile.ts';
import { demandsRegistration, registrationFigures, submitLimit } from '../../domain/registration/limits.ts';
import type { Limit } from '../../domain/workdays.ts';
import type { Context } from '../../ports.ts';
import { docNumberPattern } from '../documents/docNumber.ts';
import { numberingChoice } from './numbering.ts';
import type { NumberingChoice } from './numbering.ts';

/** What the dossier's page tells of 三统一 beside what is on file. */
export interface DossierRegistration {
  /** The figures that it is judged by: those of the day of signing. */
  figures: Figures;
  /** An unregistered document has no effect. */
  demanded: boolean;
  submitBy: Limit | null;
  numbering: NumberingChoice;
  docNumbers: string | null;
  papers: AttachmentRow[];
}

/** Where a document stands with 三统一 登记: what the profile demands of it, and what may be done next. */
export async function registrationOf(
  ctx: Pick<Context, 'rules' | 'reader' | 'attachments'>,
  { document, registrations }: Pick<Dossier, 'document' | 'registrations'>,
  today: Day,
): Promise<DossierRegistration> {
  const { profile, calendar } = ctx.rules;
  const figures = registrationFigures(profile, document, today);
  return {
    figures,
    demanded: demandsRegistration(figures),
    submitBy: submitLimit(document, profile, calendar, today),
    numbering: await numberingChoice(ctx, document, today),
    docNumbers: docNumberPattern(ctx, document.tier, today),
    papers: await ctx.attachments.list({ subject: 'registration', subjectIds: registrations.map((row) => row.id) }),
  };
}
