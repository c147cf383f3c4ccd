import { SaxesParser } from 'saxes';
import { Fault } from '../domain/fault.ts';

/** Attributes by name without prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open?(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** No format that we read nests anywhere near as deep. */
const DEEPEST = 256;
const DECLARED = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;

/**
 * Walks through a part of XML, names without their prefixes. Nothing outside the part is ever loaded: a document type, the only way to declare entities, is
 * refused, as is nesting that only an attack has. Throws Fault('file.damaged') for these and where it is not well-formed.
 */
export function walkXml(bytes: Buffer, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const refuse = (reason: string): never => {
    throw new Fault('file.damaged', { reason });
  };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) refuse('depth');
    events.open?.(local(tag.name), attributesOf(tag.attributes as Record<string, string>));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close?.(local(tag.name));
  });
  if (events.text) {
    parser.on('text', (text) => events.text?.(text));
    parser.on('cdata', (text) => events.text?.(text));
  }
  parser.write(xmlText(bytes)).close();
}

/** XML as text: by its byte order mark, else by the encoding that it declares, else UTF-8. */
function xmlText(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  const declared = DECLARED.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8';
  const label = /^gb/i.test(declared) ? 'gb18030' : 'utf-8';
  return new TextDecoder(label).decode(bytes).trimStart();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const out: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const name in attributes) out[local(name)] = attributes[name] ?? '';
  return out;
}
