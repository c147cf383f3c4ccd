import type { IssuerKind, Tier } from '../domain/codes.ts';
import { isDay, type Day } from '../domain/day.ts';
import type { ListColumn, ListedIssuer, RowIssue } from '../domain/issuerList.ts';
import { findDates } from './dates.ts';

/** How people head the columns of such a list; the first word is ours. */
export const HEADS: Readonly<Record<ListColumn, readonly string[]>> = {
  name: ['名称', '全称', '机关名称', '机关全称', '单位名称', '单位全称', '部门名称', '制定机关', '制定主体', '单位'],
  shortNames: ['简称', '机关简称', '单位简称'],
  codes: ['机关代字', '代字', '发文代字', '文号代字', '发文字号代字'],
  kind: ['类型', '机关类型', '单位类型', '主体类型', '类别', '机关类别', '单位类别', '主体类别', '性质', '单位性质'],
  tier: ['层级', '级别'],
  parent: ['上级机关', '上级', '主管部门', '所属机关'],
  ownReviewer: ['有无专门审核机构或者人员', '审核机构', '审核力量', '专门审核机构'],
  activeFrom: ['设立日期', '成立日期'],
  activeTo: ['撤并日期', '撤销日期'],
  successor: ['承继机关', '由谁承继', '并入机关'],
  endBasis: ['撤并依据', '依据'],
  formerNames: ['曾用名'],
};

const KINDS: Readonly<Record<IssuerKind, readonly string[]>> = {
  government: ['人民政府', '政府', '县政府', '区政府', '市政府', '县人民政府', '本级政府'],
  government_office: ['政府办公室', '办公室', '政府办', '县政府办', '县政府办公室', '政府办公厅'],
  department: [
    '工作部门',
    '部门',
    '县直部门',
    '县直单位',
    '市直部门',
    '区直部门',
    '政府部门',
    '政府工作部门',
    '县级部门',
    '县政府工作部门',
  ],
  town: [
    '镇（乡）人民政府',
    '镇',
    '乡',
    '乡镇',
    '镇政府',
    '乡政府',
    '乡镇政府',
    '镇人民政府',
    '乡人民政府',
    '乡镇人民政府',
    '乡（镇）人民政府',
  ],
  subdistrict: ['街道办事处', '街道', '街道办'],
  dispatched_organ: ['派出机关'],
  authorised: ['法律法规授权的组织', '授权组织', '授权的组织'],
  coordinating: ['议事协调机构'],
  temporary: ['临时机构'],
  dispatched_body: ['部门派出机构', '派出机构'],
  internal: ['内设机构'],
};
const TIERS: Readonly<Record<Tier, readonly string[]>> = {
  government: ['政府'],
  department: ['部门'],
  town: ['镇街', '乡镇', '街道', '乡镇（街道）'],
};
const TIER_OF: Partial<Record<IssuerKind, Tier>> = {
  government: 'government',
  government_office: 'government',
  town: 'town',
  subdistrict: 'town',
};

/** The kind that a name speaks of: 清河县柳林镇人民政府 → town. Null where it says nothing: 供销社, 服务中心 and 联合会 are no departments by their name. */
function kindOfName(name: string): IssuerKind | null {
  if (/[镇乡]人民政府$/.test(name)) return 'town';
  if (/街道办事处$/.test(name)) return 'subdistrict';
  if (/人民政府$/.test(name)) return 'government';
  if (/人民政府办公(室|厅)$/.test(name)) return 'government_office';
  if (/(领导小组|指挥部|委员会办公室|联席会议)$/.test(name)) return 'coordinating';
  if (/(分局|支局|派出所|税务所|司法所|监管所)$/.test(name)) return 'dispatched_body';
  return /(局|委员会|委|办公室|厅)$/.test(name) ? 'department' : null;
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s*:：]/g, '');
const items = (text: string): string[] => text.split(/[、，,;；\s]+/).filter(Boolean);
const codeOf = <K extends string>(words: Readonly<Record<K, readonly string[]>>, text: string): K | null =>
  (Object.keys(words) as K[]).find((key) => words[key].some((word) => bare(word) === bare(text))) ?? null;

/** Columns of a heading row: at least 名称 must be among them. */
export function columnsOf(cells: readonly string[]): Map<ListColumn, number> | null {
  const columns = new Map<ListColumn, number>();
  cells.forEach((cell, i) => {
    const column = (Object.keys(HEADS) as ListColumn[]).find((key) =>
      HEADS[key].some((word) => bare(word) === bare(cell)),
    );
    if (column !== undefined && !columns.has(column)) columns.set(column, i);
  });
  return columns.has('name') ? columns : null;
}

/** Headings of the list that no column of ours answers to, as they stand there; 序号 aside, which says nothing. */
export function unusedHeads(rows: readonly { cells: readonly string[] }[]): string[] {
  const head = rows.find(({ cells }) => columnsOf(cells) !== null)?.cells ?? [];
  const used = new Set(columnsOf(head)?.values() ?? []);
  return head.filter((cell, i) => !used.has(i) && !['', '序号', '编号'].includes(bare(cell)));
}

/** A day of a cell: 2024-12-31, 2024年12月31日, 2024/12/31. */
function dayOfCell(text: string): Day | null | undefined {
  if (text === '') return null;
  if (isDay(text)) return text;
  const [found] = findDates(text);
  return found?.day ?? undefined;
}

export type ReadRow = ListedIssuer | { row: number; name: string; issues: RowIssue[] };

/** Rows below the heading as bodies, or what is wrong with them. `rows`: number and cells of each row. */
export function readIssuerRows(rows: readonly { number: number; cells: readonly string[] }[]): ReadRow[] | null {
  const at = rows.findIndex((row) => columnsOf(row.cells) !== null);
  const head = at < 0 ? null : columnsOf(rows[at]!.cells);
  if (head === null) return null;
  return rows.slice(at + 1).map(({ number, cells }) => readRow(number, cells, head));
}

function readRow(row: number, cells: readonly string[], head: ReadonlyMap<ListColumn, number>): ReadRow {
  const issues: RowIssue[] = [];
  const cell = (column: ListColumn): string | undefined =>
    head.has(column) ? (cells[head.get(column)!] ?? '').trim() : undefined;
  const wrong = (column: ListColumn, code: RowIssue['code']): void =>
    void issues.push({ column, code, said: cell(column) ?? '' });
  const name = cell('name') ?? '';
  if (name === '') wrong('name', 'empty');
  const day = (column: 'activeFrom' | 'activeTo'): Day | null | undefined => {
    const text = cell(column);
    const read = text === undefined ? undefined : dayOfCell(text);
    if (text !== undefined && read === undefined) wrong(column, 'day');
    return read;
  };
  const [kindText, tierText] = [cell('kind') ?? '', cell('tier') ?? ''];
  const guess = kindText === '' ? kindOfName(name) : null;
  const kind = kindText === '' ? (guess ?? 'department') : codeOf(KINDS, kindText);
  const tier = tierText === '' ? ((kind && TIER_OF[kind]) ?? 'department') : codeOf(TIERS, tierText);
  if (kind === null) wrong('kind', 'kind');
  if (tier === null) wrong('tier', 'tier');
  const reviewer = cell('ownReviewer');
  const flag = reviewer === undefined ? undefined : flagOf(reviewer);
  if (reviewer !== undefined && flag === undefined) wrong('ownReviewer', 'flag');
  const text = (column: ListColumn): string | null | undefined => {
    const said = cell(column);
    return said === undefined ? undefined : said || null;
  };
  const list = (column: ListColumn): string[] | undefined => {
    const said = cell(column);
    return said === undefined ? undefined : items(said);
  };
  const [activeFrom, activeTo] = [day('activeFrom'), day('activeTo')];
  if (issues.length > 0 || kind === null || tier === null) return { row, name, issues };
  return {
    row,
    name,
    kind,
    tier,
    guessed: kindText === '',
    ...(kindText === '' && guess === null ? { unclear: true as const } : {}),
    shortNames: list('shortNames'),
    codes: list('codes'),
    parent: text('parent'),
    ownReviewer: flag,
    activeFrom,
    activeTo,
    successor: text('successor'),
    endBasis: text('endBasis'),
  };
}

function flagOf(text: string): boolean | undefined {
  if (/^(是|有|√|✓|1|y|yes)$/i.test(text)) return true;
  return /^(否|无|没有|×|0|n|no|)$/i.test(text) ? false : undefined;
}
