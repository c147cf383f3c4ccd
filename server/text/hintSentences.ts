import type { HintCode, RiskHint } from '../domain/hints.ts';
import { ISSUER_KIND } from './labels.ts';
import { LAW_CHANGE } from './lawLabels.ts';

type Details = RiskHint['details'];
type Told = Pick<RiskHint, 'code' | 'details'>;

const changed = (d: Details): string => {
  const change = d['change'] as keyof typeof LAW_CHANGE;
  return change === 'renamed'
    ? `自${d['on']}起更名为《${d['by']}》`
    : `自${d['on']}起被《${d['by']}》${LAW_CHANGE[change]}`;
};
const kindName = (d: Details): string => (ISSUER_KIND as Record<string, string>)[String(d['issuerKind'])] ?? '';

/** What each hint says: what the words may be, and what to look at. Proposals, never findings. */
const SENTENCES: Record<HintCode, (d: Details) => string> = {
  'issuer.kind': (d) => `“${d['issuer']}”属于${kindName(d)}，一般不得制定行政规范性文件`,
  'issuer.name': (d) => `“${d['issuer']}”像是议事协调机构、临时机构或者内设机构，这类机构不得制定行政规范性文件`,
  'penalty.fine': () => '可能设定了罚款。适用法律、法规、规章规定的处罚的，应当写明依据的条款',
  'penalty.confiscation': () => '可能设定了没收。适用法律、法规、规章规定的处罚的，应当写明依据的条款',
  'penalty.suspension': () => '可能设定了责令停产停业、关闭。适用法律、法规、规章规定的处罚的，应当写明依据的条款',
  'penalty.revocation': () => '可能设定了暂扣、吊销许可证件。适用法律、法规、规章规定的处罚的，应当写明依据的条款',
  'penalty.detention': () => '可能设定了拘留，限制人身自由的处罚只能由法律设定',
  'licence.approval': () => '可能设定了须经批准的事项。实施法定许可的，应当写明依据',
  'licence.certificate': () => '要求取得的证件不在常见的法定许可之列，可能设定了许可',
  'licence.filing': () => '以备案、登记作为从事活动的前提，可能是变相的许可',
  'coercion.measure': () => '可能设定了查封、扣押、冻结等强制措施，规范性文件不得设定',
  'coercion.execution': () => '可能设定了强制执行，强制执行由法律设定；法律没有规定的，应当申请人民法院强制执行',
  'coercion.utilities': () => '以停水、停电等方式迫使当事人履行，行政机关不得对居民生活采取',
  'levy.charge': () => '可能设定了征收项目，应当有法律、法规依据',
  'levy.fee': () => '可能设定了收费项目，应当有法律、法规依据',
  'levy.deposit': () => '可能设定了保证金、押金，应当有法律、行政法规依据或者经国务院批准',
  'proof.demanded': () => '要求提供证明，证明事项应当有法律、法规或者国务院决定依据',
  'rights.denied': () => '以与所办事项无关的理由限制办理，可能违法减损权益',
  'rights.blacklist': () => '列入黑名单、失信名单，应当有法律、法规或者国家规定依据',
  'rights.remedy': () => '可能限制了申诉、投诉、复议或者诉讼的权利',
  'duty.insurance': () => '可能要求强制投保，除法律、行政法规规定外保险自愿',
  'duty.membership': () => '可能要求加入社会团体，应当自愿',
  'duty.cost': () => '要求当事人承担费用，没有依据的可能违法增加义务',
  'competition.local': () => '以在本地注册、设立机构、纳税作为条件，可能限制外地经营者',
  'competition.tax': () => '奖励、补贴与税收或者地方经济贡献挂钩，没有法律、行政法规依据或者未经国务院批准的不得规定',
  'competition.preference': () => '要求优先使用本地产品、企业，可能限制商品、要素自由流动',
  'competition.designated': () => '可能限定使用特定经营者提供的商品或者服务',
  'competition.outsider': () => '对外地经营者、商品另设要求，可能构成歧视',
  'competition.quota': () => '限定经营者或者网点的数量，可能限制市场准入',
  'power.disclaimer': () => '写明机关不承担责任，可能减少法定职责',
  'power.final': () => '“最终解释权”的写法没有依据，不影响有关机关和人民法院审查',
  'law.ended': (d) => `引用的《${d['law']}》${changed(d)}，应当改引现行规定`,
  'law.ended_later': (d) => `引用的《${d['law']}》现已不再有效：${changed(d)}（在本文件之后）`,
  'law.revised_later': (d) => `《${d['law']}》自${d['on']}起有新的文本（在本文件之后），所引条号可能已经变动`,
  'effect.missing': () => '没有写明施行日期',
  'effect.retroactive': (d) => `施行日期 ${d['effectiveOn']} 早于成文或者公布的 ${d['issued']}，请核对是否溯及既往`,
  'effect.past': (d) => `草案写的施行日期 ${d['effectiveOn']} 已经过去`,
  'term.missing': (d) => `没有写明有效期，规定一般为${d['months']}个月`,
  'term.contradiction': (d) =>
    `写明的日期互相矛盾：施行 ${d['effectiveOn']}，有效期至 ${d['validUntil']}${d['validMonths'] === null ? '' : `，有效期${d['validMonths']}个月`}`,
  'term.too_long': (d) => `有效期${d['validMonths']}个月，超过规定的${d['months']}个月`,
  'naming.mixed': (d) =>
    `全文自称“${d['own']}”，这里的称谓不一致${Number(d['times']) > 1 ? `（共${d['times']}处）` : ''}`,
  'interpretation.odd': () => '解释权交给了不是制定机关的机构',
  'numbering.gap': (d) => `条文序号不连续，前一条是${d['before']}`,
  'numbering.repeat': (d) => `条文序号重复或者倒退，前一条是${d['before']}`,
  'reference.missing': (d) => `所引条文不存在，本文只到第${d['last']}条`,
  'blank.left': () => '留有没有填写的空白',
};

/** The sentence of a hint. */
export const hintSentence = ({ code, details }: Told): string => SENTENCES[code](details);

/** 意见 drafted from the hints that the reviewer adopted: place, words, what is wrong, the rule; one a line, numbered. */
export function opinionDraft(
  adopted: readonly (Told & Pick<RiskHint, 'quote' | 'article' | 'citation'> & { reason: string | null })[],
): string {
  return adopted
    .map(({ quote, article, citation, reason, ...told }, i) => {
      const place = `${article ?? ''}“${quote.replace(/\s+/g, ' ')}”`;
      const rule = citation === null ? '' : `依据：${citation}。`;
      return `${i + 1}. ${place}：${hintSentence(told)}。${rule}${reason === null ? '' : `意见：${reason}`}`;
    })
    .join('\n');
}
