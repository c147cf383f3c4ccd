import { API_FIELD, codesSaid } from '../text/apiFields.ts';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The codes that a field takes, also where it may be null or is a list. */
function codesOf(schema: Json): readonly unknown[] {
  if (Array.isArray(schema['enum'])) return schema['enum'] as unknown[];
  const inner = [schema['items'], ...(Array.isArray(schema['anyOf']) ? (schema['anyOf'] as unknown[]) : [])];
  return inner.filter(isJson).flatMap(codesOf);
}

/** A field's own words, else those of its name, with what its codes mean. */
function wordsFor(name: string, schema: Json): string | null {
  const own = typeof schema['description'] === 'string' ? schema['description'] : null;
  const said = [own ?? API_FIELD[name] ?? null, codesSaid(codesOf(schema))].filter((one) => one !== null);
  return said.length === 0 ? null : said.join('：');
}

/** Says of each field and each parameter of a description what it means. Changes `part` itself. */
export function withWords(part: unknown): void {
  if (Array.isArray(part)) return part.forEach(withWords);
  if (!isJson(part)) return;
  for (const [name, schema] of Object.entries(isJson(part['properties']) ? part['properties'] : {})) {
    const words = isJson(schema) ? wordsFor(name, schema) : null;
    if (words !== null) (schema as Json)['description'] = words;
  }
  if (typeof part['in'] === 'string' && typeof part['name'] === 'string' && isJson(part['schema'])) {
    const words = wordsFor(part['name'], part['schema']);
    if (words !== null) part['description'] = words;
  }
  Object.values(part).forEach(withWords);
}
