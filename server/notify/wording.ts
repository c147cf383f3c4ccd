import type { FlagRow } from '../domain/model.ts';
import type { DigestItem, Wording } from '../ports.ts';
import { routineName } from '../text/routine.ts';
import { FLAG_ACT, FLAG_KIND, PROBLEM_KIND } from '../text/labels.ts';

const MOST = 50;

/** Under what an item stands: escalations first, then by what is to be done. */
const headOf = ({ reason, flag }: DigestItem): string =>
  reason === 'escalated' ? '请督促办理（提醒后一直无人知悉）' : FLAG_ACT[flag.kind];

const beside = ({ reason, handed }: DigestItem): string[] => {
  if (reason === 'back') return ['   您搁置的时间已到，现在重新提醒。'];
  if (reason !== 'handed' || handed === null) return [];
  return [`   ${handed.from}转交给您${handed.note === null ? '' : `：${handed.note}`}`];
};

/** One item of a digest: what, until when, why, where. */
const lines = (item: DigestItem, i: number): string[] => [
  `${i + 1}. 【${FLAG_KIND[item.flag.kind]}】${item.flag.rule}`,
  `   期限：${item.flag.dueOn}；依据：${item.flag.citation}`,
  ...beside(item),
  ...(item.url === null ? [] : [`   办理：${item.url}`]),
];

/** Items under their heads, the most urgent first in each; escalations before everything else. */
function grouped(items: readonly DigestItem[]): [string, DigestItem[]][] {
  const byDue = [...items].sort((a, b) => dueOrder(a.flag, b.flag));
  const groups = new Map<string, DigestItem[]>();
  for (const escalated of [true, false])
    for (const item of byDue) {
      if ((item.reason === 'escalated') !== escalated) continue;
      const list = groups.get(headOf(item));
      if (list) list.push(item);
      else groups.set(headOf(item), [item]);
    }
  return [...groups];
}
const dueOrder = (a: FlagRow, b: FlagRow): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id);

/** Sentences for notices, in Chinese. */
export const wording: Wording = {
  digest(name, items, on, deskUrl) {
    const late = items.filter((item) => item.flag.dueOn < on).length;
    let left = MOST;
    const body = grouped(items).flatMap(([head, list]) => {
      const shown = list.slice(0, left);
      left -= shown.length;
      if (shown.length === 0) return [];
      return ['', `■ ${head}（${list.length} 项）`, ...shown.flatMap(lines)];
    });
    const rest = items.length > MOST ? ['', `……另有 ${items.length - MOST} 项，请登录系统查看。`] : [];
    const link = deskUrl === null ? '请登录规备系统，在“待办”中办理、知悉、搁置或者转交。' : `全部待办：${deskUrl}`;
    const overdue = late === 0 ? '' : `，其中 ${late} 项已经逾期`;
    return {
      subject: `规备待办提醒（${on}）：${items.length} 项${late === 0 ? '' : `，${late} 项已逾期`}`,
      body: [
        `${name}，您好：`,
        '',
        `截至 ${on}，有 ${items.length} 项待办与您有关${overdue}：`,
        ...body,
        ...rest,
        '',
        link,
        '收信的频次可以在“我的账号”里调整。',
      ].join('\n'),
    };
  },
  problem: (kind) => PROBLEM_KIND[kind],
  routine: routineName,
  taskMoved: (from, to) => `${from}已撤并，清理任务移交${to ?? '司法局'}`,
};
