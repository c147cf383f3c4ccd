import type { MediaType } from '../contract.ts';

/** Picture formats by the ending that `file-type` gives them. */
export const IMAGE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  bmp: 'image/bmp',
  tif: 'image/tiff',
} as const satisfies Record<string, MediaType>;
export type ImageType = (typeof IMAGE_TYPES)[keyof typeof IMAGE_TYPES];

export const isImageType = (type: string): type is ImageType => Object.values<string>(IMAGE_TYPES).includes(type);
