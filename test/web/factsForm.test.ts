import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { emptyMetadata } from '../../server/domain/metadata.ts';
import { RELATION_PARTS, factValues, namesOf, proposedForm, rowCount, rowsOf } from '../../server/web/factsForm.ts';
import { paths, queryString } from '../../server/web/paths.ts';
import { PROPOSED } from './samples/staff.tsx';

describe('the confirm form', () => {
  it('is filled from a proposal, each field with the words it rests on', () => {
    expect(PROPOSED.values).toMatchObject({
      title: '清河县公共租赁住房管理办法',
      'issuers.0': '清河县人民政府',
      validMonths: '60',
      publishedOn: '',
      trial: '',
    });
    expect(PROPOSED.evidence.effectiveOn?.quote).toBe('自2024年3月1日起施行');
    expect(PROPOSED.evidence.publishedOn).toBeUndefined();
    expect(rowCount(PROPOSED.values, 'relations')).toBe(2);
    expect(rowsOf(PROPOSED.values, 'relations', RELATION_PARTS, ['title', 'docNumber'])).toEqual([
      {
        kind: 'repeals',
        title: '清河县公共租赁住房管理暂行办法',
        docNumber: '清政发〔2019〕12号',
        scope: 'whole',
        articles: '',
        until: '',
        on: '',
      },
      { kind: 'based_on', title: '城镇住房保障条例', docNumber: '', scope: 'whole', articles: '', until: '', on: '' },
    ]);
  });

  it('keeps articles and the new end of relations', () => {
    const { values } = proposedForm(
      {
        ...emptyMetadata(),
        repeals: [{ title: '甲', docNumber: null, scope: 'articles', articles: ['第三条', '第五条'] }],
        extends: [{ title: null, docNumber: '清政规〔2020〕1号', until: day('2027-01-01') }],
      },
      { extends: [{ item: 0, start: 1, end: 2, quote: '延', sure: true }] },
    );
    expect(values).toMatchObject({
      'relations.0.articles': '第三条、第五条',
      'relations.0.scope': 'articles',
      'relations.1.kind': 'extends',
      'relations.1.until': '2027-01-01',
    });
  });

  it('leaves out rows that were cleared, and trims', () => {
    const values = {
      'issuers.0': ' 清河县人民政府 ',
      'issuers.1': '',
      'issuers.2': '清河县财政局',
      'relations.0.kind': 'repeals',
      'relations.0.title': ' ',
    };
    expect(namesOf(values, 'issuers')).toEqual(['清河县人民政府', '清河县财政局']);
    expect(rowsOf(values, 'relations', RELATION_PARTS, ['title', 'docNumber'])).toEqual([]);
  });

  it('shows confirmed facts as they stand', () => {
    const values = factValues({
      title: '甲', docNumber: null, registrationNumber: null, issuers: [{ name: '乙', issuerId: 1 }], genre: null, subject: null, tier: 'town', adoptedOn: null, signedOn: day('2024-02-08'),
      publishedOn: null, effectiveOn: null, validUntil: null, validMonths: 24, trial: true,
    }); // prettier-ignore
    expect(values).toMatchObject({
      title: '甲',
      docNumber: '',
      tier: 'town',
      signedOn: '2024-02-08',
      validMonths: '24',
      trial: 'yes',
      'issuers.0': '乙',
    });
  });
});

describe('addresses', () => {
  it('are patterns for the router and addresses for links alike', () => {
    expect(paths.document(':id')).toBe('/documents/:id');
    expect(paths.reviewConclude(':id', ':reviewId')).toBe('/dossiers/:id/reviews/:reviewId/conclude');
    expect(paths.document(7, { on: day('2024-01-01') })).toBe('/documents/7?on=2024-01-01');
  });

  it('leave out what is empty and repeat what is a list', () => {
    expect(queryString({ q: '', a: null, b: [1, 2], c: false, d: 0 })).toBe('?b=1&b=2&d=0');
    expect(paths.search({ q: 'a&b', page: 1 })).toBe('/search?q=a%26b');
  });

  it('never meet: every pattern is one route', () => {
    const patterns = Object.entries(paths)
      .filter(([name]) => name !== 'asset')
      .map(([, path]) =>
        (path as (...args: string[]) => string)(...(path.length > 0 ? [':a', ':b'].slice(0, path.length) : [])),
      );
    const gets = patterns.map((p) => p.split('?')[0]?.split('#')[0]);
    expect(gets.every((p) => p?.startsWith('/'))).toBe(true);
  });
});
