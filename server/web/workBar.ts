import type { Actor } from '../domain/actor.ts';
import { may, mayAny, visibility } from '../domain/may.ts';
import { isHere, type Chrome, type NavItem } from './chrome.ts';
import { paths } from './paths.ts';

interface WorkItem extends NavItem {
  /** Whether there can be anything behind the entry for this person. */
  for: (actor: Actor) => boolean;
}

const readsDossiers = (actor: Actor): boolean => visibility(actor).kind !== 'public';

/** The rooms of the office: each group's head leads to the first of its pages that a person may see. */
const WORK: readonly { text: string; items: readonly WorkItem[] }[] = [
  { text: '待办', items: [{ href: paths.desk(), text: '待办', for: () => true }] },
  {
    text: '收文',
    items: [
      { href: paths.uploads(), text: '上传', for: (actor) => mayAny(actor, 'upload.add') },
      { href: paths.scans(), text: '待核对页面', for: (actor) => mayAny(actor, 'page.check') },
      { href: paths.imports(), text: '批量导入', for: (actor) => mayAny(actor, 'document.import') },
    ],
  },
  {
    text: '文件',
    items: [
      { href: paths.dossiers(), text: '卷宗', for: readsDossiers },
      { href: paths.registers(), text: '登记簿', for: (actor) => mayAny(actor, 'register.read') },
      { href: paths.likeness(), text: '相近文件', for: readsDossiers },
      { href: paths.unsorted(), text: '主题分类', for: (actor) => mayAny(actor, 'subject.set') },
    ],
  },
  {
    text: '审核备案',
    items: [
      { href: paths.reviews(), text: '合法性审核', for: readsDossiers },
      { href: paths.consultationsWork(), text: '征求意见', for: readsDossiers },
      { href: paths.filings(), text: '备案', for: (actor) => mayAny(actor, 'filing.list') },
      { href: paths.rates(), text: '备案率', for: (actor) => mayAny(actor, 'rate.read') },
      { href: paths.suggestions(), text: '审查建议', for: (actor) => mayAny(actor, 'suggestion.read') },
    ],
  },
  {
    text: '清理',
    items: [
      { href: paths.rounds(), text: '清理批次', for: (actor) => mayAny(actor, 'round.read') },
      { href: paths.expiryLetters(), text: '到期提示函', for: (actor) => mayAny(actor, 'expiry_letter.read') },
      { href: paths.evaluations(), text: '后评估', for: (actor) => mayAny(actor, 'evaluation.read') },
      { href: paths.laws(), text: '法律变动', for: (actor) => readsDossiers(actor) || mayAny(actor, 'profile.set') },
    ],
  },
  {
    text: '监督',
    items: [
      { href: paths.allProblems(), text: '问题事件', for: readsDossiers },
      { href: paths.routine(), text: '定期事项', for: (actor) => mayAny(actor, 'routine.read') },
      { href: paths.interviews(), text: '约谈督办', for: (actor) => mayAny(actor, 'interview.read') },
      { href: paths.bulletinsWork(), text: '通报', for: (actor) => may(actor, 'bulletin.read', {}) },
      {
        href: paths.searchLog(),
        text: '公众检索',
        for: (actor) => mayAny(actor, 'dossier.read') && visibility(actor).kind === 'all',
      },
      { href: paths.audit(), text: '操作记录', for: (actor) => mayAny(actor, 'audit.read') },
      { href: paths.statistics(), text: '统计', for: (actor) => mayAny(actor, 'scorecard.read') },
    ],
  },
  {
    text: '设置',
    items: [
      { href: paths.issuers(), text: '制定机关', for: (actor) => readsDossiers(actor) || mayAny(actor, 'issuer.edit') },
      { href: paths.profile(), text: '规则', for: (actor) => readsDossiers(actor) || mayAny(actor, 'profile.set') },
      { href: paths.users(), text: '账号', for: (actor) => mayAny(actor, 'user.edit') },
      {
        href: paths.operations(),
        text: '运行',
        for: (actor) => mayAny(actor, 'mail.deliver') || mayAny(actor, 'flag.scan'),
      },
    ],
  },
];

/** The heads of the work bar, and the pages of the group that the person is in. */
export interface WorkBar {
  groups: (NavItem & { here: boolean })[];
  pages: (NavItem & { here: boolean })[];
}

/** The work bar of a person on the page `chrome.path`, by the one table of permissions; null for the public. */
export function workBar(chrome: Chrome): WorkBar | null {
  const { actor, path } = chrome;
  if (actor.kind !== 'user') return null;
  const groups = WORK.map(({ text, items }) => ({ text, items: items.filter((item) => item.for(actor)) })).filter(
    ({ items }) => items.length > 0,
  );
  // `/filings/rates` is a page of its own, not one of `/filings`: the longest address that fits is where one is.
  const here = groups
    .flatMap(({ items }) => items)
    .filter(({ href }) => isHere(href, path))
    .reduce<NavItem | null>((longest, item) => (item.href.length > (longest?.href.length ?? 0) ? item : longest), null);
  const current = groups.find(({ items }) => items.some((item) => item === here));
  return {
    groups: groups.map((group) => ({
      // A group of one page is that page.
      text: group.items.length === 1 ? group.items[0]!.text : group.text,
      href: group.items[0]!.href,
      here: group === current,
      ...(group.items[0]!.href === paths.desk() && (chrome.waiting ?? 0) > 0 ? { count: chrome.waiting } : {}),
    })),
    pages:
      current === undefined || current.items.length === 1
        ? []
        : current.items.map(({ href, text }) => ({ href, text, here: href === here?.href })),
  };
}
