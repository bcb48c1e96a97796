import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { deployments } from './deployments/deployments.ts'
import { idleHour } from './hour/idle-hour.ts'
import { inboxes } from './inbox/inboxes.ts'
import { launchOptions } from './launch-options.ts'
import { longChats } from './long-chat/long-chats.ts'
import { longTexts } from './long-text/long-texts.ts'
import { compareOpenings } from './opening/compare-openings.ts'
import { selfSigned } from './server/self-signed.ts'

const DEFAULT_RUNS = '7'

/** Parts of the bench, in the order in which they run. */
const PARTS = ['openings', 'chats', 'inbox', 'texts', 'deployments']

/**
 * `npm run bench -- --runs 7`: measures all contestants, long chats and texts, and the inbox, and prints tables. Asserts
 * nothing. `--only openings`, `chats`, `inbox`, `texts` or `deployments`: that part alone. `--trace`: also the requests of the last openings. `--hour`:
 * idle visible tabs for an hour of their clocks instead, `--hour --real` for an hour of real time.
 */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: DEFAULT_RUNS },
      only: { type: 'string', multiple: true, default: PARTS },
      hour: { type: 'boolean', default: false },
      real: { type: 'boolean', default: false },
      trace: { type: 'boolean', default: false },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs: "${values.runs}" is no number of runs`)
  const unknown = values.only.find((part) => !PARTS.includes(part))
  if (unknown !== undefined) throw new Error(`--only: "${unknown}" is none of ${PARTS.join(', ')}`)

  const certificate = selfSigned(new Date())
  const browser = await chromium.launch(await launchOptions(certificate))
  try {
    print(`Chromium ${browser.version()}, Node ${process.versions.node}\n\n`)
    if (values.hour) {
      print(await idleHour({ browser, certificate, isReal: values.real }))
      return
    }
    if (values.only.includes('openings')) {
      await compareOpenings({ certificate, runs, isTraced: values.trace, print })
    }
    if (values.only.includes('chats')) print(`${await longChats({ browser, certificate, runs })}\n`)
    if (values.only.includes('inbox')) print(`${await inboxes({ browser, certificate, runs })}\n`)
    if (values.only.includes('texts')) print(longTexts(runs))
    if (values.only.includes('deployments')) print(await deployments(browser, certificate))
  } finally {
    await browser.close()
  }
}

function print(text: string): void {
  process.stdout.write(text)
}
