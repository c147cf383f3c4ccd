import type { Zip } from '../zip.ts';
import { createCounter, readNumbering } from './numbering.ts';
import { readStyles, type NumberedStyle } from './styles.ts';
import { walk } from './xml.ts';

interface Paragraph {
  style: string;
  numId?: string;
  level?: number;
  /** Offset behind the properties of the paragraph, where its label belongs. */
  at: number;
}

/**
 * The main part of a Word file with every automatic number (第一条, 一、, （一）) written out as text at the head of its paragraph: Word keeps them only as
 * rules, and mammoth knows of a list no more than that it is one.
 */
export async function withLabels(
  zip: Zip,
  part: (name: string) => Promise<string>,
): Promise<{ name: string; xml: string }> {
  const name = await mainPart(zip, part);
  const xml = await part(name);
  const near = (file: string) => name.replace(/[^/]*$/, file);
  if (!zip.has(near('numbering.xml'))) return { name, xml };
  const styles = zip.has(near('styles.xml'))
    ? readStyles(await part(near('styles.xml')))
    : new Map<string, NumberedStyle>();
  const label = createCounter(readNumbering(await part(near('numbering.xml'))));
  let out = '';
  let copied = 0;
  for (const { style, numId, level, at } of paragraphs(xml)) {
    const ofStyle = styles.get(style);
    const list = numId ?? ofStyle?.numId;
    const text = list && list !== '0' ? label(list, level ?? ofStyle?.level ?? 0) : '';
    if (!text) continue;
    out += `${xml.slice(copied, at)}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    copied = at;
  }
  return { name, xml: out + xml.slice(copied) };
}

async function mainPart(zip: Zip, part: (name: string) => Promise<string>): Promise<string> {
  let target = 'word/document.xml';
  if (zip.has('_rels/.rels')) {
    walk(await part('_rels/.rels'), {
      open(name, a) {
        if (name === 'Relationship' && a['Type']?.endsWith('/officeDocument') && a['Target'])
          target = a['Target'].replace(/^\//, '');
      },
    });
  }
  return target;
}

/** Paragraphs with properties, in the order of the text. What stands in mc:Choice is told a second time in mc:Fallback, which mammoth reads. */
function paragraphs(xml: string): Paragraph[] {
  const found: Paragraph[] = [];
  let current: Paragraph | null = null;
  let choices = 0;
  walk(xml, {
    open(name, a) {
      if (name === 'mc:Choice') choices += 1;
      else if (name === 'w:pPr') current = { style: '', at: 0 };
      else if (!current) return;
      else if (name === 'w:pStyle') current.style = a['w:val'] ?? '';
      else if (name === 'w:numId') current.numId ??= a['w:val'];
      else if (name === 'w:ilvl') current.level ??= Number(a['w:val']);
    },
    close(name, end) {
      if (name === 'mc:Choice') choices -= 1;
      if (name !== 'w:pPr' || !current) return;
      if (choices === 0) found.push({ ...current, at: end });
      current = null;
    },
  });
  return found;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
