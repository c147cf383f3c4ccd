import type { JSX } from 'preact';
import type { UploadRow } from '../../domain/model.ts';
import { mediaName, sizeText } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { PostButton } from '../components/parts.tsx';
import { type ScanProgress, ScanProgressBar } from '../components/scanProgress.tsx';
import { paths } from '../paths.ts';

/** `GET /uploads/:id` while the file is being read. The part with the progress is fetched again by the script; without it by the link. */
export interface UploadReadingPage {
  chrome: Chrome;
  upload: Pick<UploadRow, 'id' | 'version' | 'fileName' | 'fileSize' | 'mediaType' | 'state'>;
  progress: ScanProgress | null;
}

export function UploadReadingPage({ chrome, upload, progress }: UploadReadingPage): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title={`正在识别：${upload.fileName}`}
      indexed={false}
      crumbs={[{ href: paths.uploads(), text: '上传文件' }, { text: '正在识别' }]}
    >
      <h1>正在识别</h1>
      <p class="lead">
        {upload.fileName}（{mediaName(upload.mediaType)}，{sizeText(upload.fileSize)}）
      </p>
      <section id="upload-reading" class="reading-state" aria-live="polite" aria-label="识别进度" data-refresh="2000">
        <ScanProgressBar progress={progress} />
        <p>
          {upload.state === 'ocr' ? '扫描件逐页识别，每页需要几秒钟。' : '正在读取文字，通常只要几秒钟。'}
          可以离开这一页，识别会继续；识别完成以后在“上传文件”里核对确认。
        </p>
      </section>
      <div class="reading-acts">
        <a class="button" href={paths.upload(upload.id)}>
          刷新
        </a>
        <PostButton action={paths.uploadDiscard(upload.id)} version={upload.version} text="放弃这次上传" />
      </div>
    </Layout>
  );
}
