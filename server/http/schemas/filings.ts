import { z } from 'zod';
import { FILING_LINES, FILING_OUTCOMES, FILING_STATES, TIERS } from '../../domain/codes.ts';
import { FILING_SHOWS } from '../../domain/filing/shows.ts';
import { blank, dayField, idField } from './fields.ts';
import { dayOut } from './out.ts';

/** Which filings are asked for. */
export const FILINGS_QUERY = z.object({
  show: z.enum(FILING_SHOWS).default('open').catch('open').meta({ description: '按办理情况；late 是有期限已过的' }),
  line: blank(z.enum(FILING_LINES)),
  tier: blank(z.enum(TIERS)),
  issuer: blank(idField),
  q: blank(z.string().trim().min(1).max(200)).meta({ description: '标题、文号或者备案编号的一部分' }),
  from: blank(dayField).meta({ description: '首次报送（没有报送的按报送期限）不早于' }),
  to: blank(dayField),
});

const day = dayOut.nullable();
const text = z.string().nullable();

/** A filing of a list. */
export const FILING_LINE_OUT = z
  .object({
    documentId: z.int(),
    filingId: z.int(),
    title: z.string(),
    docNumber: text,
    issuerName: text,
    tier: z.enum(TIERS).nullable(),
    line: z.enum(FILING_LINES),
    state: z.enum(FILING_STATES),
    dueOn: day,
    firstSubmittedOn: day,
    receivedOn: day,
    registeredOn: day,
    filingNumber: text,
    outcome: z.enum(FILING_OUTCOMES).nullable(),
    closedOn: day,
  })
  .meta({ id: 'FilingLine' });
