import { describe, expect, test } from 'vitest';
import type { Metadata } from '../../server/domain/metadata.ts';
import { propose } from '../../server/reading/propose.ts';

/** Copies that collections and portals made of documents of a county that does not exist. */
const COPIES: [string, string, Partial<Metadata>][] = [
  [
    'a table that names who promulgated a law and when, below the day of a copy',
    `清河县人民代表大会制定规则条例

作者:法规资料网 时间:2024-07-22 05:37:26  浏览:9174   来源:法规资料网

颁布日期:2001-6-3
实施日期:2001-8-1
颁布单位:清河县人民代表大会常务委员会

【题注】 (2001年4月29日清河县第十一届人民代表大会第四次会议通过)
第一条 为了规范立法,根据《中华人民共和国立法法》,制定本条例。
`,
    { issuers: ['清河县人民代表大会常务委员会'], publishedOn: '2001-06-03' as Metadata['publishedOn'] },
  ],
  [
    'two offices of party and government, one line each, one run in the title',
    `中共清河县委办公室清河县人民政府办公室印发《关于推进公开的实施意见》的通知(清委办发〔2017〕2号)

各乡镇党委、人民政府:

《关于推进公开的实施意见》已经同意,现印发给你们。

中共清河县委办公室

清河县人民政府办公室

2017年1月10日
`,
    { issuers: ['中共清河县委办公室', '清河县人民政府办公室'], docNumber: '清委办发〔2017〕2号' },
  ],
  [
    'an order whose number stands far to the right, and a list that gives its reasons',
    `清河县人民政府关于废止部分文件的决定

清河县人民政府令
                     第48号
  《清河县人民政府关于废止部分文件的决定》已经县政府常务会议通过,现予公布,自公布之日起施行。

                         县长: 杨某某

                         二○○八年十月十三日

  附件1:清河县人民政府决定废止的文件目录(2件)
序号 文件名称 发布机关及文号 说明
1 关于道路规划管理规定的通知 清府发〔2000〕65号 1、制定依据发生了变化。(2008年新的《城乡规划法》正式实施后,原《城市规划法》已废止)
2 关于加强市场管理的通知 清府发〔2000〕11号 已制定了新的政策。
`,
    {
      docNumber: '清河县人民政府令第48号',
      repeals: [
        { title: '关于道路规划管理规定的通知', docNumber: '清府发〔2000〕65号', scope: 'whole', articles: [] },
        { title: '关于加强市场管理的通知', docNumber: '清府发〔2000〕11号', scope: 'whole', articles: [] },
      ],
    },
  ],
  [
    'a short name of the congress above its full one',
    `【阅读全文】
清河县人民代表大会常务委员会关于修改部分规定的决定
清河县人大常委会
清河县人民代表大会常务委员会关于修改部分规定的决定
清河县第十一届人民代表大会常务委员会第十七次会议决定,修改下列规定:
一、《清河县道路规定》第七条修改为“略”。
`,
    { title: '清河县人民代表大会常务委员会关于修改部分规定的决定', issuers: ['清河县人民代表大会常务委员会'] },
  ],
  [
    'words of a page run into a second copy of the beginning',
    `统筹使用资金管理办法第一章总则第一条 为了加强管理,确保实现目标,下面是小编为大家整理的清河县统筹使用资金管理办法,供大家参考。
统筹使用资金管理办法
第一章 总 则
第一条 为了加强管理,制定本办法。
`,
    { title: '统筹使用资金管理办法', genre: '办法' },
  ],
  [
    'a row of a collection, its cells in one line',
    `2023-03-30 00:00:00 | 县住建局、县金融办 | 关于做好带押过户服务的通知 | 清河县住房和城乡建设局 清河县金融办公室关于做好带押过户服务的通知
各乡镇人民政府:
现将有关事项通知如下:
一、做好服务。
清河县住房和城乡建设局 清河县金融办公室
2023年3月3日 | http://www.qinghe.example/202303/1.html`,
    {
      title: '清河县住房和城乡建设局 清河县金融办公室关于做好带押过户服务的通知',
      issuers: ['清河县住房和城乡建设局', '清河县金融办公室'], signedOn: '2023-03-03' as Metadata['signedOn'], publishedOn: '2023-03-30' as Metadata['publishedOn'],
    },
  ],
]; // prettier-ignore

describe('copies in the wild', () => {
  test.each(COPIES)('%s', (_, text, expected) => {
    const { metadata, evidence } = propose(text);
    expect(metadata).toMatchObject(expected);
    for (const spans of Object.values(evidence))
      for (const span of spans) expect(span.quote).toBe(text.slice(span.start, span.end));
  });

  describe('a day of the page that is far from the day of signing', () => {
    const page = (label: string, day: string): string =>
      `清河县养犬办法的通知\n${label}：${day}\n各乡镇人民政府：\n现印发《养犬办法》，自公布之日起施行。\n清河县人民政府\n2019年3月4日\n`;
    const read = (label: string, day: string) => {
      const { metadata, evidence } = propose(page(label, day));
      return [
        metadata.publishedOn,
        evidence.publishedOn?.[0]?.sure,
        evidence.signedOn?.[0]?.sure,
        metadata.effectiveOn,
      ];
    };

    test('is sure within three months', () =>
      expect(read('发布日期', '2019-03-20')).toEqual(['2019-03-20', true, true, '2019-03-20']));
    test('is a later posting, and not the day that 自公布之日 means', () =>
      expect(read('发布日期', '2023-12-01')).toEqual(['2023-12-01', false, true, '2019-03-04']));
    test('is none where nothing calls it 发布', () =>
      expect(read('时间', '2023-12-01')).toEqual([null, undefined, true, '2019-03-04']));
    test('makes both doubtful where it lies before', () =>
      expect(read('发布日期', '2018-12-01').slice(0, 3)).toEqual(['2018-12-01', false, false]));
  });
});
