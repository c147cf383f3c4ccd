import { day } from '../../../server/domain/day.ts';
import { isSure } from '../../../server/domain/listed/doubts.ts';
import { weighListed } from '../../../server/domain/listed/weigh.ts';
import type { DecisionPage as DecisionModel } from '../../../server/web/decision/model.ts';
import { DecisionPage } from '../../../server/web/pages/decision.tsx';
import { DecisionTextPage } from '../../../server/web/pages/decisionText.tsx';
import { decision, item, NO_MATCH, target } from '../../domain/listed/rows.ts';
import { line, staff } from './base.ts';

const CANDIDATE = {
  id: 8,
  title: '清河县户外招牌管理办法',
  docNumber: '清政规〔2016〕72号',
  issuers: [],
  bornOn: null,
};
const RANKED = { candidate: CANDIDATE, score: 1, reasons: ['title' as const], doubts: ['number_differs' as const] };
const place = { placeStart: 10, placeEnd: 30 };

const ROWS = weighListed(decision(), [
  item(
    { kind: 'continues', targetTitle: '清河县停车管理办法', listedUnder: '附件1 继续有效的规范性文件目录', ...place },
    target('2027-05-31'),
  ),
  item(
    { kind: 'continues', targetTitle: '清河县渡口管理办法', listedUnder: '附件1 继续有效的规范性文件目录', ...place },
    target('2024-05-31', [], 9),
  ),
  item(
    {
      targetTitle: '清河县路灯管理办法',
      targetDocNumber: '清政规〔2017〕31号',
      listedUnder: '附件2 废止的规范性文件目录',
      ...place,
    },
    target(null, [], 10),
  ),
  item({ targetTitle: '清河县户外招牌管理办法', listedUnder: '附件2 废止的规范性文件目录', ...place }, null, {
    ...NO_MATCH,
    outcome: 'doubtful',
    ranked: [RANKED],
  }),
  item({ kind: 'extends', targetTitle: '清河县公园管理办法', scope: 'articles', articles: ['第九条'] }, null),
  item({ state: 'stated', targetDocumentId: 11, targetTitle: '清河县浴场管理规定' }, target(null, [], 11)),
  item({ state: 'noted', targetTitle: '清河县采石场管理规定' }, null),
]).map((row) => ({ row, seen: '0123456789ab', ticked: row.stand === 'proposed' && isSure(row.doubts) }));

const page = (more: Partial<DecisionModel> = {}): DecisionModel => ({
  chrome: staff('/dossiers/900/decision'),
  documentId: 900,
  title: '清河县人民政府关于公布规范性文件清理结果的决定',
  docNumber: '清政规〔2026〕3号',
  version: 4,
  ownDay: day('2026-03-01'),
  issued: true,
  may: { confirm: true, edit: true, add: true, read: true, withdraw: true },
  show: 'all',
  counts: { open: 5, sure: 2, asks: 3, unheld: 1, settled: 2, all: 7 },
  rows: ROWS,
  edit: null,
  unlisted: {
    clause: { quote: '凡未列入继续有效目录的规范性文件，一律废止', kind: 'repeals' },
    citation: null,
    on: day('2026-03-01'),
    issuedUntil: day('2025-12-31'),
    cutOffStated: false,
    documents: [
      { ...line(61, '清河县旅馆业管理办法'), publishedOn: day('2020-05-01'), signedOn: null, effectiveOn: null },
    ],
    ticked: new Set(),
  },
  confirmations: [{ at: '2026-11-21T02:00:00.000Z', rows: 12, linked: 10 }],
  errors: [],
  ...more,
});

const FORM = {
  kind: 'repeals',
  title: '清河县户外招牌管理办法',
  docNumber: '',
  scope: 'whole',
  articles: '',
  on: '',
  until: '',
  target: '',
  effect: 'yes',
};

/** The page on what a decision lists: at rest, with a row being corrected, refused, of a draft; and its text. */
export const DECISION_SAMPLES = {
  decision: () => <DecisionPage {...page()} />,
  'decision-edit': () => (
    <DecisionPage
      {...page({
        show: 'asks',
        edit: {
          row: ROWS[3] ?? null,
          form: { values: FORM, errors: [{ field: 'docNumber', message: '文号没有填。' }] },
          meant: [
            { id: 8, title: CANDIDATE.title, docNumber: CANDIDATE.docNumber, validity: 'in_force', ranked: RANKED },
          ],
          q: '招牌',
        },
      })}
    />
  ),
  'decision-new': () => (
    <DecisionPage
      {...page({
        rows: [],
        unlisted: null,
        confirmations: [],
        edit: { row: null, form: { values: FORM, errors: [] }, meant: [], q: '没有的' },
      })}
    />
  ),
  'decision-refused': () => (
    <DecisionPage {...page({ errors: [{ field: null, message: '没有勾选任何一件文件。' }] })} />
  ),
  'decision-draft': () => (
    <DecisionPage
      {...page({ issued: false, may: { confirm: false, edit: false, add: false, read: false, withdraw: false } })}
    />
  ),
  'decision-text': () => (
    <DecisionTextPage
      chrome={staff('/dossiers/900/decision/text')}
      documentId={900}
      title="清河县人民政府关于公布规范性文件清理结果的决定"
      docNumber={null}
      text={'一、下列规范性文件予以废止：\n1.《清河县路灯管理办法》（清政规〔2017〕31号）\n'}
      articles={[]}
      marks={[{ id: 'ev-1', start: 17, end: 27 }]}
    />
  ),
};
