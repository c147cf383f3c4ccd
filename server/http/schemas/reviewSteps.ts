import { z } from 'zod';
import { ADOPTIONS, OPINIONS } from '../../domain/codes.ts';
import { REVIEW_MATERIALS } from '../../domain/profile/codes.ts';
import { COUNSEL_KINDS, COUNSEL_USES, REVIEW_OUTCOMES } from '../../domain/review/codes.ts';
import { known, words } from './facts.ts';
import { dayField, line } from './fields.ts';
import { POINTS } from './reviews.ts';
import { version } from './steps.ts';

const materials = z.array(z.enum(REVIEW_MATERIALS)).max(REVIEW_MATERIALS.length).default([]);

export const SUBMIT = z.object({
  version,
  on: dayField,
  note: words(2000),
  carry: z.boolean().default(false).meta({ description: '沿用上一次送审的材料，这次另有同类材料的除外' }),
});
export const RESUBMIT = z.object({ version, on: dayField, note: words(2000) });
export const WITHDRAW = z.object({ version, on: dayField, reason: line(2000) });
export const SUPPLEMENT = z.object({ version, on: known(dayField), missing: materials, note: line(5000) });
export const ASSIGN = z.object({
  version,
  reviewerId: z.int().positive(),
  reason: words(500).meta({ description: '改派的理由' }),
});
export const CHECK = z.object({ version, points: POINTS });
export const CONSULT = z.object({
  version,
  kind: z.enum(COUNSEL_KINDS),
  name: line(100),
  organization: words(200),
  askedOn: dayField,
  question: line(5000),
});
export const ANSWER = z.object({
  version: version.meta({ description: '审核记录的版本号' }),
  answeredOn: dayField,
  opinion: line(20_000),
  use: z.enum(COUNSEL_USES),
  useNote: words(5000),
});
export const CONCLUDE = z.object({
  version,
  opinion: z.enum(OPINIONS),
  outcome: known(z.enum(REVIEW_OUTCOMES)).meta({ description: '本地的处理意见，与审核意见一致' }),
  opinionNumber: words(200).meta({ description: '不填的连续编号' }),
  opinionText: words(20_000),
  on: dayField,
});
export const ADOPT = z.object({
  version,
  adoption: z.enum(ADOPTIONS),
  adoptionNote: words(5000),
  taken: z.array(line(200)).max(500).default([]).meta({ description: '部分采纳的，采纳了哪些：point:… 或者 hint:…' }),
});
export const APPROVE = z.object({
  version,
  on: dayField,
  reason: line(2000),
  basis: line(1000),
  reviewBy: dayField.meta({ description: '补送合法性审核的最后一天' }),
});
