/** A grey picture: 0 black … 255 white, row by row from the top. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface Box {
  x0: number;
  y0: number;
  /** Exclusive. */
  x1: number;
  y1: number;
}

export const grey = (width: number, height: number, fill = 255): Grey => ({
  width,
  height,
  data: new Uint8Array(width * height).fill(fill),
});

/** A picture with its pixels averaged (made smaller) or interpolated (made larger) to the given size. */
export function resized(source: Grey, width: number, height: number): Grey {
  if (width === source.width && height === source.height) return source;
  const columns = spread(source.width, width);
  const rows = spread(source.height, height);
  // First along the rows, then down the columns: two passes over small kernels.
  const middle = new Float32Array(width * source.height);
  for (let y = 0; y < source.height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const [at, weight] of columns[x] ?? []) sum += (source.data[y * source.width + at] ?? 255) * weight;
      middle[y * width + x] = sum;
    }
  }
  const out = grey(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (const [at, weight] of rows[y] ?? []) sum += (middle[at * width + x] ?? 255) * weight;
      out.data[y * width + x] = Math.round(sum);
    }
  }
  return out;
}

/** Which places of a row of `from` pixels make each of `to` pixels, and by how much. */
function spread(from: number, to: number): [number, number][][] {
  const step = from / to;
  const reach = Math.max(1, step);
  return Array.from({ length: to }, (_, at) => {
    const centre = (at + 0.5) * step - 0.5;
    const weights: [number, number][] = [];
    for (let place = Math.ceil(centre - reach); place <= Math.floor(centre + reach); place++) {
      const weight = 1 - Math.abs(place - centre) / reach;
      if (weight > 0) weights.push([Math.min(from - 1, Math.max(0, place)), weight]);
    }
    const whole = weights.reduce((sum, [, weight]) => sum + weight, 0);
    return weights.map(([place, weight]) => [place, weight / whole]);
  });
}

/** Part of a picture with a white margin around it; the box may reach beyond the picture. */
export function cropped(source: Grey, box: Box, margin: number): Grey {
  const out = grey(box.x1 - box.x0 + 2 * margin, box.y1 - box.y0 + 2 * margin);
  const from = Math.max(0, box.x0);
  const to = Math.min(source.width, box.x1);
  for (let y = Math.max(0, box.y0); y < Math.min(source.height, box.y1); y++)
    out.data.set(
      source.data.subarray(y * source.width + from, y * source.width + to),
      (y - box.y0 + margin) * out.width + (from - box.x0 + margin),
    );
  return out;
}

/** A picture turned by quarter turns clockwise. */
export function turned(source: Grey, quarters: number): Grey {
  const { width, height, data } = source;
  if (quarters % 4 === 0) return source;
  if (quarters % 4 === 2) return { width, height, data: data.slice().reverse() };
  const out = grey(height, width);
  const clockwise = quarters % 4 === 1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      out.data[clockwise ? x * height + (height - 1 - y) : (width - 1 - x) * height + y] = data[y * width + x] ?? 255;
  return out;
}

/** A picture sheared so that lines which fall by `slope` (pixels down for each pixel to the right) become level; exact enough for small slopes. */
export function levelled(source: Grey, slope: number): Grey {
  const { width, height } = source;
  const out = grey(width, height);
  const middleX = width / 2;
  const middleY = height / 2;
  const cos = 1 / Math.hypot(1, slope);
  const sin = slope * cos;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = x - middleX;
      const dy = y - middleY;
      out.data[y * width + x] = sample(source, middleX + dx * cos - dy * sin, middleY + dx * sin + dy * cos);
    }
  }
  return out;
}

function sample({ width, height, data }: Grey, x: number, y: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) return 255;
  const at = y0 * width + x0;
  const right = x - x0;
  const down = y - y0;
  const upper = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right;
  const lower = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right;
  return upper * (1 - down) + lower * down;
}

/** The picture as a PGM file, the simplest that the engine reads. */
export function pgm({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
