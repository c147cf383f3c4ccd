import type { Day } from '../domain/day.ts';
import type { NumberSeriesRow } from '../domain/numbers/row.ts';
import { numberIn, seriesName } from '../domain/numbers/series.ts';
import type { Figures } from '../domain/profile.ts';
import { letterName } from './expiryLetters.ts';
import { REGISTRATION_MISSING } from './profileCodeLabels.ts';
import { SERIES_KIND } from './registrationLabels.ts';

/** One serial of a 登记簿 as it is shown. */
export interface RegisterRow {
  serial: number;
  printed: string;
  state: keyof typeof ENTRY_STATE;
  document: { id: number; title: string; docNumber: string | null } | null;
  /** The measure that bears it, where it is no number of a document. */
  measure: { id: number; name: string } | null;
  /** The 到期提示函 that bears it. */
  letter: { id: number; fromDay: Day } | null;
  issuerName: string | null;
  givenOn: Day | null;
  publishedOn: Day | null;
  voidReason: string | null;
}

export const ENTRY_STATE = {
  used: '已使用',
  void: '作废',
  borne: '系统外编制',
  gap: '没有记录',
} as const;

export const REGISTER_HEAD = [
  '编号',
  '状态',
  '文件名称',
  '发文字号',
  '制定机关',
  '登记日期',
  '公布日期',
  '备注',
] as const;

type SeriesName = Pick<NumberSeriesRow, 'kind' | 'pattern' | 'code' | 'year'>;

/** What the register is called: 清司规〔2026〕…（统一登记编号）登记簿. */
export const registerName = (series: SeriesName): string => `${SERIES_KIND[series.kind]}登记簿 ${seriesName(series)}`;

/** Whether the serials follow each other without a gap, in a sentence with the numbers that prove it. */
export function continuity(
  series: SeriesName & Pick<NumberSeriesRow, 'startsAt'>,
  rows: readonly Pick<RegisterRow, 'serial' | 'state'>[],
): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return `还没有编过号，第一个是${numberIn(series, series.startsAt)}。`;
  const of = (state: RegisterRow['state']): number => rows.filter((row) => row.state === state).length;
  const [voided, borne, gaps] = [of('void'), of('borne'), of('gap')];
  const parts = [
    `共${rows.length - gaps}个编号`,
    ...(voided === 0 ? [] : [`其中作废${voided}个`]),
    ...(borne === 0 ? [] : [`系统外编制${borne}个`]),
    gaps === 0 ? '没有空号' : `有${gaps}个号在本系统没有记录，请核对纸质登记簿`,
  ];
  return `${numberIn(series, first.serial)}至${numberIn(series, last.serial)}，${parts.join('，')}。`;
}

/** The note of an entry: why it is void, or where it comes from. */
export function entryNote(row: Pick<RegisterRow, 'state' | 'voidReason'>): string {
  if (row.state === 'void') return row.voidReason === null ? '' : `作废：${row.voidReason}`;
  if (row.state === 'borne') return '随文件录入';
  return row.state === 'gap' ? '本系统没有记录' : '';
}

/** Rows of the register for Excel. */
export const registerRows = (rows: readonly RegisterRow[]): (string | null)[][] =>
  rows.map((row) => [
    row.printed,
    ENTRY_STATE[row.state],
    row.document?.title ?? row.measure?.name ?? (row.letter === null ? '' : letterName(row.letter)),
    row.document?.docNumber ?? '',
    row.issuerName,
    row.givenOn,
    row.publishedOn,
    entryNote(row),
  ]);

/** What an unregistered document is worth by the figure of its day; null where nobody has set that. */
export const missingSentence = ({ value }: Figures['registration.missing']): string | null =>
  value === null ? null : `未经统一登记、编号、公布的，${REGISTRATION_MISSING[value]}`;
