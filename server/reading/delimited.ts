/** Rows of cells pasted from a spreadsheet (tabs) or of a CSV text (commas, quotes); rows without any content are left out. */
export function readDelimited(text: string): string[][] {
  const sign = text.includes('\t') ? '\t' : ',';
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted && c === '"' && text[i + 1] === '"') cell += text[++i];
    else if (c === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && c === sign) endCell();
    else if (!quoted && (c === '\n' || c === '\r')) {
      endCell();
      rows.push([]);
    } else cell += c;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ''));
}
