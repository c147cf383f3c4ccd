import { dayProse } from '../days.ts';
import type { AknDocument } from './document.ts';
import { element } from './element.ts';
import { namesOf } from './names.ts';

/** Who wrote the file. */
export const SOURCE = '#guibei';

/**
 * Work, expression and manifestation, as FRBR tells them apart: the document, this wording of it, this file. A later wording names the
 * first one as its master expression, as the standard demands (akomantoso30.xsd, FRBRmasterExpression).
 */
export function identification(doc: AknDocument): string {
  const { facts, issuers, nth } = doc;
  const { work, expression, master, manifestation } = namesOf(doc);
  const authors =
    issuers.length === 0
      ? [element('FRBRauthor', { href: SOURCE })]
      : issuers.map((_, i) => element('FRBRauthor', { href: `#issuer_${i + 1}`, as: '#author' }));
  const core = (named: { this: string; uri: string; address: string }, date: string, name: string): string[] => [
    element('FRBRthis', { value: named.this }),
    element('FRBRuri', { value: named.uri }),
    element('FRBRalias', { value: named.address, name: '固定地址' }),
    element('FRBRdate', { date, name }),
  ];
  return element(
    'identification',
    { source: SOURCE },
    element(
      'FRBRWork',
      {},
      ...core({ uri: work.uri, this: `${work.uri}/!main`, address: doc.address }, work.day, '公布'),
      ...authors,
      element('FRBRcountry', { value: 'cn' }),
      ...(facts.docNumber === null ? [] : [element('FRBRnumber', { value: facts.docNumber })]),
      element('FRBRname', { value: facts.title }),
      element('FRBRprescriptive', { value: 'true' }),
    ),
    element(
      'FRBRExpression',
      {},
      ...core(
        { uri: expression.uri, this: `${expression.uri}/!main`, address: doc.wordingAddress },
        expression.day,
        '文本起始',
      ),
      ...authors,
      element('FRBRversionNumber', { value: String(nth) }),
      // The 标准文本 is the one in print; this one is made of it.
      element('FRBRauthoritative', { value: 'false' }),
      nth === 1
        ? ''
        : element('FRBRmasterExpression', {
            eId: 'master',
            href: master.uri,
            showAs: `第1个文本（${dayProse(master.day)}起）`,
          }),
      element('FRBRlanguage', { language: 'zho' }),
    ),
    element(
      'FRBRManifestation',
      {},
      ...core({ ...manifestation, address: doc.fileAddress }, doc.today, '生成'),
      element('FRBRauthor', { href: SOURCE }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}
