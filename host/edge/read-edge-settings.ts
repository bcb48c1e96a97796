import * as v from 'valibot'
import type { HostOptions } from '../create-host.ts'
import { HANDLER_ENVIRONMENT } from '../settings/handler-environment.ts'
import { readEnvironment } from '../settings/read-environment.ts'

/** Settings of the host on an edge; ports and limits belong to the platform. */
export interface EdgeEnvironment {
  PORTAL_ORIGINS?: string
  BEHIND_TLS?: string
}

/**
 * Reads the worker's variables; other bindings of the platform are ignored, since they needn't be strings. Throws an
 * error that lists every mistake: a worker has no start to stop, so each request fails and the log has the error.
 */
export function readEdgeSettings({
  PORTAL_ORIGINS,
  BEHIND_TLS,
}: EdgeEnvironment): Pick<HostOptions, 'portalOrigins' | 'behindTls'> {
  const reading = readEnvironment(v.object(HANDLER_ENVIRONMENT), { PORTAL_ORIGINS, BEHIND_TLS })
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  return { portalOrigins: reading.settings.PORTAL_ORIGINS, behindTls: reading.settings.BEHIND_TLS }
}
