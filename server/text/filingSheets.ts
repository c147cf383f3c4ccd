import type { FilingLineRow, WrittenSheet } from '../ports.ts';
import type { RateDocument } from '../domain/rates/facts.ts';
import { FILING_LINE, FILING_OUTCOME, FILING_STATE, TIER } from './labels.ts';

/** The list of filings as a sheet. */
export const filingsSheet = (rows: readonly FilingLineRow[]): WrittenSheet => ({
  name: '备案清单',
  head: [
    '序号',
    '文件名称',
    '发文字号',
    '制定机关',
    '层级',
    '公布日期',
    '备案渠道',
    '状态',
    '报送期限',
    '首次报送',
    '接收',
    '登记',
    '备案编号',
    '结果',
    '办结',
  ],
  rows: rows.map(({ filing, title, docNumber, tier, publishedOn, issuerName }, i) => [
    i + 1,
    title,
    docNumber,
    issuerName,
    tier === null ? null : TIER[tier],
    publishedOn,
    FILING_LINE[filing.line],
    FILING_STATE[filing.state],
    filing.dueOn,
    filing.firstSubmittedOn,
    filing.receivedOn,
    filing.registeredOn,
    filing.filingNumber,
    filing.outcome === null ? null : FILING_OUTCOME[filing.outcome],
    filing.closedOn,
  ]),
  widths: [6, 40, 20, 28, 10, 12, 18, 16, 12, 12, 12, 12, 20, 18, 12],
});

/** 报备目录: what was issued in a stretch, in the order of its days, with what became of its filings. */
export const directorySheet = (name: string, documents: readonly RateDocument[]): WrittenSheet => ({
  name,
  head: ['序号', '文件名称', '发文字号', '制定机关', '层级', '公布日期', '备案情况'],
  rows: documents.map((one, i) => [
    i + 1,
    one.title,
    one.docNumber,
    one.issuerName,
    TIER[one.tier],
    one.issuedOn,
    one.owes.length === 0
      ? '不需要报送'
      : one.owes
          .map((line) => {
            const filing = one.filings.find((row) => row.line === line);
            const sent = filing?.firstSubmittedOn ?? null;
            const late = sent !== null && filing?.dueOn != null && sent > filing.dueOn ? '（迟报）' : '';
            return `${FILING_LINE[line]}：${sent === null ? '没有报送' : `${sent}报送${late}`}`;
          })
          .join('\n'),
  ]),
  widths: [6, 44, 22, 30, 12, 12, 40],
});
