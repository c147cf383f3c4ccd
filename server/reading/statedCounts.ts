import { RATE_COUNTS, type RateCount } from '../domain/profile/codes.ts';
import type { Tier } from '../domain/codes.ts';
import type { Counts } from '../domain/rates/table.ts';

/** A row of a list of counts: of whom, and how many of each. */
export interface CountRow {
  name: string;
  tier: Tier | null;
  counts: Counts;
}

/** Heads of such lists as places print them, the longest first where one holds another. */
const HEADS: readonly (readonly [RateCount, RegExp])[] = [
  ['timely', /按时|及时/],
  ['proper', /符合要求|规范/],
  ['self_corrected', /直接纠错|自行纠正/],
  ['remedied', /已纠正|整改/],
  ['unlawful', /违法|不合法/],
  ['published', /公布|公开/],
  ['reviewed', /审结|办结/],
  ['registered', /登记/],
  ['received', /接收|收到/],
  ['filed', /报备|报送|备案/],
  ['issued', /制发|制定|印发|出台/],
];
const NAME = /机关|单位|名称|地区|部门/;
const TIERS: readonly (readonly [Tier, RegExp])[] = [
  ['town', /乡|镇|街道/],
  ['government', /政府/],
  ['department', /部门|局|委|办/],
];

function headOf(cells: readonly string[]): { name: number; tier: number; columns: Map<number, RateCount> } | null {
  const columns = new Map<number, RateCount>();
  let name = -1;
  let tier = -1;
  for (const [i, cell] of cells.entries()) {
    const text = cell.replace(/\s/g, '');
    const counts = HEADS.find(([count, sign]) => ![...columns.values()].includes(count) && sign.test(text));
    if (/层级/.test(text)) tier = i;
    else if (name < 0 && NAME.test(text) && !/数|率/.test(text)) name = i;
    else if (counts && !/率/.test(text)) columns.set(i, counts[0]);
  }
  return name >= 0 && columns.size > 0 ? { name, tier, columns } : null;
}

/**
 * Reads a list of counts whose head names its columns (机关, 制发数, 报备数 …); sums and rows without a number are left out. Null where
 * there is no such head.
 */
export function readCounts(rows: readonly (readonly string[])[]): CountRow[] | null {
  const at = rows.findIndex((cells) => headOf(cells) !== null);
  const head = at < 0 ? null : headOf(rows[at] ?? []);
  if (head === null) return null;
  return rows.slice(at + 1).flatMap((cells) => {
    const name = (cells[head.name] ?? '').trim();
    const counts: Counts = {};
    for (const count of RATE_COUNTS) {
      const column = [...head.columns].find(([, one]) => one === count)?.[0];
      const text = column === undefined ? '' : (cells[column] ?? '').normalize('NFKC').replace(/[,\s件]/g, '');
      if (/^\d{1,7}$/.test(text)) counts[count] = Number(text);
    }
    if (name === '' || /^(合计|总计|小计)/.test(name) || Object.keys(counts).length === 0) return [];
    const said = head.tier < 0 ? '' : (cells[head.tier] ?? '');
    return [{ name, tier: TIERS.find(([, sign]) => sign.test(said))?.[0] ?? null, counts }];
  });
}
