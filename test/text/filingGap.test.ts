import { expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { filingReport } from '../../server/text/papers/filing.ts';
import type { FilingPaperModel } from '../../server/text/papers/filing.ts';

const model = (gap: FilingPaperModel['gap']): FilingPaperModel => ({
  issuer: '清河县人民政府',
  bureau: '清河县司法局',
  receiver: '临江市人民政府',
  document: {
    title: '清河县集市管理办法',
    docNumber: '清政发〔2026〕9号',
    tier: 'government',
    publishedOn: day('2026-11-01'),
    signedOn: day('2026-10-30'),
    effectiveOn: day('2026-11-10'),
    validUntil: null,
  },
  line: 'superior',
  filingNumber: null,
  reportNumber: null,
  submittedOn: null,
  dueOn: null,
  receivedOn: null,
  closedOn: null,
  outcome: null,
  copies: null,
  materials: [],
  review: null,
  gap,
  steps: [],
  today: day('2026-11-22'),
});

it('the report of a filing explains an effect that came soon, and is silent where the gap is long enough', () => {
  const said = JSON.stringify(filingReport(model({ days: 9, least: 30, reason: '现行办法月底到期' })));
  expect(said).toContain('公布后9日施行，少于规定的30日。提前施行的理由：现行办法月底到期');
  expect(JSON.stringify(filingReport(model(null)))).not.toContain('提前施行');
  expect(JSON.stringify(filingReport(model({ days: 9, least: 30, reason: null })))).toContain('未说明');
});
