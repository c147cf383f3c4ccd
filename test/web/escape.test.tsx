import { describe, expect, it } from 'vitest';
import { PUBLIC, TODAY, line } from './samples/base.ts';
import { HomePage } from '../../server/web/pages/home.tsx';
import { SearchBox } from '../../server/web/components/searchBox.tsx';
import { MarkedText } from '../../server/web/components/marked.tsx';
import { ProblemPage } from '../../server/web/pages/problem.tsx';
import { render } from '../../server/web/render.ts';
import { DossierPage } from '../../server/web/pages/dossier.tsx';
import { dossierModel } from './samples/staff.tsx';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&lt;`;

describe('hostile text', () => {
  it.each([
    [
      'a title on the first page',
      <HomePage
        chrome={PUBLIC}
        today={TODAY}
        on={TODAY}
        inForce={{ total: 1, byTier: [] }}
        changed={[]}
        ending={[line(1, HOSTILE)]}
        issuers={[]}
        consultations={[]}
        examples={[HOSTILE]}
      />,
    ],
    ['a query', <SearchBox q={HOSTILE} keep={[['x', HOSTILE]]} />],
    ['a snippet', <MarkedText marked={{ text: HOSTILE, marks: [[2, 9]] }} />],
    [
      'a fault code',
      <ProblemPage chrome={{ ...PUBLIC, county: HOSTILE }} status={404} code={HOSTILE} requestId={HOSTILE} />,
    ],
    [
      'an audit entry',
      <DossierPage
        {...dossierModel({
          history: [
            { seq: 1, at: '2026-01-01T00:00:00.000Z', actor: HOSTILE, act: HOSTILE, note: HOSTILE, changes: [] },
          ],
        })}
      />,
    ],
  ])('%s stays text', (_where, page) => {
    const html = render(page);
    expect(html).not.toMatch(/<script>|<img/);
    expect(html).toContain('&lt;');
  });
});
