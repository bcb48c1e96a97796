import * as v from 'valibot'
import type { HostOptions } from '../create-host.ts'
import { HANDLER_ENVIRONMENT } from '../settings/handler-environment.ts'
import { readEnvironment } from '../settings/read-environment.ts'

/** What an operator sets on an edge: the platform itself decides about ports and limits. */
export interface EdgeEnvironment {
  PORTAL_ORIGINS?: string
  BEHIND_TLS?: string
}

/**
 * Reads the worker's variables, and no others of what a platform binds: those needn't be texts. A mistake there has no
 * start to stop: it fails each request, and stands in the log.
 */
export function readEdgeSettings({
  PORTAL_ORIGINS,
  BEHIND_TLS,
}: EdgeEnvironment): Pick<HostOptions, 'portalOrigins' | 'behindTls'> {
  const reading = readEnvironment(v.object(HANDLER_ENVIRONMENT), { PORTAL_ORIGINS, BEHIND_TLS })
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  return { portalOrigins: reading.settings.PORTAL_ORIGINS, behindTls: reading.settings.BEHIND_TLS }
}
