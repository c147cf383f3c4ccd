import { SaxesParser } from 'saxes';
import { Fault } from '../../domain/fault.ts';

/** Attributes by name with prefix, as they stand (`w:val`). */
export type Attributes = Record<string, string>;

export interface Events {
  /** `end` is the offset just behind the tag. */
  open?(name: string, attributes: Attributes, end: number, empty: boolean): void;
  close?(name: string, end: number): void;
}

/** Walks through XML. Throws Fault('file.damaged') where it is not well-formed. */
export function walk(xml: string, events: Events): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw new Fault('file.damaged', { reason: error.message });
  });
  parser.on('opentag', (tag) =>
    events.open?.(tag.name, tag.attributes as Attributes, parser.position, tag.isSelfClosing),
  );
  parser.on('closetag', (tag) => events.close?.(tag.name, parser.position));
  parser.write(xml).close();
}
