import * as v from 'valibot'
import { isAllowedPortal } from '../portals/read-portal.ts'
import { NODE_ENVIRONMENT } from './node-environment.ts'
import { type Environment, type EnvironmentReading, readEnvironment } from './read-environment.ts'

/** Limits of requests and connections; times in milliseconds, sizes in bytes. */
export interface Limits {
  bodyBytes: number
  headerBytes: number
  headersWithinMs: number
  requestWithinMs: number
  keepAliveMs: number
  connections: number
}

/** Settings of the host on Node. */
export interface Settings {
  port: number
  /** The address to listen on; undefined: every address. */
  address: string | undefined
  portalOrigins: readonly string[]
  behindTls: boolean
  /** Origins of the portals for which the host draws. */
  drawForPortals: readonly string[]
  earlierBuilds: number
  /** Undefined: `builds` beside the app's folder. */
  buildsFolder: string | undefined
  limits: Limits
  stopDelayMs: number
  accessLog: boolean
}

const BYTES_PER_KB = 1024
const MS_PER_SECOND = 1000

const NodeSettings = v.pipe(
  v.object(NODE_ENVIRONMENT),
  v.partialCheck(
    [['HEADERS_WITHIN_SECONDS'], ['REQUEST_WITHIN_SECONDS']],
    (env) => env.HEADERS_WITHIN_SECONDS <= env.REQUEST_WITHIN_SECONDS,
    ({ input }) =>
      `HEADERS_WITHIN_SECONDS: ${input.HEADERS_WITHIN_SECONDS} is more than REQUEST_WITHIN_SECONDS (${input.REQUEST_WITHIN_SECONDS}). A request’s head is a part of it.`,
  ),
  v.partialCheck(
    [['PORTAL_ORIGINS'], ['DRAW_FOR_PORTALS']],
    (env) => env.DRAW_FOR_PORTALS.every((origin) => isAllowedPortal(origin, env.PORTAL_ORIGINS)),
    'DRAW_FOR_PORTALS: a portal outside Bitrix24’s cloud must stand in PORTAL_ORIGINS, too.',
  ),
  v.transform(
    (env): Settings => ({
      port: env.PORT,
      address: env.LISTEN_ADDRESS,
      portalOrigins: env.PORTAL_ORIGINS,
      behindTls: env.BEHIND_TLS,
      drawForPortals: env.DRAW_FOR_PORTALS,
      earlierBuilds: env.EARLIER_BUILDS,
      buildsFolder: env.BUILDS_FOLDER,
      limits: {
        bodyBytes: env.MAX_BODY_KB * BYTES_PER_KB,
        headerBytes: env.MAX_HEADER_KB * BYTES_PER_KB,
        headersWithinMs: env.HEADERS_WITHIN_SECONDS * MS_PER_SECOND,
        requestWithinMs: env.REQUEST_WITHIN_SECONDS * MS_PER_SECOND,
        keepAliveMs: env.KEEP_ALIVE_SECONDS * MS_PER_SECOND,
        connections: env.MAX_CONNECTIONS,
      },
      stopDelayMs: env.STOP_DELAY_SECONDS * MS_PER_SECOND,
      accessLog: env.ACCESS_LOG,
    }),
  ),
)

/** Reads the settings of the host on Node from the environment. */
export function readSettings(env: Environment): EnvironmentReading<Settings> {
  return readEnvironment(NodeSettings, env)
}
