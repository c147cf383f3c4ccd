import { z } from 'zod';
import { takeStep } from '../../actions/filings/filings.ts';
import { FILING_OUTCOMES } from '../../domain/codes.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { FILING_STEPS } from '../../domain/filing/codes.ts';
import type { FilingStep } from '../../domain/filing/codes.ts';
import { paths } from '../../web/paths.ts';
import { blank, dayField } from '../schemas/fields.ts';
import { deed } from './deeds.ts';
import type { Deed } from './deeds.ts';

/** Refusals of a filing that belong beside its form. */
export const FILING_REFUSED = [
  'filing.state',
  'filing.reason_missing',
  'filing.note_missing',
  'filing.fact_missing',
  'filing.due_missing',
  'filing.extended',
  'filing.outcome',
  'filing.materials_missing',
  'procedure.incomplete',
  'procedure.not_normative',
  'filing.exists',
  'filing.line',
];

const words = (most: number) => blank(z.string().trim().max(most)).transform((value) => value ?? null);
const day = blank(dayField).transform((value) => value ?? null);
const STEP = z.object({
  on: dayField,
  factOn: day,
  dueOn: day,
  note: words(20_000),
  paperNumber: words(200),
});
const CLOSE = z
  .object({ on: dayField, outcome: z.enum(FILING_OUTCOMES), filingNumber: words(200), opinionText: words(20_000) })
  .transform(({ filingNumber, opinionText, ...said }) => ({ ...said, paperNumber: filingNumber, note: opinionText }));

const rowOf = (dossier: Dossier, id: number) => dossier.filings.find((one) => one.id === id);

const stepDeed = (step: Exclude<FilingStep, 'record'>): Deed<z.ZodType> =>
  deed({
    act: `filing.${step}`,
    path: paths.filingStep(':id', ':row', step),
    param: 'row',
    form: step === 'close' ? CLOSE : STEP,
    version: (dossier, row) => rowOf(dossier, row)?.version,
    run: (ctx, actor, { id, row, dossier }, said) => {
      const filing = rowOf(dossier, row);
      if (!filing) throw new Fault('not.found', { id: row });
      return takeStep(ctx, actor, id, filing.line, step, said);
    },
  });

/** Every step of a filing as an act of the dossier's page. */
export const FILING_DEEDS: readonly Deed<z.ZodType>[] = FILING_STEPS.flatMap((step) =>
  step === 'record' ? [] : [stepDeed(step)],
);
