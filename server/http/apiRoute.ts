import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import type { Act } from '../domain/acts.ts';

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
export type Method = (typeof METHODS)[number];

type Schema = z.ZodType | undefined;
type Out<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;
/** What a handler returns: what the answer's schema takes in; nothing for an answer without content or one it wrote itself. */
type Answer<S extends Schema> = S extends z.ZodType ? z.input<S> : void;

export interface ApiInput<P extends Schema, Q extends Schema, B extends Schema> {
  params: Out<P>;
  query: Out<Q>;
  body: Out<B>;
  actor: Actor;
  req: Request;
  res: Response;
}

/** An example as a caller writes it: what goes in, what comes out. */
export interface ApiExample<P extends Schema, Q extends Schema, B extends Schema, R extends Schema> {
  params?: P extends z.ZodType ? Readonly<Record<string, string | number>> : never;
  query?: Q extends z.ZodType ? Readonly<Record<string, string | number | readonly string[]>> : never;
  body?: B extends z.ZodType ? z.input<B> : never;
  answer?: R extends z.ZodType ? z.output<R> : never;
}

export interface ApiSpec<P extends Schema, Q extends Schema, B extends Schema, R extends Schema> {
  method: Method;
  /** The router's pattern, e.g. `/api/v1/documents/:id`. */
  path: `/api/v1/${string}`;
  /** Who cannot do this act to anything is refused at the door; the action decides about the thing. Null: open to all. */
  act: Act | null;
  /** One Chinese phrase. */
  summary: string;
  /** Heading under which the route stands in the description. */
  tag: string;
  params?: P;
  query?: Q;
  /** JSON body. */
  body?: B;
  /** Layers before the handler, such as the upload layer or a rate limit. */
  layers?: readonly RequestHandler[];
  /** The body is `multipart/form-data` with files, read by a layer. */
  multipart?: boolean;
  /** The answer's schema: what it does not name does not leave the house. Left out: 204, or `produces`. */
  response?: R;
  /** Media type of an answer that the handler writes to `res` itself. */
  produces?: string;
  /** One asked question and its answer, for the description; the answer fits the schema. */
  example?: ApiExample<P, Q, B, R>;
  /** Status of the answer; default 200, or 204 without content. */
  status?: 200 | 201 | 202 | 204;
  handle(input: ApiInput<P, Q, B>): Promise<Answer<R>>;
}

/** A route of the API, declared once: the router, the checks and the description are made from it. */
export interface ApiRoute extends Omit<ApiSpec<Schema, Schema, Schema, Schema>, 'handle' | 'example'> {
  example?: { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; answer?: unknown };
  handle(input: ApiInput<Schema, Schema, Schema>): Promise<unknown>;
}

/** Declares a route with its types. */
export const apiRoute = <
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
  R extends Schema = undefined,
>(
  spec: ApiSpec<P, Q, B, R>,
): ApiRoute => spec as unknown as ApiRoute;
