import { expect } from 'vitest';
import type { PublicDay } from './publicTruth.ts';

/*
 * What is true of the county of the three years, written down by hand from the story that the test plays and from nothing that the
 * product computes: one line for each document and each stretch of its validity, and one for each stretch in which a duty about its
 * term stands.
 */

export const WORD = '三年演练';

export const LABEL = {
  in_force: '现行有效',
  unpublished: '尚未公布',
  upcoming: '尚未施行',
  lapsed: '已失效',
  repealed: '已废止',
} as const;
export type Word = keyof typeof LABEL;

/** Duties that a term brings, as the scan names them. */
export const TERM_DUTIES = ['expiry.soon', 'expiry.past', 'evaluation.due'] as const;

export interface Planned {
  title: string;
  /** From this day on (ISO), ascending; before the first one there is no such document. */
  life: readonly (readonly [from: string, validity: Word, why?: RegExp])[];
  /** `[from, to, kind]`, both days inclusive. */
  duties?: readonly (readonly [from: string, to: string, kind: (typeof TERM_DUTIES)[number]])[];
}

const DAWN = '0001-01-01';

/** The story. */
export const PLAN = {
  parking: {
    title: '青石县停车场管理办法',
    life: [
      [DAWN, 'in_force', /自2024年7月1日起施行，有效期至2027年6月30日/],
      ['2027-07-01', 'lapsed', /届满，自2027年7月1日起自动失效/],
      ['2028-03-01', 'in_force', /重新公布.*有效期至2031年2月28日/],
    ],
    duties: [
      ['2026-12-30', '2027-06-30', 'evaluation.due'],
      ['2027-01-01', '2027-06-30', 'expiry.soon'],
      ['2027-07-01', '2027-08-19', 'expiry.past'],
    ],
  },
  care: {
    title: '青石县居家养老服务补贴办法',
    life: [
      [DAWN, 'in_force'],
      ['2027-10-11', 'in_force', /有效期至2029年6月30日/],
      ['2029-07-01', 'lapsed', /届满，自2029年7月1日起自动失效/],
    ],
    duties: [
      // Six months before the last day; concluded on 2027-09-20.
      ['2027-06-30', '2027-09-19', 'evaluation.due'],
      ['2027-07-04', '2027-10-10', 'expiry.soon'],
      ['2028-12-30', '2029-06-30', 'evaluation.due'],
      ['2029-01-01', '2029-06-30', 'expiry.soon'],
      ['2029-07-01', '2030-12-31', 'expiry.past'],
    ],
  },
  housing: {
    title: '青石县老旧小区改造资金管理办法',
    life: [
      [DAWN, 'in_force'],
      ['2028-04-01', 'lapsed', /自2028年4月1日起因逾期未重新公布而失效/],
    ],
    duties: [['2027-10-03', '2028-03-31', 'expiry.soon']],
  },
  banquet: {
    title: '青石县农村集体聚餐管理规定',
    life: [
      [DAWN, 'in_force'],
      ['2028-02-15', 'in_force', /有效期至2031年2月14日/],
    ],
    duties: [['2027-10-03', '2028-02-14', 'expiry.soon']],
  },
  advertising: {
    title: '青石县户外广告设置规定',
    life: [
      [DAWN, 'in_force', /自2023年5月1日起施行/],
      ['2028-10-16', 'repealed', /自2028年10月16日起废止/],
    ],
  },
  river: { title: '青石县河道管理规定', life: [[DAWN, 'in_force']] },
  bus: {
    title: '青石县校车安全管理规定',
    life: [
      [DAWN, 'upcoming', /将于2027年3月1日起施行/],
      ['2027-03-01', 'in_force', /有效期至2030年2月28日/],
    ],
    duties: [
      ['2029-08-28', '2030-02-28', 'evaluation.due'],
      ['2029-09-01', '2030-02-28', 'expiry.soon'],
    ],
  },
  award: {
    title: '青石县科学技术奖励办法',
    life: [
      [DAWN, 'in_force'],
      ['2028-01-12', 'in_force', /有效期至2029年12月31日/],
    ],
    duties: [
      ['2027-08-29', '2028-01-11', 'evaluation.due'],
      ['2027-09-02', '2028-01-11', 'expiry.soon'],
      ['2029-06-30', '2029-12-31', 'evaluation.due'],
      ['2029-07-04', '2029-12-31', 'expiry.soon'],
    ],
  },
  careNotice: {
    title: '关于延长《青石县居家养老服务补贴办法》有效期的通知',
    life: [
      [DAWN, 'unpublished'],
      ['2027-10-08', 'in_force'],
      ['2028-10-16', 'lapsed', /自2028年10月16日起宣布失效/],
    ],
  },
  condition: {
    title: '青石县人民政府关于修改部分规范性文件的通知',
    life: [
      [DAWN, 'unpublished'],
      ['2027-09-20', 'in_force'],
      ['2028-10-16', 'lapsed', /自2028年10月16日起宣布失效/],
    ],
  },
  awardNotice: {
    title: '青石县人民政府关于延长《青石县科学技术奖励办法》有效期的通知',
    life: [
      [DAWN, 'unpublished'],
      ['2028-01-12', 'in_force'],
      ['2028-10-16', 'lapsed', /自2028年10月16日起宣布失效/],
    ],
  },
} as const satisfies Record<string, Planned>;
export type Key = keyof typeof PLAN;

/** What holds of a document on a day. */
export function planned(key: Key, on: string): { validity: Word; why: RegExp | null } {
  const life: Planned['life'] = PLAN[key].life;
  const [, validity, why = null] = life.findLast(([from]) => from <= on)!;
  return { validity, why };
}

/** Duties about terms that stand on a day, as `key kind`. */
export const plannedDuties = (keys: readonly Key[], on: string): string[] =>
  keys
    .flatMap((key) =>
      ((PLAN[key] as Planned).duties ?? []).flatMap(([from, to, kind]) =>
        from <= on && on <= to ? [`${key} ${kind}`] : [],
      ),
    )
    .sort();

/** Holds everything that the public side said on a day against the plan; nothing may be missing and nothing else be there. */
export function compare(said: PublicDay, keys: readonly Key[], on: string): void {
  const titles = (...words: Word[]): string[] =>
    keys
      .filter((key) => words.includes(planned(key, on).validity))
      .map((key) => PLAN[key].title)
      .sort();
  for (const key of keys) {
    const { validity, why } = planned(key, on);
    const told = said.documents.get(key);
    expect(told, `${on} ${key}`).toMatchObject({ title: PLAN[key].title, validity: LABEL[validity] });
    if (why !== null) expect(told?.why, `${on} ${key}`).toMatch(why);
    expect(said.api.get(key), `${on} ${key} API`).toBe(validity === 'unpublished' ? 'upcoming' : validity);
    // Before its 公布 a document is not there for the public.
    const found = validity === 'unpublished' ? undefined : LABEL[validity];
    expect(said.foundAll.get(PLAN[key].title), `${on} ${key} search`).toBe(found);
  }
  expect([...said.found].sort(), `${on} search`).toEqual(titles('in_force'));
  expect([...said.apiSearch].sort(), `${on} API search`).toEqual(titles('in_force'));
  for (const kind of ['in_force', 'lapsed', 'repealed'] as const)
    expect([...(said.catalogues[kind] ?? [])].sort(), `${on} catalogue ${kind}`).toEqual(titles(kind));
}
