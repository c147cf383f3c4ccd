import { Parser } from 'htmlparser2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../server/domain/model.ts';
import { articlesOf } from '../../server/reading/articles.ts';
import { day } from '../../server/domain/day.ts';
import { Contents, contentsOf } from '../../server/web/components/contents.tsx';
import { pieces } from '../../server/web/components/marked.tsx';
import { TextBody } from '../../server/web/components/textBody.tsx';
import type { Span } from '../../server/web/components/textSpans.ts';
import { notesOf } from '../../server/web/document/partNotes.ts';
import { render } from '../../server/web/render.ts';
import { ARTICLES, TEXT, span } from './samples/text.ts';

/** All text of the body, and the text inside each `<mark>` by its field (or `hit`), in the order of the page. */
function read(html: string): { text: string; marked: Record<string, string>; ids: string[] } {
  let text = '';
  const marked: Record<string, string> = {};
  const ids: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attribs) {
      if (name !== 'mark') return;
      open.push(attribs['data-field'] ?? 'hit');
      if (attribs.id !== undefined) ids.push(attribs.id);
    },
    onclosetag: (name) => void (name === 'mark' && open.pop()),
    ontext(t) {
      text += t;
      for (const field of new Set(open)) marked[field] = (marked[field] ?? '') + t;
    },
  });
  parser.end(html.slice(html.indexOf('<div class="text"'), html.lastIndexOf('</div>')));
  return { text, marked, ids };
}

const bodyOf = (text: string, articles: readonly Article[], spans: readonly Span[] = []): ReturnType<typeof read> =>
  read(
    render(
      <TextBody
        text={text}
        articles={articles}
        spans={spans}
        title="标题"
        docNumber={null}
        issuers={['清河县人民政府']}
      />,
    ),
  );

const anyText = fc.string({
  unit: fc.constantFrom(
    '第',
    '条',
    '一',
    '　',
    ' ',
    '\n',
    '\n',
    '<',
    '&',
    '"',
    '。',
    '清',
    '：',
    '𠮷',
    '关于',
    '的通知',
  ),
  maxLength: 60,
});

/** Articles anywhere, nested and overlapping, as a careless reader might give them. */
const withRanges = anyText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    ranges: fc.array(
      fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.constantFrom<Article['kind']>('条', '章', '节')),
      { maxLength: 6 },
    ),
  }),
);

describe('the text of a document on a page', () => {
  it('is the original, character for character, whatever articles and spans are laid over it', () => {
    fc.assert(
      fc.property(withRanges, withRanges, ({ text, ranges }, { ranges: more }) => {
        const articles = ranges.map(([a, b, kind], i) => ({
          label: '第',
          kind,
          number: i,
          start: Math.min(a, b),
          end: Math.max(a, b),
        }));
        const spans: Span[] = [...ranges, ...more].map(([a, b], i) => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          kind: i % 2 === 0 ? 'hit' : 'evidence',
          id: `e${i}`,
          field: `f${i}`,
        }));
        expect(bodyOf(text, articles, spans).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it('marks exactly the span of each field, line feeds and blank lines aside', () => {
    fc.assert(
      fc.property(withRanges, ({ text, ranges }) => {
        const spans: Span[] = ranges.map(([a, b], i) => ({
          start: Math.min(a, b),
          end: Math.max(a, b),
          kind: 'evidence',
          id: `e${i}`,
          field: `f${i}`,
        }));
        const { marked, ids } = bodyOf(text, [], spans);
        for (const s of spans) {
          const want = text.split('\n').reduce<{ at: number; out: string }>(
            ({ at, out }, l) => ({
              at: at + l.length + 1,
              out: l.trim() === '' ? out : out + l.slice(Math.max(0, s.start - at), Math.max(0, s.end - at)),
            }),
            { at: 0, out: '' },
          ).out;
          expect(marked[s.field ?? ''] ?? '').toBe(want);
        }
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });

  it('anchors every article of a real document, and the evidence in it', () => {
    const [start, end] = span('有效期5年');
    const html = render(
      <TextBody
        text={TEXT}
        articles={ARTICLES}
        spans={[{ start, end, kind: 'evidence', id: 'ev-validMonths', field: 'validMonths', sure: true }]}
      />,
    );
    for (const article of ARTICLES) expect(html).toContain(`id="${article.label}"`);
    expect(html).toContain(
      '<mark class="evidence-mark sure" id="ev-validMonths" data-field="validMonths">有效期5年</mark>',
    );
  });

  it('numbers the anchors of an attached text that starts again', () => {
    const text = '第一条 甲\n第一条 乙';
    const articles: Article[] = [0, 6].map((start, i) => ({
      label: '第一条',
      kind: '条',
      number: 1,
      start,
      end: i === 0 ? 6 : text.length,
    }));
    const html = render(<TextBody text={text} articles={articles} />);
    expect(html).toContain('id="第一条"');
    expect(html).toContain('id="第一条-2"');
  });

  it('anchors 款, 项 and points where they begin, on lines of their own and within a line, without losing a character', () => {
    const text = '第一条 县司法局：\n（一）甲；（二）乙。\n前款规定，适用于丙。\n第二条 略。';
    const html = render(
      <TextBody text={text} articles={articlesOf(text)} spans={[{ start: 9, end: 20, kind: 'hit' }]} />,
    );
    expect(html).toContain('<p id="第一条第一款第（一）项"');
    expect(html).toContain('<span id="第一条第一款第（二）项"');
    expect(html).toContain('<p id="第一条第二款"');
    expect(read(html).text).toBe(text);
    expect(render(<TextBody text={text} articles={articlesOf(text)} anchored={false} />)).not.toContain('id=');
  });

  it('lists the points of a notice as its contents, chapters where there are any, and nothing for one point', () => {
    const notice = '通知如下：\n一、总体要求。依法办理\n（一）范围\n二、加强领导';
    expect(contentsOf(notice, [])).toEqual([
      { id: '一、', text: '一、总体要求', sub: false },
      { id: '二、', text: '二、加强领导', sub: false },
    ]);
    const rule = '第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。';
    expect(contentsOf(rule, articlesOf(rule)).map((line) => line.text)).toEqual(['第一章 总则', '第二章 附则']);
    expect(render(<Contents text="一、总体要求" articles={[]} />)).not.toContain('目录');
  });

  it('cuts a highlighted text into pieces that make it up again', () => {
    fc.assert(
      fc.property(withRanges, ({ text, ranges }) => {
        const cuts = pieces(
          text,
          ranges.map(([a, b]) => [a, b] as const),
        );
        expect(cuts.map((p) => p.text).join('')).toBe(text);
      }),
    );
  });
});

describe('lines as they stand on paper', () => {
  const text =
    '清河县民政局\n清河县财政局文件\n清民规〔2025〕2号\n清河县民政局 清河县财政局关于印发《补贴办法》的通知\n各镇人民政府：\n现将《补贴办法》印发给你们。\n清河县民政局\n清河县财政局\n2025年6月10日\n附件\n补贴办法\n第一条 略。';
  const html = render(
    <TextBody
      text={text}
      articles={[]}
      title="清河县民政局 清河县财政局关于印发《补贴办法》的通知"
      docNumber="清民规〔2025〕2号"
      issuers={['清河县民政局', '清河县财政局']}
    />,
  );
  const classes = [...html.matchAll(/<p(?: class="([^"]*)")?>/g)].map((m) => m[1]?.replace('line-', '') ?? '');

  it('set head, number and titles in the middle, signatures to the right, the addressed at the margin', () => {
    expect(classes).toEqual([
      'number',
      'number',
      'number',
      'title',
      'addressed',
      '',
      'signed',
      'signed',
      'signed',
      'addressed',
      'title',
      '',
    ]);
  });
});

describe('notes', () => {
  const events = ['第一条', '第二条第一款'].map((part) => ({
    ...{ kind: 'repeal' as const, on: day('2026-05-01'), until: null, scope: 'articles' as const, articles: [part] },
    ...{ basis: null, basisText: '县政府决定' },
  }));
  const text = '第一条　甲。\n第二条　乙。\n第三条　丙。';
  const articles = articlesOf(text);

  it('stand beneath the articles that something happened to, and beneath no other', () => {
    const html = render(<TextBody text={text} articles={articles} notes={notesOf({ besides: events }, articles)} />);
    const sections = html.split('<section').slice(1);
    expect(sections.map((section) => /role="note"><b>注：<\/b>([^<]*)</.exec(section)?.[1])).toEqual([
      '第一条自2026年5月1日起废止，依据县政府决定。',
      '第二条第一款自2026年5月1日起废止，依据县政府决定。',
      undefined,
    ]);
  });
});
