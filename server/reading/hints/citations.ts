import type { HintCode } from '../../domain/hints.ts';
import type { Day } from '../../domain/day.ts';

/** A text of higher rank as it is quoted to people, and the day since which it has held in substance, whatever its number then. */
export interface Citation {
  text: string;
  since: Day;
}

const cite = (text: string, since: string): Citation => ({ text, since: since as Day });

const PENALTY = cite('《中华人民共和国行政处罚法》第十六条', '1996-10-01');
const LICENCE = cite('《中华人民共和国行政许可法》第十七条', '2004-07-01');
const SEIZURE = cite('《中华人民共和国行政强制法》第十条', '2012-01-01');
const REVIEW = cite('国办发〔2018〕115号（六）', '2018-12-04');
const ULTRA_VIRES = cite('国办发〔2018〕37号一（一）', '2018-05-16');
const fair = (where: string): Citation => cite(`《公平竞争审查条例》${where}`, '2024-08-01');

/** The rule behind each code; null for good form, and where the finder brings the source itself. */
export const CITATIONS: Record<HintCode, Citation | null> = {
  'issuer.kind': null,
  'issuer.name': ULTRA_VIRES,
  'penalty.fine': PENALTY,
  'penalty.confiscation': PENALTY,
  'penalty.suspension': PENALTY,
  'penalty.revocation': PENALTY,
  'penalty.detention': PENALTY,
  'licence.approval': LICENCE,
  'licence.certificate': LICENCE,
  'licence.filing': LICENCE,
  'coercion.measure': SEIZURE,
  'coercion.execution': cite('《中华人民共和国行政强制法》第十三条', '2012-01-01'),
  'coercion.utilities': cite('《中华人民共和国行政强制法》第四十三条', '2012-01-01'),
  'levy.charge': REVIEW,
  'levy.fee': REVIEW,
  'levy.deposit': cite('《优化营商环境条例》第二十五条', '2020-01-01'),
  'proof.demanded': cite('《优化营商环境条例》第四十四条', '2020-01-01'),
  'rights.denied': ULTRA_VIRES,
  'rights.blacklist': ULTRA_VIRES,
  'rights.remedy': ULTRA_VIRES,
  'duty.insurance': cite('《中华人民共和国保险法》第十一条', '2009-10-01'),
  'duty.membership': ULTRA_VIRES,
  'duty.cost': ULTRA_VIRES,
  'competition.local': fair('第九条第二项'),
  'competition.tax': fair('第十条'),
  'competition.preference': fair('第九条'),
  'competition.designated': fair('第八条第三项'),
  'competition.outsider': fair('第九条'),
  'competition.quota': fair('第八条'),
  'power.disclaimer': ULTRA_VIRES,
  'power.final': null,
  'law.ended': null,
  'law.ended_later': null,
  'law.revised_later': null,
  'effect.missing': null,
  'effect.retroactive': null,
  'effect.past': null,
  'term.missing': null,
  'term.contradiction': null,
  'term.too_long': null,
  'naming.mixed': null,
  'interpretation.odd': null,
  'numbering.gap': null,
  'numbering.repeat': null,
  'reference.missing': null,
  'blank.left': null,
};
