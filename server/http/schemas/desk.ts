import { z } from 'zod';
import { FLAG_KINDS } from '../../domain/codes.ts';
import { MAIL_RHYTHMS } from '../../domain/reminders/codes.ts';
import { DESK_SHOWS, DUE_GROUPS, type DueGroup } from '../../web/desk/inbox.tsx';
import { versionField } from './document.ts';
import { blank, dayField, idField, line, many } from './fields.ts';

const DUES = Object.keys(DUE_GROUPS) as [DueGroup, ...DueGroup[]];

/** The desk's filters. */
export const DESK_QUERY = z.object({
  show: blank(z.enum(DESK_SHOWS)),
  kind: blank(z.enum(FLAG_KINDS)),
  issuer: blank(idField),
  due: blank(z.enum(DUES)),
  todo: blank(z.enum(FLAG_KINDS)),
  by: blank(z.enum(['todo'])),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

const MOST = 5000;

/** 知悉 of many: the ticked ones, or all that the filters show. */
export const BULK_BODY = DESK_QUERY.omit({ page: true }).extend({
  which: z.enum(['ticked', 'all']).default('ticked'),
  notice: many(idField),
});

export const NOTICES_BODY = z.object({
  ids: z.array(z.int().positive()).min(1).max(MOST).meta({ description: '待办的编号；不是本人的、已经知悉的跳过' }),
});

export const SNOOZE_BODY = z.object({
  until: dayField.meta({ description: '搁置到哪一天；不晚于期限当天，分管领导除外' }),
  reason: line(500),
  version: versionField,
});

/** 搁置 of the ticked ones, from the desk. */
export const BULK_SNOOZE_BODY = z.object({ until: dayField, reason: line(500) });

export const NOTICES_SNOOZE_BODY = NOTICES_BODY.extend({
  until: dayField.meta({ description: '搁置到哪一天；期限在这一天以前的跳过，分管领导除外' }),
  reason: line(500),
});

export const HAND_OVER_BODY = z.object({
  toUserId: idField.meta({ description: '接手的同事' }),
  note: blank(line(500)).transform((value) => value ?? null),
  version: versionField,
});

export const RHYTHM_BODY = z.object({ mail: z.enum(MAIL_RHYTHMS).meta({ description: '收信频次' }) });
