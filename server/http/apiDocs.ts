import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Router } from 'express';
import { PRODUCT } from '../text/names.ts';
import { paths } from '../web/paths.ts';
import type { ApiRoute } from './apiRoute.ts';
import { describeApi } from './openapi.ts';

const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const PARTS = ['swagger-ui.css', 'swagger-ui-bundle.js'] as const;
const DOCS = '/api/v1/docs';

/** All its parts come from this server and none is inline, so that the content policy stays as it is. */
const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${PRODUCT}接口说明</title>
<link rel="icon" href="${paths.asset('guibei.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${DOCS}/swagger-ui.css">
</head>
<body>
<div id="docs" data-description="${paths.openApi()}"></div>
<script src="${DOCS}/swagger-ui-bundle.js"></script>
<script src="${paths.asset('api-docs.js')}"></script>
</body>
</html>
`;

/** `/api/v1/openapi.json` and the page that shows it. */
export function mountDocs(
  router: Router,
  routes: readonly ApiRoute[],
  about: { server: string | null; cookie: string | null },
): void {
  // Hundreds of schemas: described when somebody asks, not at every start.
  let description: ReturnType<typeof describeApi> | undefined;
  router.get(paths.openApi(), (_req, res) => {
    description ??= describeApi(routes, about);
    res.json(description);
  });
  router.get(DOCS, (_req, res) => {
    res.type('html').send(PAGE);
  });
  for (const part of PARTS)
    router.get(`${DOCS}/${part}`, (_req, res) => {
      res.sendFile(join(SWAGGER, part), { maxAge: '1d' });
    });
}
