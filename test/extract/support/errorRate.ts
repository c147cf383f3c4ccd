/** Share of wrong characters: edits that make `read` out of `truth`, over the length of `truth`; white space counts for nothing. */
export function errorRate(read: string, truth: string): number {
  const [a, b] = [[...read.replace(/\s/g, '')], [...truth.replace(/\s/g, '')]];
  let row = b.map((_, at) => at + 1);
  a.forEach((sign, i) => {
    let corner = i;
    let left = i + 1;
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, corner + (sign === b[j] ? 0 : 1));
      corner = above;
      return left;
    });
  });
  return (row.at(-1) ?? a.length) / Math.max(1, b.length);
}
