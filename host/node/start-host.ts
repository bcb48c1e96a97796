import { join } from 'node:path'
import { createHost } from '../create-host.ts'
import { commonHeaders } from '../headers/common-headers.ts'
import type { Settings } from '../settings/read-settings.ts'
import { openBuildStore } from './builds/build-store.ts'
import { compressPage } from './compress-page.ts'
import { isOpeningForm, loadDrawing } from './drawing/load-drawing.ts'
import { loadAppFiles } from './load-app-files.ts'
import { accessLine } from './log/access-line.ts'
import { type Listening, listen } from './server/listen.ts'

/** Time in which open connections still bring requests after the stop delay, in milliseconds. */
const STOP_GRACE_MS = 1_000

/** Time until open connections are destroyed on a stop, in milliseconds: orchestrators kill after 10 seconds. */
const STOP_WITHIN_MS = 9_000

/** The process around the host: its folder, signals and logs. */
export interface HostProcess {
  /** Folder of the built app. */
  appFolder: string
  /** Aborts to stop the host. */
  stopping: AbortSignal
  /** Writes a line of the access log. */
  logLine(line: string): void
  /** Takes a warning for the operator. */
  warn(text: string): void
  /** Takes an unexpected error of the host. */
  fail(error: unknown): void
}

/** Starts the host on Node: loads the app, opens the build store, and listens. */
export async function startHost(settings: Settings, process: HostProcess): Promise<Listening> {
  const { appFolder, stopping, logLine, warn, fail } = process
  const files = await loadAppFiles(appFolder)
  const { drawForPortals } = settings
  const drawing =
    drawForPortals.length === 0
      ? undefined
      : await loadDrawing(join(appFolder, '..', 'host-drawing'), drawForPortals)
  const host = createHost({
    files,
    portalOrigins: settings.portalOrigins,
    behindTls: settings.behindTls,
    compress: compressPage,
    dictionaries: true,
    ...(drawing === undefined ? {} : { drawing }),
    onFailure: fail,
    isReady: () => !stopping.aborted,
    otherBuilds: await openBuildStore({
      files,
      folder: settings.buildsFolder ?? join(appFolder, '..', 'builds'),
      count: settings.earlierBuilds,
      warn,
    }),
  })
  const { port, address, limits, stopDelayMs, accessLog } = settings
  return listen({
    fetch: host.fetch,
    keepsForm: drawing && isOpeningForm,
    headers: commonHeaders(settings.behindTls),
    port,
    address,
    limits,
    stopping,
    stop: { delayMs: stopDelayMs, graceMs: STOP_GRACE_MS, withinMs: STOP_WITHIN_MS },
    log: (entry) => {
      if (accessLog) logLine(accessLine(entry, new Date()))
    },
    warn,
    fail,
  })
}
