import { z } from 'zod';
import { FIGURES, FIGURE_NAMES } from '../../domain/profile/figures.ts';
import {
  CITED_KINDS,
  completeProfile,
  FIGURE_KINDS,
  type FigureName,
  type Figures,
  type Profile,
  type ProfileSource,
} from '../../domain/profile.ts';
import { dayText, valueSchema } from './shapes.ts';

/** What a law, a rule or our own choice must look like, beside its value. */
const ORIGIN = {
  source: z.string().trim().min(1).max(500).nullable(),
  kind: z.enum(FIGURE_KINDS),
  note: z.string().trim().min(1).max(1000).optional(),
};

/** A figure: what is unset has no value; what claims a text must name it; what is ours names none. */
function figureSchema(spec: (typeof FIGURES)[FigureName]): z.ZodType {
  return z
    .strictObject({ value: valueSchema(spec).nullable(), ...ORIGIN })
    .refine((figure) => CITED_KINDS.has(figure.kind) === (figure.source !== null), {
      message: '来自法规、规章、文件或者外地规定的要写明出处；本系统设定和待设定的不写出处',
      path: ['source'],
    })
    .refine((figure) => (figure.kind === 'unset') === (figure.value === null), {
      message: '待设定的不填数值，其余的必须填写',
      path: ['value'],
    })
    .refine((figure) => figure.kind !== 'unset' || spec.optional, {
      message: '这一项系统运行离不开，不能留待设定；没有规定的，请选“本系统设定”并填写',
      path: ['kind'],
    });
}

/** Figures of the same shape share one check: making a hundred of them would be felt at every start. */
const made = new Map<string, z.ZodType>();
function schemaOf(name: FigureName): z.ZodType {
  const { group: _group, ...spec } = FIGURES[name];
  const key = JSON.stringify(spec);
  const known = made.get(key) ?? figureSchema(FIGURES[name]);
  made.set(key, known);
  return known;
}

/** The check of each figure. */
export const FIGURE_SCHEMAS = Object.fromEntries(FIGURE_NAMES.map((name) => [name, schemaOf(name)])) as Record<
  FigureName,
  z.ZodType
>;

/** The limit of all lines in one figure, as profiles said it before each line had its own. */
const COUNT_FROM = ['superior', 'congress', 'bureau'].map((line) => `filing.countFrom.${line}`);
const spread = (figures: unknown): unknown => {
  if (typeof figures !== 'object' || figures === null || !('filing.countFrom' in figures)) return figures;
  const { 'filing.countFrom': one, ...rest } = figures;
  return { ...Object.fromEntries(COUNT_FROM.map((name) => [name, one])), ...rest };
};

/** Figures that a version states; which of them fit together is for `readProfile` to say. */
export const figuresSchema: z.ZodType<Partial<Figures>> = z.preprocess(
  spread,
  z.strictObject(FIGURE_SCHEMAS).partial(),
) as unknown as z.ZodType<Partial<Figures>>;

/** One version of a profile. */
export const versionSchema = z.strictObject({
  fromDay: dayText,
  note: z.string().trim().min(1).max(2000).optional(),
  figures: figuresSchema,
});

/** A profile as written in `seeds/profiles/*.json`, by the admin's form and by `guibei profile check`. */
export const profileSourceSchema: z.ZodType<ProfileSource> = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, '标识只用小写字母、数字和短横线，以字母开头'),
  name: z.string().trim().min(1).max(60),
  region: z.string().trim().min(1).max(120),
  inherits: z.string().nullable().default(null),
  versions: z
    .array(versionSchema)
    .min(1)
    .refine((all) => new Set(all.map((one) => one.fromDay)).size === all.length, '同一天只能有一个版本'),
}) as unknown as z.ZodType<ProfileSource>;

/**
 * Parsed JSON of a profile → the complete profile. `base` is the profile it inherits from, null for none. Throws ZodError
 * for a wrong shape or figure, Fault('profile.incomplete') and Fault('profile.base') as `completeProfile` does.
 */
export function readProfile(json: unknown, base: Profile | null): Profile {
  return completeProfile(profileSourceSchema.parse(json), base);
}
