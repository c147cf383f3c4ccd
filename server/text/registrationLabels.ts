import type * as C from '../domain/codes.ts';
import type { NumberState } from '../domain/numbers/codes.ts';
import { grammarParts } from '../domain/profile/grammar.ts';

export const REGISTRATION_STATE = {
  requested: '已送登记',
  registered: '已登记、编号',
  published: '已统一公布',
  refused: '不予登记',
  withdrawn: '已撤回',
  voided: '编号已作废',
} as const satisfies Record<C.RegistrationState, string>;

/** 陕西（杨凌）: not a 规范性文件, or the review advises against it: 不登记、不编号. */
export const REGISTRATION_REFUSAL = {
  not_normative: '不属于行政规范性文件',
  review_against: '合法性审核意见为不合法或者建议不制定',
  procedure_missing: '缺少法定程序',
  materials_missing: '送登记的材料不齐',
  other: '其他',
} as const satisfies Record<C.RegistrationRefusal, string>;

/** A pattern of numbers in words: `{code}登〔{year}〕{serial:3}` → 机关代字登〔年份〕序号（3位）. */
export const grammarText = (pattern: string): string =>
  (grammarParts(pattern) ?? [{ part: 'text' as const, text: pattern }])
    .map((one) => {
      if (one.part === 'text') return one.text;
      if (one.part === 'serial') return one.least > 1 ? `序号（${one.least}位）` : '序号';
      return one.part === 'code' ? '机关代字' : '年份';
    })
    .join('')
    // 号 after the serial is no second 号.
    .replaceAll('序号号', '（序号）号');

export const SERIES_KIND = {
  registration: '统一登记编号',
  filing: '备案编号',
  opinion: '审核意见书编号',
  doc_number: '发文字号',
  interview: '约谈和督办文书编号',
  expiry_letter: '到期提示函编号',
} as const satisfies Record<C.SeriesKind, string>;

export const NUMBER_STATE = { used: '已使用', void: '已作废' } as const satisfies Record<NumberState, string>;
