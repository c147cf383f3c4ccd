# Guibei in a container. Build:   docker build -t guibei .
#   docker run --init -v guibei:/data -p 3000:3000 guibei                    the service
#   docker run --init -v guibei:/data -p 3001:3001 guibei serve --public     its read-only public half
#   docker run --rm -it -v guibei:/data guibei user add chief --name 管理员 --role admin     any other command
FROM node:20.20.2-bookworm-slim AS build
# better-sqlite3 is compiled where no ready-made binary can be fetched.
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY tsconfig.json LICENSE ./
COPY db db
COPY jobs jobs
COPY seeds seeds
COPY server server
# The first run of any command compiles the sources, so that later ones start at once and need not write here.
RUN node server/start.mjs --cli profile check seeds/profiles/national.json

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PUBLIC_HOST=0.0.0.0 GUIBEI_DATA=/data GUIBEI_DEMO=never
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000 3001
STOPSIGNAL SIGTERM
# Of the two halves the one that runs here. Ports that are set are asked for; the shell reads them.
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD node server/start/health.mjs "${PORT:-3000}" "${PUBLIC_PORT:-3001}"
ENTRYPOINT ["node", "server/start.mjs", "--cli"]
CMD ["serve"]
