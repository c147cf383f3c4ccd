import { describe, expect, it } from 'vitest';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { FLAG_KINDS, PROBLEM_KINDS } from '../../../server/domain/codes.ts';
import type { FlagKind } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { Flag } from '../../../server/domain/duties/flag.ts';
import { demanded, provedByFlags } from '../../../server/domain/problems/standing.ts';
import { TODAY } from '../rows.ts';

const due = day('2026-03-17');
const flagOf = (kind: FlagKind, more: Partial<Flag> = {}): Flag => ({
  key: kind === 'filing.overdue' ? `${kind}:31:bureau:${due}` : `${kind}:31:${due}`,
  kind,
  documentId: 31,
  issuerId: 7,
  dueOn: due,
  rule: '已逾期',
  citation: '',
  evidence: [{ label: '备案', table: 'filing', id: 90 }],
  steps: [],
  ...more,
});

/** Flags that prove an event by standing; all others prove nothing. */
const PROVED: Partial<Record<FlagKind, string>> = {
  'filing.overdue': 'filing.missed:document:31:bureau',
  'filing.correction_overdue': `rectification.overdue:filing:90:${due}`,
  'cleanup.overdue': `cleanup.missed:document:31:${due}`,
  'registration.overdue': `publication.missing:document:31:${due}`,
};

describe.each(FLAG_KINDS)('a flag %s', (kind) => {
  const warned = (key: string): boolean => key === `cleanup.due:31:${due}`;
  it('proves what it proves, of the first day after the last', () => {
    const proved = provedByFlags([flagOf(kind)], warned);
    const key = PROVED[kind];
    expect(proved.map((one) => one.key)).toEqual(key === undefined ? [] : [key]);
    for (const { fact, documentId } of proved) {
      expect([fact.on, fact.note, documentId]).toEqual(['2026-03-18', '已逾期', 31]);
      expect(PROBLEM_KINDS).toContain(fact.kind);
    }
  });
  it('proves nothing of no document', () => {
    expect(provedByFlags([flagOf(kind, { documentId: null })], warned)).toEqual([]);
  });
});

it('a cleanup that nobody was warned of is a finding', () => {
  expect(provedByFlags([flagOf('cleanup.overdue')], () => false)).toEqual([]);
});

describe('what is not on record counts', () => {
  it.each([
    ['of a document published since then', { publishedOn: day('2026-01-01'), signedOn: null }, true],
    ['not of an older one', { publishedOn: day('2025-12-31'), signedOn: null }, false],
    ['by its 成文 day where no other is known', { publishedOn: null, signedOn: day('2026-02-01') }, true],
    ['not of one without any day', { publishedOn: null, signedOn: null }, false],
  ])('%s', (_, document, counts) => {
    expect(demanded(document, 'filing.missed', TODAY, qingheProfile())).toBe(counts);
    expect(demanded(document, 'cleanup.missed', TODAY, qingheProfile())).toBe(true);
  });
});
