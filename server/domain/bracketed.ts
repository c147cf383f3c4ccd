/** A title in its brackets; titles within it get single ones (GB/T 15834—2011, 4.15.3). One that is a bracketed name already stays as it is. */
export function bracketed(title: string): string {
  if (/^《[^《》]*》$/.test(title)) return title;
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** A duty's sentence without the name that it begins with, also as it was written before titles within titles got single brackets. */
export function withoutName(sentence: string, title: string): string {
  const name = [bracketed(title), `《${title}》`].find((one) => sentence.startsWith(one));
  return name === undefined ? sentence : sentence.slice(name.length);
}
