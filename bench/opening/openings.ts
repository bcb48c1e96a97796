import type { BrowserContext } from '@playwright/test'
import type { Host } from '../../host/create-host.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { type Opening, openTab, type Track } from './open-tab.ts'
import type { Profile } from './profiles.ts'

/** State of the browser's caches at an opening. */
export type CacheState = 'cold' | 'again'

/** One contestant's run in one profile. */
export interface Run {
  context: BrowserContext
  portalOrigin: string
  certificate: SelfSigned
  host: Host
  profile: Profile
  hydratedMark: string | null
}

/**
 * Opens an app with empty caches and again with full ones. Chromium compiles a script into its code cache when it runs
 * for the second time, so an unmeasured opening lies between the two. The processor's time is that of openings without
 * slowdown: Chromium slows a thread down by spinning in it, for times that other load changes.
 */
export async function openColdAndAgain(run: Run): Promise<Record<CacheState, Opening>> {
  const cold = await withServer(run, (track) => openTab(unslowed(track)))
  return withServer(run, async (track) => {
    const slowed = await openTab(track)
    await openTab(unslowed(track))
    const again = await openTab(unslowed(track))
    return { cold: withProcessor(slowed, cold), again: withProcessor(await openTab(track), again) }
  })
}

/** Serves the app on a port of its own, for which the browser has nothing in its caches. */
async function withServer<T>(run: Run, open: (track: Track) => Promise<T>): Promise<T> {
  const { certificate, host, profile } = run
  const app = await startSlowServer(certificate, host.fetch, () => profile.latencyMs)
  try {
    return await open({ ...run, appOrigin: app.origin })
  } finally {
    await app.close()
  }
}

function unslowed(track: Track): Track {
  return { ...track, profile: { ...track.profile, cpuSlowdown: 1 } }
}

function withProcessor(opening: Opening, { measure: { processorMs } }: Opening): Opening {
  return { ...opening, measure: { ...opening.measure, processorMs } }
}
