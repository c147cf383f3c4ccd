import type { Finding, FindingCode } from '../domain/dayChecks.ts';
import { ISSUER_KIND } from './labels.ts';

type Details = Finding['details'];

const TERM_KIND: Readonly<Record<string, string>> = { trial: '暂行、试行文件的', notice: '通告的' };

const SENTENCES: Record<FindingCode, (details: Details) => string> = {
  'day.none': () => '没有任何日期，效力将显示为“待核实”',
  'day.expiry_before_effect': (d) => `有效期至 ${d['validUntil']}，早于施行日 ${d['effectiveOn']}`,
  'day.published_before_signed': (d) => `公布日 ${d['publishedOn']} 早于成文日 ${d['signedOn']}`,
  'day.effect_before_publication': (d) => `施行日 ${d['effectiveOn']} 早于公布日 ${d['publishedOn']}`,
  'day.effect_too_soon': (d) => `公布（${d['publishedOn']}）到施行（${d['effectiveOn']}）不足 ${d['days']} 日`,
  'day.issued_before_review': (d) => `印发（${d['issuedOn']}）早于出具审核意见（${d['reviewConcludedOn']}）`,
  'day.term_disagrees': (d) =>
    `有效期 ${d['validMonths']} 个月应至 ${d['expected']}，与所填截止日 ${d['validUntil']} 不一致`,
  'number.year_differs': (d) => `文号年份 ${d['year']} 与印发年份 ${d['issued']} 不一致`,
  'review.not_on_file': () => '没有合法性审核的记录',
  'issuer.ineligible': (d) =>
    `${(ISSUER_KIND as Record<string, string>)[String(d['kind'])] ?? d['kind']}一般不得制定行政规范性文件${
      d['instead'] === undefined ? '' : `，可以由该机构起草，由${d['instead']}制定`
    }`,
  'issuer.ended': (d) =>
    `${d['name']}已于 ${d['activeTo']} 撤并${d['successor'] === undefined ? '' : `，由${d['successor']}承继`}，此后的文件不应由它制发`,
  'term.too_long': (d) =>
    `${TERM_KIND[String(d['kind'])] ?? ''}有效期 ${d['validMonths']} 个月，超过上限 ${d['months']} 个月${
      d['longer'] === undefined ? '' : `（因实施法律、行政法规确需更长的，最长 ${d['longer']} 个月，应当说明）`
    }`,
  'term.too_short': (d) =>
    `${TERM_KIND[String(d['kind'])] ?? ''}有效期 ${d['validMonths']} 个月，短于下限 ${d['months']} 个月`,
  'name.forbidden': (d) => `文件名称用了“${d['word']}”`,
  'name.unusual': (d) => `文件名称不在规定的名称（${d['list']}）之内`,
};

/** What a check of days, numbers and issuers found, with its figures, and the rule that it rests on. */
export function findingSentence(finding: Pick<Finding, 'code' | 'details' | 'rule'>): string {
  const sentence = SENTENCES[finding.code](finding.details);
  return sentence === finding.rule ? sentence : `${sentence}（${finding.rule}）`;
}

/** Numbers of pages as people write them: `1、3、7`; of many the first few. */
const pageList = (pages: unknown): string =>
  Array.isArray(pages) ? `${pages.slice(0, 12).join('、')}${pages.length > 12 ? ' 等' : ''}` : '几';

const WARNINGS: Readonly<Record<string, (details: Readonly<Record<string, unknown>>) => string>> = {
  'text.pagesWithoutText': (d) =>
    `有 ${Array.isArray(d['pages']) ? d['pages'].length : String(d['pages'] ?? '几')} 页没有文字（可能是扫描页），请对照原件核对`,
  'text.garbledCharacters': () => '文中有无法识别的字符，请对照原件核对',
  'text.glyphsWithoutCharacters': (d) =>
    `有 ${Array.isArray(d['pages']) ? d['pages'].length : '几'} 页含有只有字形、没有字符的文字，读不出来，请对照原件补上`,
  'text.layerGarbled': (d) => `第 ${pageList(d['pages'])} 页的文字层是乱码，已改为按图像识别，请对照原件核对`,
  'text.pagesUncertain': (d) => `第 ${pageList(d['pages'])} 页识别把握不大，请在“待核对页面”里对照图像核对`,
  'text.pagesUnread': (d) => `第 ${pageList(d['pages'])} 页没有识别成功，请对照原件补上`,
  'text.attachments': (d) =>
    `文件里带有附件（${Array.isArray(d['names']) ? d['names'].join('、') : ''}），附件的内容没有读取，需要的请另行上传`,
  'text.signed': () => '文件带有电子签名或者电子印章；这里只读取文字，不验证签名',
  'text.numbersLost': () => '文中有自动编号的段落，编号没有存成文字，读取时已经丢失；请对照原件核对条款的序号',
};

/** What the reader of a file wants a person to know. */
export const readWarning = (code: string, details: Readonly<Record<string, unknown>>): string =>
  WARNINGS[code]?.(details) ?? `读取时有提示：${code}`;
