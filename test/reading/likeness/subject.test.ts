import { expect, it } from 'vitest';
import { placeOf, subjectOf } from '../../../server/reading/likeness/subject.ts';

it.each<[string, string[]]>([
  ['清河县教育局关于印发《清河县校外培训机构管理暂行办法》的通知', ['校外培训机构']],
  ['云川省临江市清河县城区机动车停放管理办法（试行）', ['城区机动车停放']],
  ['关于进一步加强城市管理若干问题的意见', ['城市']],
  ['清河县人民政府关于加强县城规划区养犬管理的通告', ['县城规划区养犬']],
  ['清河县白沙镇人民政府关于加强汛期渡口管理的通告', ['汛期渡口']],
  ['清河县实施《中华人民共和国消防法》办法', ['消防法']],
  ['清河县促进房地产市场平稳健康发展的若干措施', ['房地产市场']],
  ['2026年清河县义务教育招生工作方案', ['清河县义务教育招生']],
  ['【清河县】关于调整住房公积金贷款有关政策的通知', ['住房公积金贷款']],
  ['通知', ['通知']],
  ['', []],
])('%s is about %j', (title, subject) => {
  expect(subjectOf(title)).toEqual(subject);
});

it('leaves out the issuers as they are named', () => {
  expect(subjectOf('清河经济开发区管理委员会标准厂房租赁办法', ['清河经济开发区管理委员会'])).toEqual(['标准厂房租赁']);
});

it.each([
  ['清河县教育局', '清河县'],
  ['云川省人民政府', '云川省'],
  ['城市管理局', ''],
  ['社区服务中心', ''],
])('the place of %s is %s', (name, place) => expect(placeOf(name)).toBe(place));
