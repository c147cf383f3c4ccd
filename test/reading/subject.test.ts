import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededSubjects } from '../../seeds/subjects.ts';
import { proposeSubject } from '../../server/reading/subject.ts';
import type { SubjectFacts } from '../../server/reading/subject.ts';

const { subjects, names } = seededSubjects();
const read = (title: string, issuer = '', text = '') =>
  proposeSubject(subjects, { title, text, issuers: issuer === '' ? [] : [issuer] });

describe('a subject is read', () => {
  it.each([
    ['关于做好义务教育学校课后服务工作的通知', '清河县教育局', '', '教育', true],
    ['清河县被征地农民生活补助办法', '清河县人力资源和社会保障局', '', '社会保障', true],
    ['清河县城区机动车停放管理办法', '清河县城市管理局', '停车泊位由城市管理部门施划。', '城乡建设', true],
    ['清河县公共租赁住房分配管理办法', '清河县人民政府', '住房保障对象申请公共租赁住房的。', '住房保障', true],
    // The body alone, or a title that speaks of two fields, is a guess.
    ['关于有关事项的通知', '清河县公安局', '', '公安与社会治安', false],
    ['关于公益性公墓收费管理有关事项的通知', '清河县发展和改革局', '', '发展改革', false],
  ])('%s by %s', (title, issuer, text, subject, sure) => {
    expect(read(title, issuer, text)).toMatchObject({ subject, sure });
  });

  it.each([
    ['清河县人民政府关于有关事项的通知', '清河县人民政府'],
    ['关于促进市场平稳健康发展的通知', '清河县人民政府'],
    ['', ''],
  ])('nowhere in %s', (title, issuer) => {
    expect(read(title, issuer)).toBeNull();
  });

  it('not from the name of the body that stands in the title', () => {
    expect(read('清河县教育局关于规范烟花爆竹燃放的通知', '清河县教育局')?.sure).toBe(false);
  });

  it('with words that stand where it says, and of no subject but one of the list', () => {
    const word = fc.constantFrom(
      '停车',
      '教育',
      '人民政府',
      '养老服务',
      '关于',
      '管理办法',
      '农业',
      '保险',
      '的',
      'a',
      '𠮷',
    );
    const words = fc.array(word, { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, words, (title, issuer, text) => {
        const facts: SubjectFacts = { title, text, issuers: [issuer] };
        const found = proposeSubject(subjects, facts);
        if (found === null) return;
        expect(names).toContain(found.subject);
        const of = { title, text, issuer };
        for (const { where, start, end, quote } of found.evidence) expect(of[where].slice(start, end)).toBe(quote);
        expect(found.evidence.length).toBeGreaterThan(0);
        if (found.sure) expect(found.evidence.map(({ where }) => where)).toContain('title');
      }),
    );
  });
});

it('the list says that it is our own and has about twenty subjects', () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
  expect(names.length).toBeLessThanOrEqual(25);
});
