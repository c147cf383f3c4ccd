import { describe, expect, it } from 'vitest';
import { asksAbout, topicOf } from '../../server/search/topic.ts';

describe('what a rule is about', () => {
  it.each([
    ['云川省审计条例', '审计'],
    ['临江市清河县电梯安全管理办法', '电梯安全'],
    ['中华人民共和国契税法', '契税'],
    ['清河县实施城镇燃气管理办法若干规定试行', '城镇燃气管理办法'],
    ['清河县人民政府公报', ''],
    ['办法', ''],
  ])('%s: %s', (title, topic) => expect(topicOf(title)).toBe(topic));

  it.each([
    ['领导干部离任要审计吗', '云川省审计条例', true],
    ['买第一套房要交多少契税', '中华人民共和国契税法', true],
    ['买第一套房要交多少契税', '清河县公共租赁住房管理办法', false],
    // Mentioned in passing: two characters of thirty are no topic of the question.
    ['邻居家装修把承重墙拆了物业说不归他们管我该找谁还能要求审计吗', '云川省审计条例', false],
  ])('%s asks about %s: %s', (question, title, asked) => expect(asksAbout(question, topicOf(title))).toBe(asked));
});
