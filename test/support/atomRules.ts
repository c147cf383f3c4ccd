import { SaxesParser } from 'saxes';

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

/** Reads XML with its name spaces as prefixes; throws where it is not well formed. */
export function readXml(xml: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** An instant as RFC 3339 has it, with its zone. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const isInstant = (said: string): boolean => INSTANT.test(said) && !Number.isNaN(Date.parse(said));
const isIri = (said: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(said) && URL.canParse(said);

/** What is wrong with a feed by RFC 4287 and RFC 6721; nothing when it keeps to them. */
export function atomFaults(xml: string): string[] {
  const feed = readXml(xml);
  const found: string[] = [];
  const of = (node: XmlNode, name: string): XmlNode[] => node.children.filter((child) => child.name === name);
  const once = (node: XmlNode, name: string, where: string): string => {
    const all = of(node, name);
    if (all.length !== 1) found.push(`${where}: ${all.length} of ${name}`);
    return all[0]?.text ?? '';
  };
  const base = (node: XmlNode, where: string): { id: string; updated: string } => {
    const id = once(node, 'id', where);
    if (!isIri(id)) found.push(`${where}: id ${id} is no IRI`);
    if (once(node, 'title', where).trim() === '') found.push(`${where}: no title`);
    const updated = once(node, 'updated', where);
    if (!isInstant(updated)) found.push(`${where}: updated ${updated}`);
    const alternates = of(node, 'link').filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate');
    const kinds = alternates.map(({ attributes }) => `${attributes['type'] ?? ''} ${attributes['hreflang'] ?? ''}`);
    if (new Set(kinds).size !== kinds.length) found.push(`${where}: two alternate links of one kind`);
    for (const { attributes } of of(node, 'link'))
      if (!isIri(attributes['href'] ?? '')) found.push(`${where}: link ${attributes['href']}`);
    return { id, updated };
  };
  if (feed.name !== 'feed' || feed.attributes['xmlns'] !== 'http://www.w3.org/2005/Atom') found.push('no Atom feed');
  const { updated } = base(feed, 'feed');
  const self = of(feed, 'link').filter(({ attributes }) => attributes['rel'] === 'self');
  if (self.length !== 1) found.push(`${self.length} links to itself`);
  const entries = of(feed, 'entry').map((entry, i) => {
    const where = `entry ${i + 1}`;
    const said = base(entry, where);
    const authors = [...of(entry, 'author'), ...of(feed, 'author')];
    if (!authors.some((author) => of(author, 'name').length === 1)) found.push(`${where}: no author`);
    if (of(entry, 'content').length === 0 && of(entry, 'link').length === 0) found.push(`${where}: no way to it`);
    if (Date.parse(said.updated) > Date.parse(updated)) found.push(`${where}: newer than its feed`);
    return said.id;
  });
  const twice = entries.filter((id, i) => entries.indexOf(id) !== i);
  if (twice.length > 0) found.push(`ids twice: ${twice.join(' ')}`);
  for (const gone of of(feed, 'at:deleted-entry')) {
    const { ref = '', when = '' } = gone.attributes;
    if (!isIri(ref) || !isInstant(when)) found.push(`deleted entry ${ref} ${when}`);
    if (entries.includes(ref)) found.push(`${ref} is there and deleted`);
  }
  return found;
}
