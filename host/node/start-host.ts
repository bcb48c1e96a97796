import { join } from 'node:path'
import { createHost } from '../create-host.ts'
import { commonHeaders } from '../headers/common-headers.ts'
import type { Settings } from '../settings/read-settings.ts'
import { keepAndServeBuilds } from './builds/keep-and-serve-builds.ts'
import { compressPage } from './compress-page.ts'
import { loadAppFiles } from './load-app-files.ts'
import { accessLine } from './log/access-line.ts'
import { type Listening, listen } from './server/listen.ts'

/** What still is open then is cut off: an orchestrator kills at 10 seconds. */
const STOP_WITHIN_MS = 9_000

/** What a process gives the host. */
export interface HostProcess {
  /** The folder of the built app. */
  appFolder: string
  /** Aborted when the host is to stop. */
  stopping: AbortSignal
  /** Takes a line of the access log. */
  logLine(line: string): void
  /** Is told what an operator should know. */
  warn(text: string): void
  /** Is told of a defect of ours. */
  fail(error: unknown): void
}

/** Starts the host on Node, with all that Node adds to the handler. */
export async function startHost(settings: Settings, process: HostProcess): Promise<Listening> {
  const { appFolder, stopping, logLine, warn, fail } = process
  const files = await loadAppFiles(appFolder)
  const host = createHost({
    files,
    portalOrigins: settings.portalOrigins,
    behindTls: settings.behindTls,
    compress: compressPage,
    onFailure: fail,
    isReady: () => !stopping.aborted,
    otherBuilds: await keepAndServeBuilds({
      files,
      folder: settings.buildsFolder ?? join(appFolder, '..', 'builds'),
      count: settings.earlierBuilds,
      warn,
    }),
  })
  const { port, address, limits, stopDelayMs, accessLog } = settings
  return listen({
    fetch: host.fetch,
    headers: commonHeaders(settings.behindTls),
    port,
    address,
    limits,
    stopping,
    stop: { delayMs: stopDelayMs, withinMs: STOP_WITHIN_MS },
    log: (entry) => {
      if (accessLog) logLine(accessLine(entry, new Date()))
    },
    warn,
    fail,
  })
}
