import { z } from 'zod';
import { figuresSchema } from '../../actions/profiles/schema.ts';
import { FIGURE_NAMES } from '../../domain/profile/figures.ts';
import { FIGURE_KINDS } from '../../domain/profile.ts';
import { dayField, line } from './fields.ts';
import { dayOut } from './out.ts';

const FIGURE_OUT = z
  .object({
    value: z.unknown().meta({ description: '数值；待司法局设定的为 null。各项的写法见辖区规则文件' }),
    kind: z.enum(FIGURE_KINDS),
    source: z.string().nullable(),
    note: z.string().optional(),
    label: z.string(),
    text: z.string().meta({ description: '数值的文字' }),
    sleeps: z.string().optional().meta({ description: '待设定期间不起作用的规则' }),
  })
  .meta({ id: 'Figure' });

export const PROFILE = z
  .object({
    id: z.string(),
    name: z.string(),
    region: z.string(),
    fromDay: dayOut.meta({ description: '适用的版本的第一天' }),
    figures: z.record(z.enum(FIGURE_NAMES as [string, ...string[]]), FIGURE_OUT),
  })
  .meta({ id: 'Profile' });

export const PROFILE_VERSION = z
  .object({ fromDay: dayOut, figures: z.int(), note: z.string().nullable(), setHere: z.boolean() })
  .meta({ id: 'ProfileVersion' });

/** A version as it is asked for. */
export const VERSION_BODY = z
  .object({
    fromDay: dayField,
    note: line(2000).meta({ description: '为什么改' }),
    figures: figuresSchema.meta({ type: 'object', description: '改动的项目，写法与辖区规则文件相同' }),
  })
  .meta({ id: 'ProfileVersionBody' });

export const PROFILE_CHANGES = z
  .object({
    changes: z.array(
      z.object({
        fromDay: dayOut,
        figures: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
    untilLater: z.array(z.object({ name: z.string(), fromDay: dayOut, laterDay: dayOut })),
  })
  .meta({ id: 'ProfileChanges' });

export const YEAR = z
  .object({ year: z.int(), holidays: z.array(dayOut), workdays: z.array(dayOut), source: z.string().nullable() })
  .meta({ id: 'CalendarYear' });

export const YEAR_BODY = z
  .object({ holidays: z.array(dayField), workdays: z.array(dayField), source: line(200) })
  .meta({ id: 'CalendarYearBody' });
