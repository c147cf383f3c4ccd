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
  verbatim: '正文或者标题里有一字不差的检索词',
} as const satisfies Record<RankSign, string>;
