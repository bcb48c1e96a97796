import type { FullConfig } from '@playwright/test'
import { currentSystem } from '../../tools/current-system.ts'
import { findChromium } from '../../tools/find-chromium.ts'
import { freePorts } from '../../tools/free-ports.ts'
import { startProduction } from '../../tools/start-production.ts'
import { publishRunData } from './run-data.ts'

/** Number of portals besides those of the workers. */
const OTHER_PORTALS = 1

/** Finds a browser and starts the production build on free ports. Returns the function that stops it. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const chromium = await findChromium(currentSystem)
  const [appPort = 0, ...ports] = await freePorts(1 + workers + OTHER_PORTALS)
  const production = await startProduction({
    PORT: String(appPort),
    PORTAL_ORIGINS: ports.map((port) => `http://127.0.0.1:${port}`).join(','),
  })
  publishRunData({
    chromium,
    appUrl: `http://127.0.0.1:${appPort}/`,
    portalPorts: ports.slice(OTHER_PORTALS),
    otherPortalPorts: ports.slice(0, OTHER_PORTALS),
  })
  return () => production.stop()
}
