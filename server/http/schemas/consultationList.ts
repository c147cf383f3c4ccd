import { z } from 'zod';
import { CONSULTATION_SHOWS, CONSULTATION_STATES } from '../../domain/procedure/codes.ts';
import { blank, pageQuery } from './fields.ts';
import { dayOut, pageOf } from './out.ts';

const FILTER = { show: blank(z.enum(CONSULTATION_SHOWS)), q: blank(z.string().trim().max(200)) };

/** The list's address. */
export const CONSULTATIONS_QUERY = z.object({ ...FILTER, page: blank(z.coerce.number().int().min(1).max(100_000)) });
export const CONSULTATIONS_API_QUERY = pageQuery.extend(FILTER);

const day = dayOut.nullable();

/** A consultation in the office's list. */
export const CONSULTATION_LINES = pageOf(
  z
    .object({
      id: z.int(),
      documentId: z.int(),
      title: z.string(),
      documentTitle: z.string(),
      issuerName: z.string().nullable(),
      fromOn: dayOut,
      toOn: dayOut,
      state: z.enum(CONSULTATION_STATES).meta({ description: '今天的情况，按日期计算' }),
      withdrawnOn: day,
      resultOn: day,
      comments: z.int(),
      openComments: z.int().meta({ description: '还没有写明采纳情况的意见' }),
    })
    .meta({ id: 'ConsultationLine' }),
);
