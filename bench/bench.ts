import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { chromiumArguments } from '../tools/chromium-arguments.ts'
import { findChromium } from '../tools/find-chromium.ts'
import { thisMachine } from '../tools/this-machine.ts'
import { type Contestant, contestants } from './contestants.ts'
import { longChats } from './long-chat/long-chats.ts'
import { type Measure, type Opening, openCold } from './open-cold.ts'
import { createPortal } from './portal.ts'
import { PROFILES, type Profile, REST_MS } from './profiles.ts'
import { report, trace } from './report.ts'
import { type SlowServer, startSlowServer } from './slow-server.ts'

const DEFAULT_RUNS = '5'

/**
 * One process for all frames: an emulated processor or network reaches one process only, and a portal and an app on
 * two ports could be given two.
 */
const ONE_PROCESS = '--disable-site-isolation-trials'

/** `npm run bench -- --runs 5`: measures, and prints a table for each profile. Asserts nothing.
 * With `--trace`, also each request of the last run, so that one sees what waited for what. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: DEFAULT_RUNS }, trace: { type: 'boolean', default: false } },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs: "${values.runs}" is no number of runs`)

  let latencyMs = 0
  const portalServer = await startSlowServer(createPortal(), ({ method, url }) =>
    // A preflight is answered before PHP looks at anything.
    method !== 'OPTIONS' && new URL(url).pathname.startsWith('/rest/') ? latencyMs + REST_MS : latencyMs,
  )
  const entrants = await contestants(portalServer.origin)
  const executablePath = await findChromium(thisMachine)
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumArguments(['IsolateOrigins', 'site-per-process']), ONE_PROCESS],
  })
  try {
    say(`Chromium ${browser.version()}, Node ${process.versions.node}, cold cache, ${runs} runs each\n\n`)
    for (const profile of PROFILES) {
      latencyMs = profile.latencyMs
      const traces: string[] = []
      const results = entrants.map(({ name }) => ({ name, runs: [] as Measure[] }))
      for (let run = 0; run < runs; run++) {
        // Each run begins with another one, so that no contestant always follows the same.
        for (let turn = 0; turn < entrants.length; turn++) {
          const index = (run + turn) % entrants.length
          const contestant = entrants[index]
          if (contestant === undefined) continue
          const { measure, requests } = await one(contestant, profile)
          results[index]?.runs.push(measure)
          if (values.trace && run === runs - 1) traces.push(trace(contestant.name, requests))
        }
      }
      say(`${report(profile, results)}\n`)
      for (const text of traces) say(`${text}\n`)
    }
    say(await longChats(browser, runs))
  } finally {
    await browser.close()
    await portalServer.close()
  }

  async function one({ name, host }: Contestant, profile: Profile): Promise<Opening> {
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

function say(text: string): void {
  process.stdout.write(text)
}
