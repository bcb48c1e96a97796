# Deal Chat's host, for any engine that runs containers:
#
#   docker build --tag deal-chat .
#   docker run --read-only --publish 3000:3000 --volume deal-chat-builds:/builds --env PORTAL_ORIGINS=... deal-chat
#
# /builds keeps the assets of earlier builds, for frames that are open while a new one is deployed; hosts may share it.
# Nothing else is ever written. Tests run these steps as plain commands (test/built/docker.test.ts).

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# A folder with earlier builds, for deltas to them (docs/deploy.md).
ARG PREVIOUS_BUILDS=""
RUN npm run build

FROM node:24-slim
LABEL org.opencontainers.image.title="Deal Chat for Bitrix24" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    PORT=3000 \
    BUILDS_FOLDER=/builds
WORKDIR /app
# It says that the host is a module.
COPY --from=build /app/package.json ./
COPY --from=build /app/dist/app ./dist/app
COPY --from=build /app/dist/host ./dist/host
# For DRAW_FOR_PORTALS only.
COPY --from=build /app/dist/host-drawing ./dist/host-drawing
# The image's own user `node`, by number: so an orchestrator can see that it isn't root.
RUN mkdir /builds && chown 1000:1000 /builds
VOLUME /builds
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "require('node:http').get({ host: process.env.LISTEN_ADDRESS || '127.0.0.1', port: process.env.PORT, path: '/healthz' }, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
# Node itself is asked to stop, not a shell.
CMD ["node", "dist/host/node.js"]
