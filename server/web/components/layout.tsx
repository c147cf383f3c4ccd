import type { ComponentChildren, JSX } from 'preact';
import { ROLE } from '../../text/labels.ts';
import { PRODUCT, siteName } from '../../text/names.ts';
import { type Chrome, isHere, type Notice } from '../chrome.ts';
import { paths } from '../paths.ts';
import type { Sheet } from '../styles.ts';
import { workBar, type WorkBar as Bar } from '../workBar.ts';
import { Icon } from './icon.tsx';

export interface Crumb {
  href?: string;
  text: string;
}

export interface LayoutProps {
  chrome: Chrome;
  /** Title of the page; the site's name follows it in the window. */
  title: string;
  /** Where the page is, from the top down to itself. Empty on the two first screens. */
  crumbs?: readonly Crumb[];
  /** `wide` for work with tables, `page` for reading. */
  width?: 'page' | 'wide';
  /** Set false on pages that search engines should not list. */
  indexed?: boolean;
  /** The address under which search engines should list the page, where it has several. */
  canonical?: string;
  /** Other forms of what the page shows, for programs. */
  alternates?: readonly { type: string; title: string; href: string }[];
  /** Seconds after which a browser without scripts asks again: something is being worked on. */
  again?: number;
  children: ComponentChildren;
}

/** The frame of every page: skip link, banner, work bar, notices, main, footer. */
export function Layout(props: LayoutProps): JSX.Element {
  const { chrome } = props;
  const site = `${PRODUCT} · ${siteName(chrome.county)}`;
  const sheet: Sheet = chrome.actor.kind === 'public' ? 'guibei.css' : 'office.css';
  return (
    <html lang="zh-CN" data-large={chrome.size?.large === true ? 'on' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {props.indexed === false || chrome.size?.large === true ? <meta name="robots" content="noindex" /> : null}
        {props.again === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(props.again)} />
          </noscript>
        )}
        <title>{props.title === site ? site : `${props.title} - ${site}`}</title>
        <link rel="icon" href={paths.asset('guibei.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={paths.asset(sheet)} />
        <link rel="alternate" type="application/atom+xml" title="文件变动" href={paths.changesFeed()} />
        {props.canonical === undefined ? null : <link rel="canonical" href={props.canonical} />}
        {props.alternates?.map(({ type, title, href }) => (
          <link rel="alternate" type={type} title={title} href={href} />
        ))}
        <script type="module" src={paths.asset('guibei.js')} {...{ blocking: 'render' }} />
      </head>
      <body>
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Banner chrome={chrome} />
        <WorkBar bar={workBar(chrome)} />
        <div class={`frame frame-${props.width ?? 'page'}`}>
          <Crumbs crumbs={props.crumbs ?? []} />
          <Notices notices={chrome.notices} />
          <main id="main" tabIndex={-1}>
            {props.children}
          </main>
        </div>
        <Footer chrome={chrome} />
      </body>
    </html>
  );
}

function Banner({ chrome }: { chrome: Chrome }): JSX.Element {
  return (
    <header class="banner">
      <div class="banner-in">
        <a class="brand" href={paths.home()}>
          <b>{PRODUCT}</b>
          <span>{siteName(chrome.county)}</span>
        </a>
        <nav class="banner-nav" aria-label="公众服务">
          <PlainLink
            href={paths.search({ validity: ['in_force'] })}
            path={chrome.path}
            here={paths.search()}
            text="查文件"
          />
          <PlainLink href={paths.catalogue()} path={chrome.path} text="文件目录" />
          <PlainLink href={paths.suggestionNew()} path={chrome.path} text="审查建议" />
          <PlainLink href={paths.consultations()} path={chrome.path} text="征求意见" />
          <PlainLink href={paths.help()} path={chrome.path} text="效力说明" />
        </nav>
        <div class="banner-tools">
          <Size chrome={chrome} />
          <button type="button" class="tool" data-toggle="large" aria-pressed="false" hidden>
            大字版
          </button>
          <button type="button" class="tool" data-toggle="dark" aria-pressed="false" hidden>
            深色
          </button>
          <Person chrome={chrome} />
        </div>
      </div>
    </header>
  );
}

/** Large letters without scripts: the same page under another address. The script has a switch instead. */
function Size({ chrome: { size } }: { chrome: Chrome }): JSX.Element | null {
  if (size === undefined) return null;
  return (
    <a data-size={size.large ? 'large' : 'plain'} class="tool" href={size.other} rel="nofollow">
      {size.large ? '普通字号' : '大字版'}
    </a>
  );
}

function PlainLink(props: { href: string; text: string; path: string; here?: string }): JSX.Element {
  return (
    <a href={props.href} aria-current={isHere(props.here ?? props.href, props.path) ? 'page' : undefined}>
      {props.text}
    </a>
  );
}

function Person({ chrome }: { chrome: Chrome }): JSX.Element | null {
  const { actor } = chrome;
  if (chrome.publicOnly === true) return null;
  if (actor.kind !== 'user') {
    return (
      <a class="tool" href={paths.signIn()} rel="nofollow">
        工作人员登录
      </a>
    );
  }
  return (
    <>
      <a class="tool" href={paths.account()}>
        {actor.name}
        <small>{ROLE[actor.role]}</small>
      </a>
      <form method="post" action={paths.signOut()}>
        <button class="tool" type="submit">
          退出
        </button>
      </form>
    </>
  );
}

function WorkBar({ bar }: { bar: Bar | null }): JSX.Element | null {
  if (bar === null) return null;
  return (
    <nav class="workbar" aria-label="工作">
      <WorkLinks items={bar.groups} current="true" />
      {bar.pages.length === 0 ? null : <WorkLinks items={bar.pages} current="page" />}
    </nav>
  );
}

function WorkLinks(props: { items: Bar['groups']; current: 'true' | 'page' }): JSX.Element {
  return (
    <ul>
      {props.items.map((item) => (
        <li>
          <a href={item.href} aria-current={item.here ? props.current : undefined}>
            {item.text}
            {item.count === undefined ? null : (
              <span class="count">
                {item.count}
                <span class="unseen">件待办</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }): JSX.Element | null {
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label="当前位置">
      <ol>
        {crumbs.map((c, i) => (
          <li>
            {c.href === undefined || i === crumbs.length - 1 ? (
              <span aria-current="page">{c.text}</span>
            ) : (
              <a href={c.href}>{c.text}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Notices({ notices }: { notices: readonly Notice[] }): JSX.Element | null {
  if (notices.length === 0) return null;
  return (
    <div class="notices" role="status">
      {notices.map((n) => (
        <p class={`notice notice-${n.tone}`}>
          <Icon name={n.tone === 'done' ? 'check' : 'warning'} />
          <span>
            {n.text}
            {n.link === undefined ? null : <a href={n.link.href}>{n.link.text}</a>}
          </span>
        </p>
      ))}
    </div>
  );
}

function Footer({ chrome }: { chrome: Chrome }): JSX.Element {
  return (
    <footer class="footer">
      <div class="footer-in">
        <p>
          {chrome.county}行政规范性文件统一公开查询。文件的正式文本以制定机关公布的为准。
          {chrome.demo === true ? <strong>这是演示数据，县名、机关和文件都是虚构的。</strong> : null}
        </p>
        <ul>
          <li>
            <a href={paths.help()}>效力说明</a>
          </li>
          <li>
            <a href={paths.openData()}>开放数据</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
