import { expect, it } from 'vitest';
import type { LegalEventRow } from '../../server/domain/model.ts';
import { render } from '../../server/web/render.ts';
import { TermStandingFacts } from '../../server/web/term/standing.tsx';
import { TODAY } from './samples/base.ts';
import { TERM, TERM_END } from './samples/termInfo.ts';

it.each([
  ['enact', '文件规定的有效期'],
  ['extend', '延长有效期'],
  ['renew', '重新公布'],
] as const)('the last day of a term that %s set says so', (kind, said) => {
  const because = { kind } as LegalEventRow;
  const term = { ...TERM, standing: { state: 'running', lastDay: TERM_END, because } } as const;
  const html = render(<TermStandingFacts term={term} today={TODAY} />);
  expect(html).toMatch(new RegExp(`最后一天有效[\\s\\S]*<td>${said}</td>`));
});
