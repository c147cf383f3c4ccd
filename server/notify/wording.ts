import type { FlagRow } from '../domain/model.ts';
import type { Wording } from '../ports.ts';
import { FLAG_KIND, PROBLEM_KIND } from '../text/labels.ts';

const MOST = 50;

/** One line of a digest: what, until when, why. */
const line = (flag: FlagRow, i: number): string =>
  `${i + 1}. 【${FLAG_KIND[flag.kind]}】${flag.rule}\n   期限：${flag.dueOn}；依据：${flag.citation}`;

/** Sentences for notices, in Chinese. */
export const wording: Wording = {
  digest(name, flags, on, deskUrl) {
    const shown = flags.slice(0, MOST);
    const rest = flags.length > MOST ? [`……另有 ${flags.length - MOST} 项，请登录系统查看。`] : [];
    const link = deskUrl === null ? ['请登录规备系统，在“待办”中处理或点“知悉”。'] : [`处理或知悉：${deskUrl}`];
    return {
      subject: `规备待办提醒（${on}）：${flags.length} 项`,
      body: [
        `${name}，您好：`,
        `截至 ${on}，有 ${flags.length} 项待办与您有关：`,
        '',
        ...shown.map(line),
        ...rest,
        '',
        ...link,
      ].join('\n'),
    };
  },
  problem: (kind) => PROBLEM_KIND[kind],
};
