import type { JSX } from 'preact';
import type { QrPicture } from './model.ts';

const ID = 'qr';

/** The QR code, drawn once; paper shows it a second time by `QrAgain`. */
export function Qr({ qr, address }: { qr: QrPicture; address: string }): JSX.Element {
  return (
    <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={`二维码：${address}`}>
      <g id={ID}>
        <rect class="qr-paper" width={qr.size} height={qr.size} />
        <path class="qr-ink" d={qr.path} />
      </g>
    </svg>
  );
}

/** The same code once more, for paper. */
export function QrAgain({ qr }: { qr: QrPicture }): JSX.Element {
  return (
    <svg class="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} aria-hidden="true">
      <use href={`#${ID}`} />
    </svg>
  );
}
