import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator, XmlValidateError } from 'libxml2-wasm';

const SCHEMA = join(import.meta.dirname, '../fixtures/akn/used.xsd');

/** Checks files against the part of Akoma Ntoso 3.0 that we write. `wrong` answers what is wrong with a file; nothing when it is valid. */
export function aknSchema(): { wrong(xml: string): string[]; close(): void } {
  const schema = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  const validator = XsdValidator.fromDoc(schema);
  return {
    wrong(xml) {
      const file = XmlDocument.fromString(xml);
      try {
        validator.validate(file);
        return [];
      } catch (error) {
        if (!(error instanceof XmlValidateError)) throw error;
        return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
      } finally {
        file.dispose();
      }
    },
    close() {
      validator.dispose();
      schema.dispose();
    },
  };
}
