import { z } from 'zod';
import * as C from '../../domain/codes.ts';
import { dayOut } from './out.ts';
import { known, words } from './facts.ts';
import { dayField, line } from './fields.ts';
import { version } from './steps.ts';

const day = dayOut.nullable();
const text = z.string().nullable();
const person = z.int().nullable().meta({ description: '账号' });

/** 三统一 of a document, as the dossier tells it. */
export const REGISTRATION_OUT = z
  .object({
    id: z.int(),
    version: z.int(),
    state: z.enum(C.REGISTRATION_STATES),
    clockFrom: day,
    submitBy: day.meta({ description: '送登记的期限；本地没有设定的为 null' }),
    requestedOn: day,
    requestedById: person,
    decideBy: day,
    decidedOn: day.meta({ description: '登记或者不予登记的日期' }),
    decidedById: person,
    number: text.meta({ description: '统一登记编号' }),
    refusal: z.enum(C.REGISTRATION_REFUSALS).nullable(),
    reason: text,
    publishBy: day,
    publishedOn: day,
    publishedById: person,
    place: text,
    fromPaper: z.boolean(),
  })
  .meta({ id: 'Registration' });

export const REGISTER_BODY = z.object({
  version,
  on: dayField,
  code: known(line(40)).meta({ description: '机关代字；编号格式里没有代字的不填' }),
  number: known(line(100)).meta({ description: '本地规则没有设定编号格式的才填' }),
});
export const REFUSE_BODY = z.object({
  version,
  on: dayField,
  refusal: z.enum(C.REGISTRATION_REFUSALS),
  reason: line(5000),
});
export const PUBLISH_BODY = z.object({ version, on: dayField, place: words(200) });
export const PAST_REGISTRATION = z.object({
  version,
  number: line(100),
  registeredOn: known(dayField),
  publishedOn: known(dayField),
  place: words(200),
});

const SERIES = z.object({
  id: z.int().meta({ description: '0：全部编号都随文件录入，本系统还没有编过号' }),
  key: z.string(),
  kind: z.enum(C.SERIES_KINDS),
  pattern: z.string(),
  code: text,
  year: z.int(),
  startsAt: z.int(),
  next: z.int().meta({ description: '下一个序号' }),
  startReason: text,
});

/** A series of numbers. */
export const REGISTER_LINE = z
  .object({
    series: SERIES,
    issuer: z.object({ id: z.int(), name: z.string() }).nullable(),
    given: z.int(),
    voided: z.int(),
  })
  .meta({ id: 'RegisterLine' });

/** 登记簿. */
export const REGISTER = REGISTER_LINE.extend({
  gaps: z.array(z.int()).meta({ description: '本系统没有记录的序号；连续编制的为空' }),
  entries: z.array(
    z.object({
      serial: z.int(),
      printed: z.string(),
      state: z.enum(['used', 'void', 'borne', 'gap']),
      document: z.object({ id: z.int(), title: z.string(), docNumber: text }).nullable(),
      measure: z.object({ id: z.int(), name: z.string() }).nullable(),
      letter: z
        .object({ id: z.int(), fromDay: dayOut })
        .nullable()
        .meta({ description: '到期提示函和它的季度的第一天' }),
      issuerName: text,
      givenOn: day,
      publishedOn: day,
      voidReason: text,
    }),
  ),
}).meta({ id: 'Register' });

export const START_BODY = z.object({
  issuerId: z.int().positive(),
  code: known(line(40)),
  year: z.int().min(1950).max(2199),
  serial: z.int().min(1).max(999_999),
  reason: line(2000),
});
