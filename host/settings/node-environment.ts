import { isIP } from 'node:net'
import * as v from 'valibot'
import { booleanSetting } from './boolean-setting.ts'
import { describeSetting } from './describe-setting.ts'
import { HANDLER_ENVIRONMENT } from './handler-environment.ts'
import { integerSetting } from './integer-setting.ts'
import { portalOriginsSetting } from './portal-origins.ts'

/** A host name; whether it can be listened on is left to the operating system. */
const NAME = /^[\w.-]+$/

/** Schemas of the variables of the host on Node. */
export const NODE_ENVIRONMENT = {
  PORT: integerSetting({
    name: 'PORT',
    text: 'The port to listen on; `0` is any free one.',
    unit: 'a port',
    byDefault: 3000,
    min: 0,
    max: 65_535,
  }),
  LISTEN_ADDRESS: v.pipe(
    v.optional(v.string()),
    v.check(
      (text) => text === undefined || isIP(text) !== 0 || NAME.test(text),
      ({ input }) =>
        `LISTEN_ADDRESS: "${input}" is no address. One looks like 127.0.0.1, ::1 or localhost, with no port.`,
    ),
    describeSetting({
      text: 'The address to listen on. Behind a proxy on the same machine, `127.0.0.1` keeps everybody else out.',
      takes: 'an IP address or a name',
      byDefault: 'every address of the machine',
    }),
  ),
  ...HANDLER_ENVIRONMENT,
  DRAW_FOR_PORTALS: portalOriginsSetting({
    name: 'DRAW_FOR_PORTALS',
    text: 'For which portals the host itself asks for a card’s chat, with the access token of the opening, and draws it in the page: the chat is there sooner. Each is asked by exactly this scheme, name and port; a self-hosted one stands in `PORTAL_ORIGINS`, too. Read [what it means](deploy.md#draw-the-chat-on-the-server) first: the token is then used here, and chats pass through the host.',
    byDefault: 'none: the host uses no token, and asks no portal',
  }),
  EARLIER_BUILDS: integerSetting({
    name: 'EARLIER_BUILDS',
    text: 'How many other builds’ assets are kept and served besides the host’s own, so that a frame opened before a deployment goes on. With `0`, nothing is kept.',
    unit: 'builds',
    byDefault: 3,
    min: 0,
    max: 100,
  }),
  BUILDS_FOLDER: v.pipe(
    v.optional(v.string()),
    describeSetting({
      text: 'Where builds are kept: a folder that outlives a deployment. Hosts side by side may share it, and then serve each other’s assets while a deployment is under way.',
      takes: 'a folder',
      byDefault: '`dist/builds`, beside the app',
    }),
  ),
  MAX_BODY_KB: integerSetting({
    name: 'MAX_BODY_KB',
    text: 'The largest body of a request. A portal’s opening POST has about 2 kB; a larger body than this is answered by 413, and the connection closed.',
    unit: 'kB',
    byDefault: 256,
    min: 16,
    max: 102_400,
  }),
  MAX_HEADER_KB: integerSetting({
    name: 'MAX_HEADER_KB',
    text: 'The largest head of a request, its address among it. More is answered by 431.',
    unit: 'kB',
    byDefault: 16,
    min: 4,
    max: 256,
  }),
  HEADERS_WITHIN_SECONDS: integerSetting({
    name: 'HEADERS_WITHIN_SECONDS',
    text: 'How long the head of a request may take to arrive. Then it is answered by 408.',
    unit: 'seconds',
    byDefault: 10,
    min: 1,
    max: 600,
  }),
  REQUEST_WITHIN_SECONDS: integerSetting({
    name: 'REQUEST_WITHIN_SECONDS',
    text: 'How long a whole request may take to arrive, its body among it; no less than the head alone. Then it is answered by 408. An answer that nobody takes is given up soon after as long.',
    unit: 'seconds',
    byDefault: 30,
    min: 1,
    max: 600,
  }),
  KEEP_ALIVE_SECONDS: integerSetting({
    name: 'KEEP_ALIVE_SECONDS',
    text: 'How long an idle connection stays open. Longer than the proxy’s before it, or the proxy now and then writes into a connection that is closing.',
    unit: 'seconds',
    byDefault: 65,
    min: 1,
    max: 3_600,
  }),
  MAX_CONNECTIONS: integerSetting({
    name: 'MAX_CONNECTIONS',
    text: 'How many connections may be open at once. Those above are closed unanswered, and a line says so. The system’s limit of open files must be higher.',
    unit: 'connections',
    byDefault: 10_000,
    min: 1,
    max: 1_000_000,
  }),
  STOP_DELAY_SECONDS: integerSetting({
    name: 'STOP_DELAY_SECONDS',
    text: 'How long after SIGTERM the host still takes requests while `/readyz` answers 503: as long as the load balancer needs to see it. All is over within 10 seconds in every case.',
    unit: 'seconds',
    byDefault: 0,
    min: 0,
    max: 8,
  }),
  ACCESS_LOG: booleanSetting({
    name: 'ACCESS_LOG',
    text: 'Whether each request is a line of JSON on the standard output: its time, method, path, status, the bytes sent, how many milliseconds it took, and `aborted` when the connection ended before the answer. Query, headers, body and the asker’s address are never written.',
    byDefault: 'yes',
  }),
}
