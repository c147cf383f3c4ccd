import type { JSX } from 'preact';
import type { UploadPageRow } from '../../domain/model.ts';
import { paths } from '../paths.ts';

/** Width of the drawing's own measure; only shares of it matter. */
const WIDTH = 1000;

/** The picture of a scanned page with frames around what is doubtful; each leads to its line in the list of doubts. */
export function PageFigure(props: {
  upload: { id: number };
  page: Pick<UploadPageRow, 'number' | 'doubts' | 'scan'>;
}): JSX.Element {
  const { upload, page } = props;
  const source = paths.scanPicture(upload.id, page.number);
  const name = `第 ${page.number} 页的图像`;
  if (page.scan === null)
    return (
      <figure class="scan-figure">
        <img src={source} alt={name} />
      </figure>
    );
  const height = Math.round((WIDTH * page.scan.height) / page.scan.width);
  return (
    <figure class="scan-figure" tabIndex={0} role="group" aria-label={name}>
      <svg class="scan-picture" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={name}>
        <image href={source} width={WIDTH} height={height} />
        {page.doubts.map((doubt, n) => (
          <rect
            class="scan-doubt"
            data-doubt={String(n)}
            x={round(doubt.x * WIDTH)}
            y={round(doubt.y * height)}
            width={round(doubt.width * WIDTH)}
            height={round(doubt.height * height)}
          />
        ))}
      </svg>
    </figure>
  );
}

const round = (n: number): string => n.toFixed(1);
