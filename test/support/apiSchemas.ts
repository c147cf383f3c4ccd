import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** An OpenAPI description, as far as answers are checked by it. */
export interface Description {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
}

/** A checker of JSON by JSON Schema (2020-12) that knows the usual formats. */
export function schemaChecker(): InstanceType<typeof Ajv2020.default> {
  const ajv = new Ajv2020.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv;
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Checks bodies against what a description says of `GET path` (`/api/v1/x/{id}`): what is wrong with it, nothing when it fits. */
export function answerChecker(description: Description): (path: string, body: unknown) => string[] {
  const ajv = schemaChecker();
  ajv.addSchema(description, 'api');
  return (path, body) => {
    const place = ['paths', path, 'get', 'responses', '200', 'content', 'application/json', 'schema'];
    const check = ajv.getSchema(`api#/${place.map(escaped).join('/')}`);
    if (check === undefined) return [`no schema for ${path}`];
    return check(body) === true ? [] : (check.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
  };
}
