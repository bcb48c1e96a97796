import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumArguments } from '../tools/chromium-arguments.ts'
import { currentSystem } from '../tools/current-system.ts'
import { findChromium } from '../tools/find-chromium.ts'
import { type Contestant, contestants } from './contestants.ts'
import { longChats } from './long-chat/long-chats.ts'
import { longTexts } from './long-text/long-texts.ts'
import { type Measure, type Opening, openCold } from './open-cold.ts'
import { createPortal } from './portal.ts'
import { PROFILES, type Profile, REST_MS } from './profiles.ts'
import { report, trace } from './report.ts'
import { type SlowServer, startSlowServer } from './slow-server.ts'

const DEFAULT_RUNS = '5'

/**
 * Runs all frames in one process: CPU and network emulation apply to one process only, and a portal and an app on two
 * ports could get two.
 */
const ONE_PROCESS = '--disable-site-isolation-trials'

/**
 * `npm run bench -- --runs 5`: measures all contestants, and prints a table for each profile. Asserts nothing. With
 * `--trace`, also prints the requests of the last run.
 */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: DEFAULT_RUNS }, trace: { type: 'boolean', default: false } },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs: "${values.runs}" is no number of runs`)

  let latencyMs = 0
  const portalServer = await startSlowServer(createPortal(), ({ method, url }) =>
    // Preflights are answered before PHP runs.
    method !== 'OPTIONS' && new URL(url).pathname.startsWith('/rest/') ? latencyMs + REST_MS : latencyMs,
  )
  const entrants = await contestants(portalServer.origin)
  const executablePath = await findChromium(currentSystem)
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments(['IsolateOrigins', 'site-per-process']), ONE_PROCESS],
  })
  try {
    print(`Chromium ${browser.version()}, Node ${process.versions.node}, cold cache, ${runs} runs each\n\n`)
    for (const profile of PROFILES) {
      latencyMs = profile.latencyMs
      const traces: string[] = []
      const results = entrants.map(({ name }) => ({ name, runs: [] as Measure[] }))
      for (let run = 0; run < runs; run++) {
        // The order rotates, so that no contestant always runs after the same one.
        for (let turn = 0; turn < entrants.length; turn++) {
          const index = (run + turn) % entrants.length
          const contestant = entrants[index]
          if (contestant === undefined) continue
          const { measure, requests } = await measureOnce(contestant, profile)
          results[index]?.runs.push(measure)
          if (values.trace && run === runs - 1) traces.push(trace(contestant.name, requests))
        }
      }
      print(`${report(profile, results)}\n`)
      for (const text of traces) print(`${text}\n`)
    }
    print(`${await longChats(browser, runs)}\n`)
    print(longTexts(runs))
  } finally {
    await browser.close()
    await portalServer.close()
  }

  async function measureOnce({ name, host }: Contestant, profile: Profile): Promise<Opening> {
    const app: SlowServer = await startSlowServer(host.fetch, () => profile.latencyMs)
    try {
      return await openCold({ browser, portal: portalServer, app, profile })
    } catch (error) {
      throw new Error(`${name}, ${profile.name}: no measure`, { cause: error })
    } finally {
      await app.close()
    }
  }
}

function print(text: string): void {
  process.stdout.write(text)
}
