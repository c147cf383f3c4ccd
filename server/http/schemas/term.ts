import { z } from 'zod';
import { blank, dayField, line } from './fields.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);

/** `:act` of the addresses: the act without its first part. */
export const TERM_ACT_PARAM = z.enum(['extend', 'renew', 'end']);

/** What is said of a term; the day is that of the basis document, else today, where it is left out. */
export const TERM_WISH = z.object({
  on: or(dayField).meta({ description: '决定生效的日期；不填的按依据文件的施行日期，没有的按今天' }),
  until: or(dayField).meta({ description: '新的有效期截止日（最后一天有效）；不再延长的不填' }),
  basis: or(line(300)).meta({ description: '依据文件：本库已有文件的文号、标题或者卷宗编号' }),
  basisText: or(line(1000)).meta({ description: '没有依据文件的，写会议、决定名称' }),
});

/** The same, to be recorded. */
export const TERM_DECISION = TERM_WISH.extend({
  reason: or(line(2000)).meta({ description: '说明；新的截止日超过规定上限的必填' }),
});

export const TERM_DRAFT = z.object({ until: dayField, reason: or(line(1000)) });

/** The preview's address: whatever in it is wrong is shown at the form, never an error page. */
export const TERM_QUERY = z.object({
  act: blank(TERM_ACT_PARAM).catch(undefined),
  on: blank(dayField).catch(undefined),
  until: blank(dayField).catch(undefined),
  basis: blank(line(300)).catch(undefined),
  basisText: blank(line(1000)).catch(undefined),
});
