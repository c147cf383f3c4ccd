import type { Request, RequestHandler, Router } from 'express';
import { Fault } from '../domain/fault.ts';
import type { ApiRoute } from './apiRoute.ts';
import { assertMayAny } from './guard.ts';
import { assertKnown, parseBody, parseParams, parseQuery } from './schemas/parse.ts';

/** A body that is there and is not JSON is refused by its name, before its fields are missed one by one. */
function assertJson(req: Request): void {
  const type = req.get('Content-Type');
  const hasBody = req.get('Transfer-Encoding') !== undefined || Number(req.get('Content-Length') ?? 0) > 0;
  if (hasBody && (type === undefined || req.is('application/json') === false))
    throw new Fault('input.mediaType', { wanted: 'application/json' });
}

/** Who may knock comes first, so that a stranger costs no reading of bodies by the layers that follow. */
const knock =
  (route: ApiRoute): RequestHandler =>
  (req, _res, next) => {
    if (route.act !== null) assertMayAny(req, route.act);
    if (route.body !== undefined) assertJson(req);
    next();
  };

const handler =
  (route: ApiRoute): RequestHandler =>
  async (req, res) => {
    if (route.method === 'get') assertKnown(route.query, req);
    const answer = await route.handle({
      params: route.params === undefined ? undefined : parseParams(route.params, req),
      query: route.query === undefined ? undefined : parseQuery(route.query, req),
      body: route.body === undefined ? undefined : parseBody(route.body, req),
      actor: req.actor,
      req,
      res,
    });
    if (route.produces !== undefined) return;
    if (route.response === undefined) return void res.status(204).end();
    const told = route.response.safeParse(answer);
    if (!told.success) throw new Fault('output.invalid', { path: route.path, issues: told.error.issues });
    res.status(route.status ?? 200).json(told.data);
  };

/** Puts the routes on the router; a path that exists answers other methods with Fault('request.method'). */
export function mountApi(router: Router, routes: readonly ApiRoute[]): void {
  for (const route of routes) router[route.method](route.path, knock(route), ...(route.layers ?? []), handler(route));
  for (const path of new Set(routes.map((route) => route.path))) {
    const known = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    const methods = known.includes('GET') ? ['HEAD', ...known] : known;
    router.route(path).all((req, res) => {
      res.set('Allow', [...methods, 'OPTIONS'].join(', '));
      if (req.method === 'OPTIONS') return void res.status(204).end();
      throw new Fault('request.method');
    });
  }
}
