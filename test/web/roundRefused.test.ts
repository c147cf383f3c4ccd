import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { RoundAct } from '../../server/domain/rounds/course.ts';
import { Refused } from '../../server/web/round/refused.tsx';
import { toldAtForm } from '../../server/web/round/acts.tsx';

const failed = (act: RoundAct) => ({
  act,
  form: { values: {}, errors: [{ field: null, message: '还有文件没有核对。' }] },
});
const said = (act: RoundAct, acts: readonly RoundAct[]): string => {
  const node = Refused({ failed: failed(act), shown: toldAtForm(acts) });
  return node === null ? '' : render(node);
};

it.each([
  ['a mere button', 'round.submit', ['round.submit', 'round.close'], true],
  ['a form that tells it itself', 'round.close', ['round.submit', 'round.close'], false],
  ['what somebody else has done meanwhile', 'round.close', [], true],
] as const)('says why an act was refused: %s', (_, act, acts, told) => {
  expect(said(act, acts).includes('还有文件没有核对。')).toBe(told);
});
