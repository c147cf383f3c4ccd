import type { Validity } from '../domain/codes.ts';
import type { ChangeTold } from '../domain/dossier.ts';
import type { SubscriptionState } from '../domain/subscription/row.ts';
import { VALIDITY } from './labels.ts';
import { siteName, titled } from './names.ts';
import { changeWord } from './standing.ts';

export const SUBSCRIPTION_STATE = {
  asked: '等待确认',
  active: '已确认',
  ended: '已退订',
} as const satisfies Record<SubscriptionState, string>;

/** What a subscription is about, in words. */
export function subscribedTo(query: { q: string }, bodies: readonly string[]): string {
  const parts = [bodies.length === 0 ? null : bodies.join('、'), query.q === '' ? null : `检索“${query.q}”`].filter(
    (part) => part !== null,
  );
  return parts.length === 0 ? '全部文件' : parts.join('，');
}

interface ToldOf {
  documentId: number;
  title: string | null;
  docNumber: string | null;
  validity: Validity | null;
  fresh: boolean;
  events: readonly ChangeTold[];
}

const listed = (head: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${head}（${lines.length}件）`, ...lines.map((line, i) => `${i + 1}. ${line}`), ''];

/** The mails of a subscription; `at` makes a document's id an address. */
export function subscriptionLetters(county: string, at: (documentId: number) => string) {
  const site = siteName(county);
  const line = (one: ToldOf): string => {
    const events = one.events.map((event) => `${event.on} ${changeWord(event)}`).join('，');
    const now = one.validity === null ? '' : `现在的效力：${VALIDITY[one.validity]}`;
    const said = [events, now].filter((part) => part !== '').join('；');
    return `${titled(one.title, one.docNumber)}\n   ${said}\n   ${at(one.documentId)}`;
  };
  return {
    ask: (about: string, link: string) => ({
      subject: `请确认订阅：${about}`.slice(0, 200),
      text: [
        `有人用这个邮箱地址在${site}网站申请订阅“${about}”。`,
        '',
        '是您本人申请的，请在三天内打开下面的链接确认；确认以后，有关文件新公布、变动或者撤下时，每天最多发一封邮件。',
        link,
        '',
        '不是您申请的，不必理会：没有确认就不会再发邮件，这个地址也会在三天后删除。',
      ].join('\n'),
    }),
    digest: (about: string, news: readonly ToldOf[], link: string) => {
      const known = news.filter((one) => one.title !== null);
      return {
        subject: `${site}：${about}，${news.length}件文件有变化`.slice(0, 200),
        text: [
          `您订阅的“${about}”有以下变化。`,
          '',
          ...listed('新公布', known.filter((one) => one.fresh).map(line)),
          ...listed('有变动', known.filter((one) => !one.fresh).map(line)),
          ...listed(
            '已撤下，不再公开',
            news.filter((one) => one.title === null).map((one) => at(one.documentId)),
          ),
          '文件的正式文本以制定机关公布的为准。',
          '',
          `退订：${link}`,
        ].join('\n'),
      };
    },
  };
}
