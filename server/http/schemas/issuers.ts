import { z } from 'zod';
import { ISSUER_KINDS, TIERS } from '../../domain/codes.ts';
import { PROBLEM_OUT } from './dossier.ts';
import { known } from './facts.ts';
import { dayField, line } from './fields.ts';
import { dayOut } from './out.ts';

const id = z.int().positive();
const FACTS = {
  name: line(200),
  shortNames: z.array(line(100)).max(50),
  codes: z.array(line(50)).max(50).meta({ description: '机关代字' }),
  kind: z.enum(ISSUER_KINDS),
  tier: z.enum(TIERS),
  parentId: id.nullable(),
  ownReviewer: z.boolean().meta({ description: '有专门审核机构或者专门审核人员' }),
  activeFrom: dayField.nullable(),
  activeTo: dayField.nullable(),
  successorId: id.nullable(),
  endBasis: line(500).nullable().meta({ description: '撤并依据' }),
} as const;

export const ISSUER_BODY = z
  .object({
    ...FACTS,
    shortNames: FACTS.shortNames.default([]),
    codes: FACTS.codes.default([]),
    parentId: known(id),
    ownReviewer: FACTS.ownReviewer.default(false),
    activeFrom: known(dayField),
    activeTo: known(dayField),
    successorId: known(id),
    endBasis: known(line(500)),
  })
  .meta({ id: 'IssuerBody' });

/** What is left out stays as it is. */
export const ISSUER_PATCH = z.object(FACTS).partial().meta({ id: 'IssuerPatch' });

export const ISSUER = z
  .object({
    id: z.int(),
    version: z.int(),
    name: z.string(),
    formerNames: z.array(z.string()).meta({ description: '曾用名，旧的在前' }),
    shortNames: z.array(z.string()),
    codes: z.array(z.string()),
    kind: z.enum(ISSUER_KINDS),
    tier: z.enum(TIERS),
    parentId: z.int().nullable(),
    ownReviewer: z.boolean(),
    activeFrom: dayOut.nullable(),
    activeTo: dayOut.nullable(),
    successorId: z.int().nullable(),
    endBasis: z.string().nullable(),
    mergedIntoId: z.int().nullable().meta({ description: '重复登记的，并入哪个机关' }),
  })
  .meta({ id: 'Issuer' });

const version = z.int().positive().meta({ description: '所见的版本号；期间有人改过的，答复 409 conflict.stale' });

export const RENAME_BODY = z
  .object({ version, name: line(200), fromDay: dayField, basis: known(line(500)) })
  .meta({ id: 'IssuerRename' });

export const END_BODY = z
  .object({
    version,
    lastDay: dayField.meta({ description: '存在的最后一天；次日起由承继的机关负责' }),
    successorId: known(id),
    basis: line(500),
  })
  .meta({ id: 'IssuerEnd' });

export const MERGE_BODY = z
  .object({ version, intoId: id.meta({ description: '保留的一条' }) })
  .meta({ id: 'IssuerMerge' });

export const ISSUER_FILE = ISSUER.extend({
  problems: z.array(PROBLEM_OUT).nullable().meta({ description: '问题事件；无权查看的为 null' }),
}).meta({ id: 'IssuerFile' });
