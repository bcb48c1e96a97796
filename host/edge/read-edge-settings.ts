import type { HostOptions } from '../create-host.ts'
import { readSettings } from '../node/read-settings.ts'

/** What an operator sets on an edge: the platform itself decides about ports, limits and TLS. */
export interface EdgeEnvironment {
  PORTAL_ORIGINS?: string
}

/** Reads the worker's variables. A mistake there has no start to stop: it fails each request, and stands in the log. */
export function readEdgeSettings({ PORTAL_ORIGINS }: EdgeEnvironment): Pick<HostOptions, 'portalOrigins'> {
  const reading = readSettings({ PORTAL_ORIGINS })
  if (!reading.ok) throw new Error(reading.mistakes.join('\n'))
  return { portalOrigins: reading.settings.portalOrigins }
}
