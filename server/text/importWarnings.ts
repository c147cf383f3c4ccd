import type { ImportWarning } from '../domain/importWarnings.ts';
import { EXTENSION_END_UNKNOWN } from './standing.ts';

/** What to do about each warning of a bulk import, in one sentence. */
export const IMPORT_WARNING: Readonly<Record<ImportWarning, string>> = {
  'issuer.missing': '没有写明制定机关，请在卷宗里补填',
  'issuer.unknown': '制定机关不在机关名录里，请先在名录里补登',
  'issuer.ineligible': '按现行规定这类机关不得制定行政规范性文件，请核对',
  'day.missing': '没有任何日期，效力显示为“待核实”，请补填',
  'registration.form': '统一登记编号不合规定的格式，请核对',
  'subject.unknown': '主题分类不在名单里，没有采用，请在“主题分类”页选定',
  'field.unreadable': '有的要素读不懂，没有采用，请对照原件补填',
  'file.machine_read': '要素由机器读出，尚未经人工核对',
  'extension.end_unknown': EXTENSION_END_UNKNOWN,
};
