import { describe, expect, it } from 'vitest';
import { createShortName } from '../../server/search/shortName.ts';

/** From here on a title is taken for what was meant. */
const SURE = 0.5;

describe('a short name', () => {
  it.each([
    ['道交法', '中华人民共和国道路交通安全法'],
    ['环评法', '中华人民共和国环境影响评价法'],
    ['治安处罚法', '中华人民共和国治安管理处罚法'],
    ['英烈保护法', '中华人民共和国英雄烈士保护法'],
    ['民爆条例', '民用爆炸物品安全管理条例'],
    ['城供条例', '清河县城市供水条例'],
    ['城供办法', '云川省城市供水办法试行'],
  ])('%s shortens %s', (typed, title) => expect(createShortName(typed)!(title)).toBeGreaterThanOrEqual(SURE));

  it.each([
    ['道交法', '城市轨道交通运营管理规定', 'another kind'],
    ['道交法', '中华人民共和国交通道路安全法', 'another order'],
    ['道交法', '中华人民共和国铁道运输交接法', 'does not begin the topic'],
    ['供水条例', '清河县城市供水条例', 'stands there as it is'],
    ['民爆条例', '清河县人民调解与社会矛盾爆发预防条例', 'hardly at beginnings of words'],
  ])('%s does not shorten %s: %s', (typed, title) => expect(createShortName(typed)!(title)).toBeLessThan(SURE));

  it.each(['供水', '法', '民法', 'abc法', '关于进一步加强城市供水的办法', ''])('%s is none', (typed) =>
    expect(createShortName(typed)).toBeNull(),
  );
});
