import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Host } from '../../host/create-host.ts'
import { launchOptions } from '../launch-options.ts'
import { createPortal } from '../server/portal.ts'
import type { SelfSigned } from '../server/self-signed.ts'
import { startSlowServer } from '../server/slow-server.ts'
import { BASELINE, CONTESTANTS, type Contestant } from './contestants.ts'
import type { Opening } from './open-tab.ts'
import { type CacheState, openColdAndAgain } from './openings.ts'
import { PROFILES, type Profile, REST_MS } from './profiles.ts'
import { LEGEND, report, trace } from './report.ts'

/** Options of the comparison. */
export interface Comparison {
  certificate: SelfSigned
  runs: number
  /** Prints the requests of the last run, too. */
  isTraced: boolean
  print: (text: string) => void
}

/** A contestant with its server. */
type Entrant = Omit<Contestant, 'host'> & { host: Host }

/** Openings of one run by the contestants' places in their table. */
type Round = Record<CacheState, Opening>[]

const CACHE_STATES: readonly CacheState[] = ['cold', 'again']

/** Opens all contestants in all profiles, and prints a table for each profile and cache state. */
export async function compareOpenings({ certificate, runs, isTraced, print }: Comparison): Promise<void> {
  let latencyMs = 0
  const portal = await startSlowServer(certificate, createPortal(), ({ method, url }) =>
    // Preflights are answered before PHP runs.
    method !== 'OPTIONS' && new URL(url).pathname.startsWith('/rest/') ? latencyMs + REST_MS : latencyMs,
  )
  try {
    const entrants: Entrant[] = []
    for (const contestant of CONTESTANTS) {
      entrants.push({ ...contestant, host: await contestant.host(portal.origin) })
    }
    print(`${LEGEND}\n\n`)
    for (const profile of PROFILES) {
      latencyMs = profile.latencyMs
      const rounds: Round[] = []
      for (let run = 0; run < runs; run++) {
        rounds.push(await openAll(entrants, run, { certificate, portalOrigin: portal.origin, profile }))
      }
      for (const cache of CACHE_STATES) {
        const results = entrants.map(({ name }, place) => ({
          name,
          runs: rounds.flatMap((round) => round[place]?.[cache].measure ?? []),
        }))
        print(`${report(profile, cache, results, BASELINE)}\n`)
      }
      if (isTraced) print(traces(entrants, rounds.at(-1) ?? []))
    }
  } finally {
    await portal.close()
  }
}

/**
 * Opens each contestant once in a new browser, whose profile is on the disk: one in memory has no code cache. The order
 * rotates with the runs, so that no contestant always comes after the same one.
 */
async function openAll(
  entrants: readonly Entrant[],
  run: number,
  track: { certificate: SelfSigned; portalOrigin: string; profile: Profile },
): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), 'deal-chat-bench-'))
  const context = await chromium.launchPersistentContext(folder, {
    ...(await launchOptions(track.certificate)),
    viewport: { width: 800, height: 800 },
  })
  const round: Round = []
  try {
    for (const turn of entrants.keys()) {
      const place = (run + turn) % entrants.length
      const entrant = entrants[place]
      if (entrant === undefined) continue
      round[place] = await openColdAndAgain({ ...track, ...entrant, context }).catch((error: unknown) => {
        throw new Error(`${entrant.name}, ${track.profile.name}: no measure`, { cause: error })
      })
    }
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
  return round
}

function traces(entrants: readonly Entrant[], round: Round): string {
  const texts = entrants.flatMap(({ name }, place) =>
    CACHE_STATES.map((cache) => trace(`${name}, ${cache}`, round[place]?.[cache].requests ?? [])),
  )
  return `${texts.join('\n')}\n`
}
