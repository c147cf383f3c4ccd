import type { HintKind, HintStrength, HintVerdict } from '../domain/hints.ts';

/** What a hint is about, in the words of the checklist of 国办发〔2018〕115号（六）. */
export const HINT_KIND = {
  issuer: '制定主体',
  penalty: '行政处罚',
  licence: '行政许可',
  coercion: '行政强制',
  levy: '征收、收费、保证金',
  proof: '证明事项',
  rights: '减损权益',
  duty: '增加义务',
  competition: '公平竞争',
  power: '增权减责',
  law: '引用的法律',
  effect: '施行日期',
  term: '有效期',
  naming: '自称不一',
  interpretation: '解释权',
  numbering: '条文序号',
  reference: '条文引用',
  blank: '留空未填',
} as const satisfies Record<HintKind, string>;

export const HINT_STRENGTH = {
  clear: '多半应当修改',
  likely: '请核对',
  reference: '参考',
} as const satisfies Record<HintStrength, string>;

export const HINT_VERDICT = {
  adopted: '采纳（写入意见）',
  dismissed: '不成立',
} as const satisfies Record<HintVerdict, string>;
