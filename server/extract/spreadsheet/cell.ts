import type { CellObject } from '@e965/xlsx';

/** What we use of the library's number formats. */
interface Formats {
  format(format: string, value: unknown, options?: { date1904?: boolean }): string;
  is_date(format: string): boolean;
  parse_date_code(value: number, options?: { date1904?: boolean }): {
    y: number; m: number; d: number; H: number; M: number; S: number;
  } | null;
} // prettier-ignore

const two = (n: number): string => String(n).padStart(2, '0');

/** What a cell shows, as text: days as `2023-05-01` whatever their format, an error as empty. Never a formula, only its last value. */
export function cellText(formats: Formats, cell: CellObject, date1904: boolean): string {
  const { t: type, v: value, z: format } = cell;
  if (value === undefined || value === null || type === 'e' || type === 'z') return '';
  if (type === 'b') return value === true ? '是' : '否';
  if (typeof value !== 'number') return tidy(value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
  if (typeof format === 'string' && formats.is_date(format)) return dateText(formats, value, date1904);
  if (typeof format !== 'string' || format === 'General' || format === '@') return String(value);
  return tidy(formatted(formats, format, value));
}

function dateText(formats: Formats, serial: number, date1904: boolean): string {
  const at = formats.parse_date_code(serial, { date1904 });
  if (at === null || at.y < 1900) return String(serial);
  const day = `${at.y}-${two(at.m)}-${two(at.d)}`;
  return at.H + at.M + at.S === 0 ? day : `${day} ${two(at.H)}:${two(at.M)}:${two(at.S)}`;
}

/** A format that the library does not understand is the file's own affair: the number stands. */
function formatted(formats: Formats, format: string, value: number): string {
  try {
    return formats.format(format, value);
  } catch {
    return String(value);
  }
}

/** Line breaks inside a cell stay; a tab would look like the border of a cell. */
const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .trim();
