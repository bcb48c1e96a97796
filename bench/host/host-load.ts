import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { currentSystem } from '../../tools/current-system.ts'
import { findNginx } from '../../tools/nginx/find-nginx.ts'
import { startNginx } from '../../tools/nginx/start-nginx.ts'
import { type Column, type Results, table } from '../table.ts'
import type { Load } from './read-wrk.ts'
import { runWrk } from './run-wrk.ts'
import { type RunningHost, startHost } from './start-host.ts'

const DEFAULT_RUNS = '5'
const DEFAULT_REQUESTS = '1000000'
/** Load before measuring, in seconds, for the JIT compiler and the file cache. */
const WARM_UP_SECONDS = 3
const RUN_SECONDS = 4
const MEMORY_RUN_SECONDS = 10
const ANSWER_WITHIN_MS = 5_000

const MB = 1_000_000

const ASSETS = fileURLToPath(new URL('../../dist/app/assets', import.meta.url))
const PAGE = '/?DOMAIN=acme.bitrix24.com&PROTOCOL=1&LANG=en'

const COLUMNS: Column<Load>[] = [
  { key: 'perSecond', title: 'requests a second', write: (value) => Math.round(value).toLocaleString('en') },
  { key: 'p99', title: 'p99', write: (value) => `${value.toFixed(2)} ms` },
]

/**
 * `npm run bench:host -- --runs 5 --requests 1000000`: measures the host and nginx in turns, with the same asset and
 * page, and the host's memory before and after many requests. Asserts nothing.
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
  const nginx = await startNginx(program)
  const host = await startHost()
  try {
    print(`Node ${process.versions.node}, ${cpus().length} cores, ${values.runs} runs each\n\n`)
    for (const path of [appCode(), PAGE]) {
      print(`${path}\n\n${await compare(path, host.url, nginx.url, Number(values.runs))}\n`)
    }
    print(await memoryOver(host, Number(values.requests)))
  } finally {
    await Promise.all([host.stop(), nginx.stop()])
  }
}

/** Path of the chat view's script: an asset of medium size that every card loads. */
function appCode(): string {
  const name = readdirSync(ASSETS).find((file) => /^chat-view-.*\.js$/.test(file))
  if (name === undefined) throw new Error('The build has no code of the app')
  return `/assets/${name}`
}

async function compare(path: string, host: string, nginx: string, runs: number): Promise<string> {
  const results: (Results<Load> & { url: string; runs: Load[] })[] = [
    { name: 'our host', url: host, runs: [] },
    { name: 'nginx', url: nginx, runs: [] },
  ]
  for (const { url } of results) await runWrk(url + path, WARM_UP_SECONDS)
  for (let run = 0; run < runs; run++) {
    // Alternating order, so that other load on the machine affects both alike.
    for (const result of run % 2 === 0 ? results : results.toReversed()) {
      result.runs.push(await runWrk(result.url + path, RUN_SECONDS))
    }
  }
  return table(COLUMNS, results, [[0, 1]])
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
