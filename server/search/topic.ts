import type { Entry } from './catalogue.ts';

/** Where a rule holds, as its title begins: 中华人民共和国…, 山东省济南市…. */
const PLACE = /^(?:中华人民共和国|[^省市县区州盟旗]{1,7}(?:省|市|县|区|自治州|州|盟|旗))+/u;
/** What kind of rule it is, as its title ends: …管理办法, …若干规定（试行）. */
const KIND =
  /(?:管理|监督|保护|促进|实施|若干|暂行|试行|工作|的)*(?:条例|办法|规定|细则|法|规则|决定|通知|意见|通告|公告)(?:试行|暂行)?$/u;
/** A topic that is less of a question than this is one of many things that the question mentions. */
const LEAST_SHARE = 0.15;
/** One character is no topic. */
const SHORTEST = 2;

/** What a rule is about: its title (flat form, own part) without place and kind; '' when the title does not end like a rule's. */
export function topicOf(ownTitle: string): string {
  return KIND.test(ownTitle) ? ownTitle.replace(KIND, '').replace(PLACE, '').replace(/^实施/u, '') : '';
}

/** The topic of a row, read when it is first asked for: common words stand in thousands of titles, again and again the same ones. */
export function topicOfRow(entry: Entry): string {
  return (entry.topic ??= topicOf(entry.ownTitle));
}

/** Whether a question (flat form) names the whole topic of a rule: 领导干部离任要审计吗 that of 某市审计条例. */
export function asksAbout(question: string, topic: string): boolean {
  return topic.length >= SHORTEST && topic.length >= LEAST_SHARE * question.length && question.includes(topic);
}
