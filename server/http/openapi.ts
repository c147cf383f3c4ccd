import { z } from 'zod';
import { API_ABOUT } from '../text/apiFields.ts';
import { PRODUCT } from '../text/names.ts';
import type { ApiRoute } from './apiRoute.ts';
import { withWords } from './apiWords.ts';

type Json = Record<string, unknown>;

const PROBLEM = z
  .object({
    type: z.string().meta({ description: '错误的种类：urn:guibei:problem: 加错误代码' }),
    title: z.string().meta({ description: 'HTTP 状态的名称' }),
    status: z.int().meta({ description: 'HTTP 状态码' }),
    detail: z.string().meta({ description: '一句话：哪里不对，接下来怎么办' }),
    code: z.string().meta({ description: '稳定的错误代码，例如 auth.required' }),
    requestId: z.string().meta({ description: '请求编号，询问时请提供' }),
    errors: z
      .array(
        z.object({
          path: z.string().meta({ description: '哪个字段' }),
          code: z.string().meta({ description: '稳定的错误代码' }),
          message: z.string(),
        }),
      )
      .optional()
      .meta({ description: '各字段的错误' }),
    details: z.record(z.string(), z.unknown()).optional().meta({ description: '错误涉及的数值' }),
  })
  .meta({ id: 'Problem' });

/** Schemas that have an `id` (`.meta({ id })`) become components; the others stand where they are used. */
function schemas(components: Json) {
  return (schema: z.ZodType, io: 'input' | 'output'): Json => {
    const {
      $schema: _,
      $defs,
      ...made
    } = z.toJSONSchema(schema, {
      target: 'draft-2020-12',
      io,
      unrepresentable: 'any',
    }) as Json;
    const suffix = io === 'input' ? 'Input' : '';
    const moved = <T>(part: T): T =>
      JSON.parse(JSON.stringify(part).replaceAll(/"#\/\$defs\/([^"]+)"/g, `"#/components/schemas/$1${suffix}"`)) as T;
    for (const [name, def] of Object.entries(($defs ?? {}) as Json)) {
      const { id: _id, ...rest } = def as Json;
      components[name + suffix] = moved(rest);
    }
    const { id, ...rest } = made;
    if (typeof id !== 'string') return moved(made);
    components[id + suffix] = moved(rest);
    return { $ref: `#/components/schemas/${id}${suffix}` };
  };
}

type ToSchema = ReturnType<typeof schemas>;

function parameters(
  schema: z.ZodType | undefined,
  where: 'path' | 'query',
  toSchema: ToSchema,
  example: Readonly<Json> = {},
): Json[] {
  if (schema === undefined) return [];
  const made = toSchema(schema, 'input');
  const required = (made['required'] ?? []) as string[];
  return Object.entries((made['properties'] ?? {}) as Record<string, Json>).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
    ...(typeof property['description'] === 'string' ? { description: property['description'] } : {}),
    ...(name in example ? { example: example[name] } : {}),
  }));
}

const json = (schema: Json, example?: unknown): Json => ({
  content: { 'application/json': { schema, ...(example === undefined ? {} : { example }) } },
});

function requestBody(route: ApiRoute, toSchema: ToSchema): Json {
  if (route.multipart === true) {
    const files = { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } };
    const schema = { type: 'object', properties: { files }, additionalProperties: true };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (route.body === undefined) return {};
  return { requestBody: { required: true, ...json(toSchema(route.body, 'input'), route.example?.body) } };
}

function answers(route: ApiRoute, toSchema: ToSchema): Json {
  const problem = {
    description: '没有办成',
    content: { 'application/problem+json': { schema: toSchema(PROBLEM, 'output') } },
  };
  if (route.produces !== undefined) {
    const content = { [route.produces]: { schema: { type: 'string', contentMediaType: route.produces } } };
    return { '200': { description: '成功', content }, default: problem };
  }
  if (route.response === undefined) return { '204': { description: '成功，没有内容' }, default: problem };
  const made = { description: '成功', ...json(toSchema(route.response, 'output'), route.example?.answer) };
  return { [String(route.status ?? 200)]: made, default: problem };
}

const operationId = (route: ApiRoute): string =>
  [
    route.method,
    ...route.path
      .split('/')
      .slice(3)
      .filter((part) => part !== ''),
  ]
    .map((part) => part.replace(/[^A-Za-z0-9]/g, '_'))
    .join('_');

function operation(route: ApiRoute, toSchema: ToSchema): Json {
  return {
    operationId: operationId(route),
    summary: route.summary,
    tags: [route.tag],
    ...(route.act === null ? {} : { 'x-guibei-act': route.act }),
    security: route.act === null ? [] : [{ bearer: [] }, { cookie: [] }],
    parameters: [
      ...parameters(route.params, 'path', toSchema, route.example?.params),
      ...parameters(route.query, 'query', toSchema, route.example?.query),
    ],
    ...requestBody(route, toSchema),
    responses: answers(route, toSchema),
  };
}

/** Headings, what anybody may ask before what is for those who sign in. */
function tagsOf(routes: readonly ApiRoute[]): string[] {
  const open = routes.filter((route) => route.path.startsWith('/api/v1/public/'));
  return [...new Set([...open, ...routes].map((route) => route.tag))];
}

/** The OpenAPI 3.1 description of the routes. `server`: where the service is reached; null: where the description was read. `cookie`: null where nobody signs in. */
export function describeApi(
  routes: readonly ApiRoute[],
  about: { server: string | null; cookie: string | null },
): Json {
  const components: Json = {};
  const toSchema = schemas(components);
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, toSchema) };
  }
  const description: Json = {
    openapi: '3.1.0',
    info: { title: `${PRODUCT}接口`, version: '1.0.0', description: API_ABOUT },
    servers: [{ url: about.server ?? '/' }],
    tags: tagsOf(routes).map((name) => ({ name })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer' },
        ...(about.cookie === null ? {} : { cookie: { type: 'apiKey', in: 'cookie', name: about.cookie } }),
      },
    },
  };
  withWords(description);
  return description;
}
