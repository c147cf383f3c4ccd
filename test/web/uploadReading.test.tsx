import { expect, it } from 'vitest';
import { render } from '../../server/web/render.ts';
import { UploadReadingPage } from '../../server/web/pages/uploadReading.tsx';
import { staff } from './samples/base.ts';

it.each([
  ['waiting', '通常只要几秒钟', '扫描件'],
  ['ocr', '扫描件逐页识别', '通常只要几秒钟'],
] as const)('a file in the state %s is told how long it takes', (state, told, other) => {
  const upload = { id: 7, version: 1, fileName: '通知.pdf', fileSize: 3_200_000, mediaType: 'application/pdf', state };
  const html = render(<UploadReadingPage chrome={staff('/uploads/7')} upload={upload} progress={null} />);
  expect(html).toContain(told);
  expect(html).not.toContain(other);
});
