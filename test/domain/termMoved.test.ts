import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { enactment, withTermMoved } from '../../server/domain/documents/facts.ts';
import type { DocumentFacts } from '../../server/domain/documents/facts.ts';

const before: DocumentFacts = {
  title: '清河县某某管理办法',
  docNumber: null,
  registrationNumber: null,
  issuers: [],
  genre: null,
  subject: null,
  tier: null,
  adoptedOn: null,
  signedOn: null,
  publishedOn: null,
  effectiveOn: day('2025-05-01'),
  validUntil: day('2030-04-30'),
  validMonths: 60,
  trial: false,
};

describe('an edited first day', () => {
  it.each([
    ['moves the end that the term reckoned', before, { effectiveOn: day('2025-07-01') }, '2030-06-30'],
    [
      'leaves an end that was stated',
      { ...before, validUntil: day('2029-12-31') },
      { effectiveOn: day('2025-07-01') },
      '2029-12-31',
    ],
    [
      'yields to an end that the editor states',
      before,
      { effectiveOn: day('2025-07-01'), validUntil: day('2028-01-01') },
      '2028-01-01',
    ],
    ['moves with the term alone', before, { validMonths: 24 }, '2027-04-30'],
    ['keeps the end where the term is struck out', before, { validMonths: null }, '2030-04-30'],
  ])('%s', (_, was, edit, until) => {
    expect(enactment(withTermMoved({ ...was, ...edit }, was)).until).toBe(until);
  });
});
