import type { RankSign } from '../domain/search.ts';

/** What speaks for a document in the order of an answer, as people say it. */
export const RANK_SIGN = {
  body: '正文含有检索词（越少见、出现越多越高）',
  number: '文号相符',
  equalTitle: '标题与检索词完全相同',
  wordsInTitle: '全部检索词都在标题里',
  titleCover: '检索词有多少落在标题里',
  titleExplained: '标题有多少被检索词说到',
  topic: '提问说的就是标题的事项',
  issuer: '检索词提到制定机关',
  statute: '长句提问，优先全国施行的法律',
  shortName: '检索词是标题的简称',
  agreed: '排在前面的几件都是这个事项',
  passage: '提问的词集中在正文的同一处',
  verbatim: '正文或者标题里有一字不差的检索词',
} as const satisfies Record<RankSign, string>;
