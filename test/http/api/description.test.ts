import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaChecker } from '../../support/apiSchemas.ts';
import { type ApiWorld, apiWorld } from './world.ts';

interface Operation {
  summary: string;
  tags: string[];
  security: unknown[];
  'x-guibei-act'?: string;
  parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown>; description?: string }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
}

let world: ApiWorld;
let api: {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: Record<string, unknown> }> };
};
let operations: [string, Operation][];

beforeAll(async () => {
  world = await apiWorld();
  api = (await world.get(null, '/openapi.json').expect(200)).body;
  operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Operation] => [`${method} ${path}`, one]),
  );
});
afterAll(() => world.close());

describe('the description of the whole API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(api) as never);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it('names every route of the router', () => {
    const { stack } = (
      world.app as unknown as { router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] } }
    ).router;
    const mounted = stack.flatMap(({ route }) =>
      route?.path.startsWith('/api/v1/') === true
        ? Object.keys(route.methods)
            .filter((method) => method !== '_all')
            .map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
        : [],
    );
    const described = mounted.filter((route) => !/\/(openapi\.json|docs(\/.*)?)$/.test(route));
    expect(operations.map(([name]) => name).toSorted()).toEqual(described.toSorted());
    expect(operations.length).toBeGreaterThan(55);
  });

  it('says what each does in Chinese, and who may', () => {
    for (const [name, { summary, tags, security, ...more }] of operations) {
      expect(summary, name).toMatch(/\p{Script=Han}/u);
      expect(tags[0], name).toMatch(/\p{Script=Han}/u);
      const open = /\/public\/|(post|delete) \/api\/v1\/session/.test(name);
      expect(security.length === 0, name).toBe(open);
      expect(more['x-guibei-act'] === undefined, name).toBe(open);
    }
  });

  it('gives every parameter a type, and lets lists be left out', () => {
    for (const [name, { parameters }] of operations)
      for (const { name: parameter, in: where, required, schema } of parameters) {
        expect(schema['type'] ?? schema['anyOf'], `${name} ${parameter}`).toBeDefined();
        const asked = /\/(public\/standing|search\/explain|registers\/imported)$/.test(name);
        if (where === 'query' && parameter !== 'q' && !asked) expect(required, `${name} ${parameter}`).toBe(false);
      }
  });

  it('gives every field of a body a type', () => {
    const untyped = Object.entries(api.components.schemas).flatMap(([name, { properties }]) =>
      name.endsWith('Input')
        ? Object.entries(properties ?? {}).flatMap(([field, schema]) => {
            const said = schema as Record<string, unknown>;
            return ['type', 'anyOf', '$ref', 'enum'].some((key) => key in said) ? [] : [`${name}.${field}`];
          })
        : [],
    );
    expect(untyped).toEqual([]);
  });

  it('says in Chinese what each field and parameter of the public API means, and each code', () => {
    const silent: string[] = [];
    const walk = (part: unknown, at: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties = {}, $ref } = part as {
        properties?: Record<string, { description?: string }>;
        $ref?: string;
      };
      for (const [name, { description = '' }] of Object.entries(properties))
        if (!/\p{Script=Han}/u.test(description)) silent.push(`${at} ${name}`);
      const to = $ref?.replace('#/components/schemas/', '');
      if (to !== undefined && !seen.has(to)) {
        seen.add(to);
        walk(api.components.schemas[to], to);
      }
      Object.values(part).forEach((inner) => walk(inner, at));
    };
    const seen = new Set<string>();
    const open = operations.filter(([name]) => name.includes('/public/'));
    for (const [name, operation] of open) {
      walk(operation, name);
      for (const { name: parameter, description } of operation.parameters)
        if (description === undefined) silent.push(`${name} ?${parameter}`);
    }
    expect(silent).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
    const { validity } = api.components.schemas['Standing']!.properties as Record<string, { description: string }>;
    expect(validity!.description).toContain('in_force 现行有效；');
  });

  it('shows examples that fit', () => {
    const ajv = schemaChecker();
    ajv.addSchema(api, 'api');
    let shown = 0;
    const look = (part: unknown, place: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { example, schema } = part as { example?: unknown; schema?: object };
      if (example !== undefined && schema !== undefined) {
        shown += 1;
        const check = ajv.getSchema(`api#${place}/schema`);
        expect([place, check?.(example), check?.errors ?? null]).toEqual([place, true, null]);
      }
      for (const [key, inner] of Object.entries(part))
        look(inner, `${place}/${encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))}`);
    };
    look(api.paths, '/paths');
    expect(shown).toBeGreaterThan(25);
  });

  it('knows no column that stays inside', () => {
    const text = JSON.stringify(api.components.schemas);
    for (const column of ['passwordHash', 'docNumberKey', 'messageId', 'leaseUntil'])
      expect(text).not.toContain(column);
    const known = Object.keys(api.components.schemas['PublicDocument']?.properties ?? {});
    expect(known).toEqual(['id', 'facts', 'standing', 'text', 'versions', 'relations', 'events', 'materials']);
  });
});
