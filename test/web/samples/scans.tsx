import type { VNode } from 'preact';
import type { UploadPageRow } from '../../../server/domain/model.ts';
import { ScanPage } from '../../../server/web/pages/scanPage.tsx';
import { ScansPage } from '../../../server/web/pages/scans.tsx';
import { UploadReadingPage } from '../../../server/web/pages/uploadReading.tsx';
import { staff } from './base.ts';

const TEXT = '清河县人民政府文件\n清政发【2011]6与\n第一条　为了规范河道采砂管理，制定本办法。';
const at = (start: number, end: number, y: number) => ({ start, end, x: 0.3, y, width: 0.04, height: 0.02 });

const page = (more: Partial<UploadPageRow> = {}): UploadPageRow => ({
  id: 71,
  version: 2,
  uploadId: 7,
  number: 1,
  state: 'read',
  scan: {
    page: 1,
    width: 595,
    height: 842,
    laid: { turned: 0, slope: 0 },
    confidence: 0.953,
    pieces: [],
    rulings: { horizontal: [], vertical: [] },
  },
  confidence: 0.953,
  doubts: [at(13, 14, 0.2), at(20, 21, 0.2)],
  tries: 0,
  faultCode: null,
  checkedById: null,
  checkedAt: null,
  ...more,
});
const upload = { id: 7, version: 3, fileName: '2011年扫描件.pdf', pages: 3, state: 'ready' as const };

const scanPage = (more: Partial<ScanPage> = {}): VNode => (
  <ScanPage
    chrome={staff('/uploads/7/pages/1')}
    upload={upload}
    page={page()}
    text={TEXT}
    form={{ values: { text: TEXT }, errors: [] }}
    others={[1, 2, 3]}
    {...more}
  />
);

/** Pages about scans: the list, a page in each of its states, and a file that is being read. */
export const SCAN_SAMPLES: Record<string, () => VNode> = {
  scans: () => (
    <ScansPage
      chrome={staff('/scans')}
      lines={[
        { page: page(), fileName: upload.fileName, pages: 3, uploadedAt: '2026-11-22T01:32:00.000Z' },
        {
          page: page({ id: 72, number: 2, state: 'unread' }),
          fileName: upload.fileName,
          pages: 3,
          uploadedAt: '2026-11-22T01:32:00.000Z',
        },
      ]}
      paging={{ page: 1, pageSize: 30, total: 2 }}
    />
  ),
  scansEmpty: () => <ScansPage chrome={staff('/scans')} lines={[]} paging={{ page: 1, pageSize: 30, total: 0 }} />,
  scanPage: () => scanPage(),
  scanPageUnread: () =>
    scanPage({
      page: page({ number: 2, state: 'unread', scan: null, doubts: [], faultCode: 'file.timeout' }),
      text: '',
    }),
  scanPageStale: () =>
    scanPage({
      form: {
        values: { text: '改过的文字' },
        errors: [{ field: null, message: '您打开页面以后，别人已经改过这里。' }],
      },
    }),
  scanPageConfirmed: () => scanPage({ upload: { ...upload, state: 'confirmed' } }),
  uploadReading: () => (
    <UploadReadingPage
      chrome={staff('/uploads/7')}
      upload={{ ...upload, fileSize: 3_200_000, mediaType: 'application/pdf', state: 'ocr' }}
      progress={{ done: 2, total: 12 }}
    />
  ),
};
