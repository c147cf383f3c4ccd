import type { EventKind } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import { dayProse } from './days.ts';
import { EVENT_KIND } from './documentLabels.ts';
import { titled } from './names.ts';

/** What is said about files that were sent. */
export const CHECK_UPLOAD = '核对确认';
export const UNREADABLE = '已收到，不能读取';
export const HELD_UPLOAD = '打开已上传的文件';

export const heldDossier = (title: string): string => `打开《${title}》的卷宗`;
export const sameBytesNote = (fileName: string): string => `${fileName}：内容完全相同的文件已经上传过，没有重复保存。`;
export const unknownIssuerNote = (name: string): string => `“${name}”不在制定机关名录中，请核对名称`;

/** What confirming will do to a held document that the file speaks of: somebody else's document changes with this one. */
export const effectNote = (kind: EventKind, title: string, docNumber: string | null, on: Day | null): string =>
  `确认为已印发后，将${on === null ? '' : `自${dayProse(on)}起`}把库中的${titled(title, docNumber)}记为${EVENT_KIND[kind]}；不是这一件的，请改正下面“提到的其他文件”`;

/** The text makes a document end under a condition: no field holds that, a person records it as an event. */
export const conditionNote = (condition: string, lapsesOn: string | null): string =>
  `文中有附条件失效的规定：“${condition}”${lapsesOn === null ? '' : `，条件未满足的自${lapsesOn}起失效`}。确认后请在卷宗的“效力事件”里登记。`;
