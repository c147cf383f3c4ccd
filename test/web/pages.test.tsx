import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { render } from '../../server/web/render.ts';
import { SAMPLES } from './samples/index.ts';

interface Element {
  name: string;
  attribs: Record<string, string>;
}

interface Read {
  elements: Element[];
  of: (name: string) => Element[];
  text: string;
}

function read(html: string): Read {
  const elements: Element[] = [];
  let text = '';
  let pictures = 0;
  const parser = new Parser({
    onopentag: (name, attribs) => {
      if (name === 'svg') pictures++;
      // A shape's own title is a tip for the mouse, not the page's title.
      if (pictures === 0 || name !== 'title') elements.push({ name, attribs });
    },
    onclosetag: (name) => {
      if (name === 'svg') pictures--;
    },
    ontext: (t) => (text += t),
  });
  parser.end(html);
  return { elements, text, of: (name) => elements.filter((e) => e.name === name) };
}

const BLANK = new Set(['', '/', '#']);

describe.each(Object.entries(SAMPLES))('page %s', (_name, page) => {
  const html = render(page());
  const { elements, of } = read(html);

  it('is a full document with landmarks and one first heading', () => {
    expect(html.startsWith('<!doctype html>')).toBe(true);
    expect(of('html')[0]?.attribs.lang).toBe('zh-CN');
    for (const once of ['h1', 'main', 'header', 'footer', 'title'].filter((n) => n !== 'header'))
      expect(of(once), once).toHaveLength(1);
    expect(elements.find((e) => e.attribs.class === 'skip')?.attribs.href).toBe('#main');
  });

  it('steps down its headings one at a time', () => {
    const levels = elements.filter((e) => /^h[1-6]$/.test(e.name)).map((e) => Number(e.name[1]));
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0), `heading ${i}`).toBeLessThanOrEqual(1));
  });

  it('has unique ids, and its own anchors lead somewhere', () => {
    const ids = elements.flatMap((e) => (e.attribs.id === undefined ? [] : [e.attribs.id]));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const anchors = of('a').flatMap((a) => (a.attribs.href?.startsWith('#') === true ? [a.attribs.href.slice(1)] : []));
    expect(anchors.filter((a) => !ids.includes(a))).toEqual([]);
    const referred = elements.flatMap((e) =>
      `${e.attribs['aria-describedby'] ?? ''} ${e.attribs['aria-labelledby'] ?? ''}`.split(' ').filter(Boolean),
    );
    expect(referred.filter((r) => !ids.includes(r))).toEqual([]);
  });

  it('labels every control', () => {
    const forIds = new Set(of('label').map((l) => l.attribs.for));
    const wrapped = new Set(['checkbox', 'radio', 'hidden']);
    for (const e of elements.filter((el) => ['input', 'select', 'textarea'].includes(el.name))) {
      if (wrapped.has(e.attribs.type ?? '')) continue;
      expect(forIds.has(e.attribs.id), `${e.name} ${e.attribs.name}`).toBe(true);
    }
  });

  it('keeps to the content security policy', () => {
    expect(
      elements.filter((e) => e.attribs.style !== undefined || Object.keys(e.attribs).some((a) => a.startsWith('on'))),
    ).toEqual([]);
    expect(of('style')).toEqual([]);
    // A block of data is no script: no browser runs it.
    const scripts = of('script').filter((s) => s.attribs.type !== 'application/ld+json');
    expect(scripts.map((s) => s.attribs.src)).toEqual(['/assets/guibei.js']);
    const loaded = (e: Element): boolean => e.name === 'link' && !/^(?:alternate|canonical)$/.test(e.attribs.rel ?? '');
    const sources = elements.flatMap((e) =>
      [e.attribs.src, loaded(e) ? e.attribs.href : undefined].filter((s) => s !== undefined),
    );
    // What we serve ourselves: assets, and pictures of scanned pages.
    expect(sources.filter((s) => !/^\/(assets|uploads)\//.test(s))).toEqual([]);
  });

  it('posts to paths of its own and says where every link goes', () => {
    for (const form of of('form')) expect(form.attribs.action, JSON.stringify(form.attribs)).toMatch(/^\//);
    for (const link of of('a'))
      expect(BLANK.has(link.attribs.href ?? '') && link.attribs.href !== '/', JSON.stringify(link.attribs)).toBe(false);
  });
});
