import type { Act } from './acts.ts';
import { M, mentionAt } from './signs.ts';
import type { Skeleton } from './signs.ts';
import { isDocument } from './targets.ts';

/** 十七、《某某规定》 on a line of its own, with what is changed in it below: 1.将第一条修改为…, 删去第四条. */
const HEADED =
  /(?:^|\n)(?:[一二三四五六七八九十百]{1,4}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.、．])(\ue002)：?\n(?:(?:\d{1,2}[.、．]|（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、)?(?:删去|删除|增加|(?:将|把|引言|题目|标题|第|在|条文)[^\n]{0,60}(?:修改|删去|删除|增加|改为|调整)))/g;

/** Documents under whose name, on a line alone, a decision lists what it changes in them. */
export function headedAmendments(s: Skeleton): Act[] {
  return [...s.text.matchAll(HEADED)].flatMap((m) => {
    const at = m.index + m[0].indexOf(M);
    const mention = mentionAt(s, at);
    if (!mention?.bracketed || !isDocument(mention)) return [];
    return [
      { kind: 'amends' as const, target: { at, mention, parts: null }, span: { start: at, end: at + 1 }, sure: false },
    ];
  });
}
