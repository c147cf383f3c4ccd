import { z } from 'zod';
import { blank } from './fields.ts';
import { dayOut, instantOut } from './out.ts';

const NUMBERS = { 1: 1, 2: 2, 3: 3, 4: 4 } as const;

/** A quarter; without it the next one. */
export const QUARTER_QUERY = z.object({
  year: blank(z.coerce.number().int().min(1950).max(2199)),
  quarter: blank(
    z.coerce
      .number()
      .int()
      .min(1)
      .max(4)
      .transform((n) => NUMBERS[n as keyof typeof NUMBERS]),
  ),
});

const LETTERED = z.object({
  documentId: z.int(),
  title: z.string(),
  docNumber: z.string().nullable(),
  until: dayOut.meta({ description: '最后一天有效' }),
});

export const EXPIRY_LETTER = z
  .object({
    id: z.int(),
    fromDay: dayOut,
    toDay: dayOut,
    issuerId: z.int(),
    issuerName: z.string(),
    on: dayOut,
    number: z
      .string()
      .nullable()
      .meta({ description: '登记簿给的编号；没有编号的（以前制作的、司法局没有机关代字的）为 null' }),
    at: instantOut,
    documents: z.array(LETTERED),
  })
  .meta({ id: 'ExpiryLetter' });

export const EXPIRY_OUTLOOK = z
  .object({
    quarter: z.object({ year: z.int(), number: z.int(), from: dayOut, to: dayOut }),
    lines: z.array(
      z.object({
        issuer: z.object({ id: z.int(), name: z.string() }),
        documents: z.array(LETTERED),
        letter: EXPIRY_LETTER.nullable().meta({ description: '内容相同的提示函已经制作的' }),
      }),
    ),
    unaddressed: z.array(LETTERED).meta({ description: '没有对上制定机关的' }),
  })
  .meta({ id: 'ExpiryOutlook' });
