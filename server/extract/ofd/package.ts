import { Fault } from '../../domain/fault.ts';
import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { locator, type Locate } from './paths.ts';

/** The parts of an OFD file that its text depends on, as names of entries. */
export interface OfdPackage {
  pages: string[];
  /** Template pages by their id. */
  templates: Map<string, string>;
  /** Files of resources, in which composite objects are kept. */
  resources: string[];
  attachments: string[];
  signatures: number;
}

/** Most documents (DocBody) in one file; each is a whole document of its own. */
const MOST_BODIES = 100;

/** Reads OFD.xml and the root of each document in it. Throws Fault: file.damaged, file.encrypted. */
export async function readPackage(zip: Zip): Promise<OfdPackage> {
  const locate = locator(zip);
  const entry = locate('OFD.xml', '') ?? zip.names().find((name) => /(^|[/\\])ofd\.xml$/i.test(name));
  if (entry === undefined) throw new Fault('file.damaged', { missing: 'OFD.xml' });
  const main = fields(await zip.read(entry), ['DocRoot', 'Signatures', 'Encryptions']);
  if (main.Encryptions.length > 0) throw new Fault('file.encrypted');
  const found: OfdPackage = { pages: [], templates: new Map(), resources: [], attachments: [], signatures: 0 };
  if (main.DocRoot.length === 0 || main.DocRoot.length > MOST_BODIES)
    throw new Fault('file.damaged', { documents: main.DocRoot.length });
  for (const root of main.DocRoot) await readDocument(zip, locate, needed(locate, root, entry), found);
  for (const location of main.Signatures) {
    const list = locate(location, entry);
    if (list !== null) found.signatures += (await elements(zip, list, 'Signature')).length;
  }
  return found;
}

async function readDocument(zip: Zip, locate: Locate, root: string, found: OfdPackage): Promise<void> {
  const bytes = await zip.read(root);
  for (const page of pick(bytes, 'Page')) found.pages.push(needed(locate, page['BaseLoc'] ?? '', root));
  for (const template of pick(bytes, 'TemplatePage')) {
    const place = locate(template['BaseLoc'] ?? '', root);
    if (place !== null) found.templates.set(template['ID'] ?? '', place);
  }
  const { PublicRes, DocumentRes, Attachments } = fields(bytes, ['PublicRes', 'DocumentRes', 'Attachments']);
  for (const location of [...PublicRes, ...DocumentRes]) {
    const place = locate(location, root);
    if (place !== null) found.resources.push(place);
  }
  for (const location of Attachments) {
    const list = locate(location, root);
    if (list === null) continue;
    for (const { Name, Format } of await elements(zip, list, 'Attachment'))
      if (Name) found.attachments.push(Format && !/\.\w{1,5}$/.test(Name) ? `${Name}.${Format}` : Name);
  }
}

function needed(locate: Locate, location: string, from: string): string {
  const entry = locate(location, from);
  if (entry === null) throw new Fault('file.damaged', { missing: location });
  return entry;
}

async function elements(zip: Zip, entry: string, name: string): Promise<Readonly<Record<string, string>>[]> {
  return pick(await zip.read(entry), name);
}

function pick(bytes: Buffer, wanted: string): Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  walkXml(bytes, { open: (name, attributes) => void (name === wanted && found.push(attributes)) });
  return found;
}

/** What the elements of the given names hold, where that is text. */
function fields<Name extends string>(bytes: Buffer, names: readonly Name[]): Record<Name, string[]> {
  const found = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, string[]>;
  let text = '';
  walkXml(bytes, {
    open: () => (text = ''),
    text: (more) => (text += more),
    close(name) {
      if (names.includes(name as Name) && text.trim()) found[name as Name].push(text.trim());
      text = '';
    },
  });
  return found;
}
