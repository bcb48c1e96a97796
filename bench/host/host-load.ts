import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { currentSystem } from '../../tools/current-system.ts'
import { findNginx } from '../../tools/nginx/find-nginx.ts'
import { startNginx } from '../../tools/nginx/start-nginx.ts'
import { type Column, table } from '../table.ts'
import { processorTime } from './processor-time.ts'
import type { Load } from './read-wrk.ts'
import { runWrk } from './run-wrk.ts'
import { startBareNode } from './start-bare-node.ts'
import { type RunningHost, startHost } from './start-host.ts'

/** A running server to compare. */
interface Contestant {
  name: string
  url: string
  pid: number
}

/** One run: its load, and the server's processor time a request, in microseconds. */
interface Measured extends Load {
  processor: number
}

const DEFAULT_RUNS = '5'
const DEFAULT_REQUESTS = '1000000'
/** Load before measuring, in seconds, for the JIT compiler and the file cache. */
const WARM_UP_SECONDS = 3
const RUN_SECONDS = 4
const MEMORY_RUN_SECONDS = 10
const ANSWER_WITHIN_MS = 5_000

const MB = 1_000_000
const MICROSECONDS_PER_MS = 1_000

const ASSETS = fileURLToPath(new URL('../../dist/app/assets', import.meta.url))
const PAGE = '/?DOMAIN=acme.bitrix24.com&PROTOCOL=1&LANG=en'

const COLUMNS: Column<Measured>[] = [
  { key: 'processor', title: 'processor time a request', write: (value) => `${value.toFixed(1)} µs` },
  { key: 'perSecond', title: 'requests a second', write: (value) => Math.round(value).toLocaleString('en') },
  { key: 'p99', title: 'p99', write: (value) => `${value.toFixed(2)} ms` },
]

/**
 * `npm run bench:host -- --runs 5 --requests 1000000`: measures the host, nginx and a server of Node alone in turns, with
 * the same asset and page, and the host's memory before and after many requests. Processor time is steadier than requests
 * a second on a machine that does other work, too. Asserts nothing.
 */
export async function hostLoad(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: DEFAULT_RUNS },
      requests: { type: 'string', default: DEFAULT_REQUESTS },
    },
  })
  const program = await findNginx(currentSystem)
  // `wrk` has no option that exits with 0.
  const hasWrk = await currentSystem.run('sh', ['-c', 'command -v wrk'], { timeoutMs: ANSWER_WITHIN_MS })
  if (program === undefined || !hasWrk) {
    throw new Error('This needs nginx and wrk: apt-get install nginx libnginx-mod-http-brotli-static wrk')
  }
  const asset = appCode()
  const nginx = await startNginx(program)
  const host = await startHost()
  const bare = await startBareNode(join(ASSETS, `${basename(asset)}.br`))
  try {
    print(`Node ${process.versions.node}, ${cpus().length} cores, ${values.runs} runs each\n\n`)
    const both = [
      { name: 'our host', ...host },
      { name: 'nginx', ...nginx },
    ]
    const withBare = [...both, { name: 'bare Node, no log', ...bare }]
    for (const [path, contestants] of [[asset, withBare] as const, [PAGE, both] as const]) {
      print(`${path}\n\n${await compare(path, contestants, Number(values.runs))}\n`)
    }
    print(await memoryOver(host, Number(values.requests)))
  } finally {
    await Promise.all([host.stop(), nginx.stop(), bare.stop()])
  }
}

/** Path of the chat view's script: an asset of medium size that every card loads. */
function appCode(): string {
  const name = readdirSync(ASSETS).find((file) => /^chat-view-.*\.js$/.test(file))
  if (name === undefined) throw new Error('The build has no code of the app')
  return `/assets/${name}`
}

async function compare(path: string, contestants: readonly Contestant[], runs: number): Promise<string> {
  const results = contestants.map((contestant) => ({ ...contestant, runs: [] as Measured[] }))
  for (const { url } of results) await runWrk(url + path, WARM_UP_SECONDS)
  for (let run = 0; run < runs; run++) {
    // Alternating order, so that other load on the machine affects all alike.
    for (const { url, pid, runs: measured } of run % 2 === 0 ? results : results.toReversed()) {
      const before = processorTime(pid)
      const load = await runWrk(url + path, RUN_SECONDS)
      const processor = ((processorTime(pid) - before) / load.requests) * MICROSECONDS_PER_MS
      measured.push({ ...load, processor })
    }
  }
  return table(
    COLUMNS,
    results,
    results.slice(1).map((_, place) => [0, place + 1]),
  )
}

async function memoryOver(host: RunningHost, least: number): Promise<string> {
  const before = await host.memory()
  let requests = 0
  while (requests < least) requests += (await runWrk(host.url + PAGE, MEMORY_RUN_SECONDS)).requests
  const after = await host.memory()
  const line = (name: string, { rss, heapUsed }: { rss: number; heapUsed: number }) =>
    `| ${name} | ${(rss / MB).toFixed(1)} MB | ${(heapUsed / MB).toFixed(1)} MB |`
  return [
    '| our host’s memory | resident | heap |',
    '| --- | --: | --: |',
    line('before', before),
    line(`after ${requests.toLocaleString('en')} requests for the page`, after),
    '',
  ].join('\n')
}

function print(text: string): void {
  process.stdout.write(text)
}
