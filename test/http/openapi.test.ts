import { Validator } from '@seriousme/openapi-schema-validator';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApi } from './routes.ts';
import { type HttpWorld, httpWorld } from './world.ts';

type Operation = Record<string, unknown> & { parameters: { name: string }[]; responses: Record<string, unknown> };
interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
}

let world: HttpWorld;
let api: Description;

beforeAll(async () => {
  world = await httpWorld({ api: [testApi] });
  api = (await request(world.app).get('/api/v1/openapi.json').expect(200)).body as Description;
});
afterAll(() => world.close());

/** Every route of the router under /api/v1, as `get /api/v1/x/{id}`. */
function mounted(): string[] {
  const stack = (
    world.app as unknown as { router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] } }
  ).router.stack;
  return stack.flatMap(({ route }) =>
    route !== undefined && route.path.startsWith('/api/v1/')
      ? Object.keys(route.methods)
          .filter((method) => method !== '_all')
          .map((method) => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`)
      : [],
  );
}

describe('the description of the API', () => {
  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(api) as never);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(api.openapi).toBe('3.1.0');
  });

  it('holds every route, and no other', () => {
    const described = Object.entries(api.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const routes = mounted().filter((route) => !/\/(openapi\.json|docs(\/.*)?)$/.test(route));
    expect(described.toSorted()).toEqual([...new Set(routes)].toSorted());
    expect(described).toContain('patch /api/v1/users/{id}');
  });

  it('has every reference it speaks of, and a name of its own for each operation', () => {
    const text = JSON.stringify(api);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(api.components.schemas).toHaveProperty(name);
    expect(text).not.toContain('$defs');
    const ids = Object.values(api.paths).flatMap((methods) => Object.values(methods).map((one) => one['operationId']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names parameters, the act, problems and what comes back', () => {
    const note = api.paths['/api/v1/notes/{id}']?.['get'];
    expect(note?.parameters.map((one) => one.name)).toEqual(['id', 'offset', 'limit', 'tag']);
    expect(note?.['x-guibei-act']).toBe('document.read');
    expect(Object.keys(note?.responses ?? {})).toEqual(['200', 'default']);
    expect(api.paths['/api/v1/session']?.['delete']?.responses).toHaveProperty('204');
    expect(api.paths['/api/v1/files']?.['post']).toHaveProperty('requestBody.content.multipart/form-data');
  });

  it('tells of no column that stays inside', () => {
    expect(Object.keys(api.components.schemas['User']?.properties ?? {})).toEqual([
      'id',
      'version',
      'login',
      'name',
      'role',
      'issuerId',
      'mail',
      'mustChangePassword',
      'lockedUntil',
      'disabledAt',
    ]);
  });
});

describe('its page', () => {
  it('loads everything from here, nothing inline', async () => {
    const page = (await request(world.app).get('/api/v1/docs').expect(200)).text;
    expect(page).not.toMatch(/<script>|<style|https?:/);
    const parts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
    expect(parts).toHaveLength(4);
    for (const part of parts) await request(world.app).get(part).expect(200);
  });
});
