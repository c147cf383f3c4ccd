import type { Actor } from '../domain/actor.ts';
import { may, mayAny, visibility } from '../domain/may.ts';
import { paths } from './paths.ts';

/** What every page needs to draw its frame. */
export interface Chrome {
  actor: Actor;
  /** Name of the county, e.g. `清河县`. */
  county: string;
  /** Path of this request with its query string, for signing in and coming back. */
  path: string;
  /** One-time messages after an act, shown above the page. */
  notices: readonly Notice[];
  /** True for the process that only reads what is public: no sign-in is offered. */
  publicOnly?: boolean;
  /** True for the demo county. */
  demo?: boolean;
  /** Notices on the desk that wait for this person. */
  waiting?: number;
}

export interface Notice {
  tone: 'done' | 'warning' | 'error';
  text: string;
  link?: { href: string; text: string };
}

export interface NavItem {
  href: string;
  text: string;
  count?: number;
}

interface WorkItem extends NavItem {
  /** Whether there can be anything behind the entry for this person. */
  for: (actor: Actor) => boolean;
}

const readsDossiers = (actor: Actor): boolean => visibility(actor).kind !== 'public';

const WORK: readonly WorkItem[] = [
  { href: paths.desk(), text: '待办', for: () => true },
  { href: paths.uploads(), text: '上传', for: (actor) => mayAny(actor, 'upload.add') },
  { href: paths.scans(), text: '待核对页面', for: (actor) => mayAny(actor, 'page.check') },
  { href: paths.dossiers(), text: '卷宗', for: readsDossiers },
  { href: paths.reviews(), text: '审核', for: readsDossiers },
  { href: paths.filings(), text: '备案', for: (actor) => mayAny(actor, 'filing.list') },
  { href: paths.likeness(), text: '相近文件', for: readsDossiers },
  { href: paths.allProblems(), text: '问题事件', for: readsDossiers },
  { href: paths.bulletinsWork(), text: '通报', for: (actor) => may(actor, 'bulletin.read', {}) },
  { href: paths.suggestions(), text: '审查建议', for: (actor) => mayAny(actor, 'suggestion.read') },
  { href: paths.registers(), text: '登记簿', for: (actor) => mayAny(actor, 'register.read') },
  { href: paths.issuers(), text: '制定机关', for: (actor) => readsDossiers(actor) || mayAny(actor, 'issuer.edit') },
  { href: paths.profile(), text: '规则', for: (actor) => readsDossiers(actor) || mayAny(actor, 'profile.set') },
  { href: paths.laws(), text: '法律变动', for: (actor) => readsDossiers(actor) || mayAny(actor, 'profile.set') },
  { href: paths.imports(), text: '批量导入', for: (actor) => mayAny(actor, 'document.import') },
  { href: paths.users(), text: '账号', for: (actor) => mayAny(actor, 'user.edit') },
  {
    href: paths.operations(),
    text: '运行',
    for: (actor) => mayAny(actor, 'mail.deliver') || mayAny(actor, 'flag.scan'),
  },
];

/** The entries of the work bar for a person, by the one table of permissions; empty for the public. */
export function workBar(chrome: Chrome): NavItem[] {
  const { actor } = chrome;
  if (actor.kind !== 'user') return [];
  return WORK.filter((item) => item.for(actor)).map(({ href, text }) =>
    href === paths.desk() && (chrome.waiting ?? 0) > 0 ? { href, text, count: chrome.waiting } : { href, text },
  );
}

/** Whether `href` is the part of the site that `path` is in. */
export function isHere(href: string, path: string): boolean {
  const bare = path.split(/[?#]/)[0] ?? '/';
  return href === '/' ? bare === '/' : bare === href || bare.startsWith(`${href}/`);
}
