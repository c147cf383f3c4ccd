import { z } from 'zod';
import { MAIL_RHYTHMS, NOTICE_ACTS, NOTICE_STATES } from '../../domain/reminders/codes.ts';
import { FLAG } from './dossier.ts';
import { dayOut, instantOut } from './out.ts';

const STEP = z
  .string()
  .meta({ description: '提醒的档次：before-30、after-7；back- 搁置到期，handed- 转交，escalated- 报分管领导' });

/** A duty with everything that was told of it and done with it. */
export const DUTY_HISTORY = z
  .object({
    flag: FLAG,
    own: z
      .object({ id: z.int(), version: z.int(), state: z.enum(NOTICE_STATES), snoozedUntil: dayOut.nullable() })
      .nullable()
      .meta({ description: '本人的这一项' }),
    colleagues: z.array(z.object({ id: z.int(), name: z.string() })).meta({ description: '可以转交的同事' }),
    told: z.array(
      z.object({ name: z.string(), step: STEP, on: dayOut, at: instantOut, mailedAt: instantOut.nullable() }),
    ),
    done: z.array(
      z.object({
        by: z.string(),
        kind: z.enum(NOTICE_ACTS),
        at: instantOut,
        until: dayOut.nullable(),
        to: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DutyHistory' });

export const REMINDER_SETTING = z
  .object({
    mail: z.enum(MAIL_RHYTHMS),
    calendarSince: instantOut.nullable().meta({ description: '日历地址的生成时间；null：没有' }),
  })
  .meta({ id: 'ReminderSetting' });
