import type { FullConfig } from '@playwright/test'
import { currentSystem } from '../../tools/current-system.ts'
import { findChromium } from '../../tools/find-chromium.ts'
import { freePorts } from '../../tools/free-ports.ts'
import { startProduction } from '../../tools/start-production.ts'
import { publishRunData } from './run-data.ts'

/** Finds a browser and starts the production build on free ports. Returns the function that stops it. */
export default async function globalSetup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const chromium = await findChromium(currentSystem)
  const [appPort = 0, ...portalPorts] = await freePorts(1 + workers)
  const production = await startProduction({
    PORT: String(appPort),
    PORTAL_ORIGINS: portalPorts.map((port) => `http://127.0.0.1:${port}`).join(','),
  })
  publishRunData({ chromium, appUrl: `http://127.0.0.1:${appPort}/`, portalPorts })
  return () => production.stop()
}
