import { describe, expect, it } from 'vitest';
import { ACTS } from '../../server/domain/acts.ts';
import * as codes from '../../server/domain/codes.ts';
import * as labels from '../../server/text/labels.ts';

const HAN = /^[\p{Script=Han}（）()、，—0-9A-Za-z]+$/u;

/** Each closed list with its labels: the compiler demands completeness, this that the words are words and not mixed up. */
const LISTS: [string, readonly string[], Readonly<Record<string, string>>][] = [
  ['status', codes.STATUSES, labels.STATUS],
  ['validity', codes.VALIDITIES, labels.VALIDITY],
  ['event', codes.EVENT_KINDS, labels.EVENT_KIND],
  ['relation', codes.RELATION_KINDS, labels.RELATION],
  ['relation back', codes.RELATION_KINDS, labels.RELATION_BACK],
  ['relation state', codes.RELATION_STATES, labels.RELATION_STATE],
  ['issuer kind', codes.ISSUER_KINDS, labels.ISSUER_KIND],
  ['tier', codes.TIERS, labels.TIER],
  ['issuer tier', codes.TIERS, labels.ISSUER_TIER],
  ['role', codes.ROLES, labels.ROLE],
  ['origin', codes.ORIGINS, labels.ORIGIN],
  ['purpose', codes.UPLOAD_PURPOSES, labels.UPLOAD_PURPOSE],
  ['upload', codes.UPLOAD_STATES, labels.UPLOAD_STATE],
  ['page', codes.PAGE_STATES, labels.PAGE_STATE],
  ['review', codes.REVIEW_STATES, labels.REVIEW_STATE],
  ['opinion', codes.OPINIONS, labels.OPINION],
  ['adoption', codes.ADOPTIONS, labels.ADOPTION],
  ['line', codes.FILING_LINES, labels.FILING_LINE],
  ['filing', codes.FILING_STATES, labels.FILING_STATE],
  ['outcome', codes.FILING_OUTCOMES, labels.FILING_OUTCOME],
  ['problem', codes.PROBLEM_KINDS, labels.PROBLEM_KIND],
  ['flag', codes.FLAG_KINDS, labels.FLAG_KIND],
  ['mail', codes.MAIL_STATES, labels.MAIL_STATE],
  ['act', ACTS, labels.ACT],
];

describe('labels', () => {
  it.each(LISTS)('of %s cover the list, in Chinese, without doubles', (_name, list, words) => {
    expect(Object.keys(words).sort()).toEqual([...list].sort());
    for (const word of Object.values(words)) expect(word).toMatch(HAN);
    expect(new Set(Object.values(words)).size).toBe(list.length);
  });

  it('say the eight validities as the field does', () => {
    expect(Object.values(labels.VALIDITY)).toEqual([
      '现行有效',
      '尚未施行',
      '已修改',
      '停止执行',
      '已失效',
      '已废止',
      '已撤销',
      '待核实',
    ]);
  });
});
