import { setTimeout as sleep } from 'node:timers/promises'
import { configure, screen } from '@testing-library/dom'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { DetachedWindowAPI, Request as PageRequest, Response as PageResponse } from 'happy-dom'
import { afterEach, vi } from 'vitest'
import {
  type CardOptions,
  type LogRow,
  type Sandbox,
  type SandboxSession,
  startSandbox,
} from '../../sandbox/index.ts'
import { measureLists } from './measured-list.ts'
import { keepRequestTimeouts } from './request-timeouts.ts'
import { unannouncedWrites } from './unannounced-writes.ts'

/** The app as the portal opened it: the real start-up, the real SDK, in the document of happy-dom. */
export interface OpenedApp {
  readonly sandbox: Sandbox
  readonly session: SandboxSession
  /** Presses and types as a person does; each press counts as one for the sandbox. */
  readonly user: UserEvent
  /** REST requests of the app, in order; a batch is one. */
  readonly requests: () => readonly LogRow[]
  /** Commands of the app to the portal's page, by name. */
  readonly frameCommands: (method: string) => readonly LogRow[]
}

/** An app that is open, with what has to be ended after the test. */
interface Running {
  readonly sandbox: Sandbox
  readonly ends: (() => void)[]
}

/** Answers a request to the app's own address. */
type OwnAnswer = (request: Request) => Response | Promise<Response>

const APP_ORIGIN = 'http://app.example:5173'
/** Time for requests that are on their way when a test ends, in milliseconds. */
const SETTLE_MS = 20
/** One step of `passTimeUntil` by the controlled clock, and the machine's own time before it, in milliseconds. */
const STEP_MS = 100
const ANSWER_MS = 2

/** Time for a state to come on a busy machine, in milliseconds: two retries, or ten seconds of silence and then some. */
const COMES_WITHIN_MS = 25_000

configure({ asyncUtilTimeout: COMES_WITHIN_MS })

let isOffline = false
/** Resolves when the next answer may arrive. */
let letArrive = async (): Promise<void> => undefined
let holds: { readonly pattern: RegExp; readonly ended: Promise<void>; readonly letGo: () => void }[] = []
let answerAtOwnAddress: OwnAnswer | null = null
/** Aborts of this test's requests. */
const underWay: AbortController[] = []
let announcedWrites: RegExp[] = []
let running: Running[] = []
let consoleErrors: string[] = []

/** Announces one write of the app: a row of the sandbox's log that matches. A write that does not come fails the test. */
export function expectWrite(pattern: RegExp): void {
  announcedWrites.push(pattern)
}

/** Starts a portal of the test's own. `openApp` starts one by itself where it is given none. */
export async function startPortal(): Promise<Sandbox> {
  const sandbox = await startSandbox({ appUrl: `${APP_ORIGIN}/`, redRows: 'allow' })
  running.push({ sandbox, ends: [] })
  return sandbox
}

/**
 * Opens the app in a page of the sandbox's portal, as `CardOptions` say. REST is the sandbox's `fetch` handler, asked
 * in this process; frame messages go through the sandbox's bridge. At the end of the test the app is unmounted, and the
 * test fails on a red row, a write or a console error that it did not announce.
 */
export async function openApp(card: CardOptions = {}, portal?: Sandbox): Promise<OpenedApp> {
  const sandbox = portal ?? (await startPortal())
  const ends = running.find((one) => one.sandbox === sandbox)?.ends ?? []
  closeApps()
  const session = sandbox.openSession(card)
  openPage(session)
  answerRequestsBy(sandbox)
  await answerFrameMessagesBy(session, ends)
  ends.push(countPresses(session), measureLists(), keepRequestTimeouts())

  // Code that the app before still fetches would join this one's modules, with contexts of its own.
  await vi.dynamicImportSettled()
  vi.resetModules()
  vi.doMock('react-dom/client', async (importOriginal) => {
    const client = await importOriginal<typeof import('react-dom/client')>()
    const createRoot: typeof client.createRoot = (...given) => {
      const root = client.createRoot(...given)
      ends.push(() => root.unmount())
      return root
    }
    return { ...client, createRoot }
  })
  await import('../../src/boot/main.ts')
  const rows = () => sandbox.log.rows.filter(({ sid }) => sid === session.sid)
  return {
    sandbox,
    session,
    user: userEvent.setup({
      document,
      advanceTimers: async (ms) => (vi.isFakeTimers() ? void (await passTime(ms)) : undefined),
    }),
    requests: () => rows().filter(({ way, httpMethod }) => way === 'app → REST' && httpMethod !== 'OPTIONS'),
    frameCommands: (method) => rows().filter((row) => row.way === 'app → frame' && row.method === method),
  }
}

/** The screen's heading, as soon as it says this. */
export function findHeading(name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name })
}

/** Cuts the page's network, or restores it, with the events that a browser sends. */
export function setOffline(offline: boolean): void {
  isOffline = offline
  Object.defineProperty(navigator, 'onLine', { value: !offline, configurable: true })
  window.dispatchEvent(new Event(offline ? 'offline' : 'online'))
}

/** Answers the app's own address, which is out of reach without it, until the end of the test. */
export function answerOwnAddress(answer: OwnAnswer): void {
  answerAtOwnAddress = answer
}

/**
 * Holds requests whose address or body match, decoded, on their way to the portal. Returns the function that lets them
 * go; the end of the test does, too.
 */
export function holdRequests(pattern: RegExp): () => void {
  const end = new AbortController()
  const ended = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()))
  const letGo = () => end.abort()
  holds.push({ pattern, ended, letGo })
  return letGo
}

/**
 * Replaces the page's timers and clock until the end of the test; time goes on by itself as well, so that requests
 * and retries end. Call it before `openApp`, then pass time by `passTime`.
 */
export function controlClock(): void {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
    shouldAdvanceTime: true,
  })
}

/** Passes time by the controlled clock, in milliseconds, with everything that it sets off. */
export async function passTime(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

/**
 * Passes time by the controlled clock, in steps, until `isSo`; rejects after `withinMs` of it. Code arrives and the
 * sandbox answers between two steps.
 */
export async function passTimeUntil(
  isSo: () => boolean,
  { withinMs = COMES_WITHIN_MS, stepMs = STEP_MS }: { withinMs?: number; stepMs?: number } = {},
): Promise<void> {
  await foundInTime(() => (isSo() ? true : null), { withinMs, stepMs, what: isSo })
}

/** Passes time likewise until `find` returns something other than null, and returns that. */
export async function foundInTime<T>(
  find: () => T | null,
  { withinMs = COMES_WITHIN_MS, stepMs = STEP_MS, what = find as () => unknown } = {},
): Promise<T> {
  for (let passed = 0; passed <= withinMs; passed += stepMs) {
    const found = find()
    if (found !== null) return found
    await vi.dynamicImportSettled()
    await sleep(ANSWER_MS)
    await passTime(stepMs)
  }
  throw new Error(`Not so within ${withinMs} ms: ${what}\nThe page says: ${document.body.textContent}`)
}

/**
 * Holds back the sandbox's answers, of which `after` more still arrive; requests are logged all the same. Returns the
 * function that lets them arrive.
 */
export function holdAnswers(after = 0): () => void {
  let arriving = after
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  letArrive = async () => {
    arriving -= 1
    if (arriving < 0) await released
  }
  return release
}

afterEach(async () => {
  const ended = running
  const writes = announcedWrites
  const errors = consoleErrors
  for (const { letGo } of holds) letGo()
  holds = []
  announcedWrites = []
  await sleep(SETTLE_MS)
  closeApps()
  running = []
  consoleErrors = []
  vi.doUnmock('react-dom/client')
  vi.unstubAllGlobals()
  vi.useRealTimers()
  if (isOffline) setOffline(false)
  letArrive = async () => undefined
  answerAtOwnAddress = null
  localStorage.clear()
  sessionStorage.clear()
  const rows = ended.flatMap(({ sandbox }) => [...sandbox.log.rows])
  const redRows = rows.filter((row) => row.red).map(textOf)
  const problems = [
    ...unannouncedWrites(rows, writes),
    ...redRows.map((row) => `red row: ${row}`),
    ...errors.map((error) => `console error: ${error}`),
  ]
  endRequests()
  for (const { sandbox } of ended) await sandbox.close()
  if (problems.length > 0) throw new Error(`Not announced by the test:\n${problems.join('\n')}`)
})

/** Unmounts every app of this test, and takes its listeners away. */
function closeApps(): void {
  for (const { ends } of running) for (const end of ends.splice(0)) end()
}

/** The page as the host serves it to the portal's form: index.html's body at the handler's address. */
function openPage({ handlerOpening, frameName }: SandboxSession): void {
  happyDom().setURL(handlerOpening.action)
  // The entry of the test before: a frame that opens has no state of ours.
  history.replaceState(null, '')
  window.name = frameName
  document.documentElement.removeAttribute('data-theme')
  document.body.innerHTML = '<div id="root"></div><div id="boot-failed" role="alert" hidden></div>'
  consoleErrors = []
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    consoleErrors.push(parts.map(String).join(' '))
  })
}

/** Gives each request of the page to the sandbox's own handler. Another address is out of reach. */
function answerRequestsBy(sandbox: Sandbox): void {
  happyDom().settings.fetch.interceptor = {
    beforeAsyncRequest: async ({ request }) => {
      const answer = answersOf(sandbox, new URL(request.url).origin)
      if (isOffline || answer === null) throw new TypeError(`${request.url} is out of reach`)
      const body = request.method === 'POST' ? await request.text() : null
      const decoded = decodeURIComponent(`${request.url} ${body ?? ''}`.replaceAll('+', ' '))
      await Promise.all(holds.filter(({ pattern }) => pattern.test(decoded)).map(({ ended }) => ended))
      const headers = Object.fromEntries(request.headers)
      // A browser sends it with every request to another origin.
      headers['origin'] = APP_ORIGIN
      const asked = new Request(request.url, {
        method: request.method,
        headers,
        body,
        signal: abortOf(request),
      })
      const answered = await answer(asked)
      await letArrive()
      asked.signal.throwIfAborted()
      const init = { status: answered.status, headers: Object.fromEntries(answered.headers) }
      // The type of happy-dom's own response is another one than the DOM's.
      return new window.Response(await answered.text(), init) as unknown as PageResponse
    },
  }
}

/** The handler that answers requests to an origin; null: the origin is out of reach. */
function answersOf(sandbox: Sandbox, origin: string): OwnAnswer | null {
  if (origin === sandbox.origin) return sandbox.handle
  return origin === APP_ORIGIN ? answerAtOwnAddress : null
}

/** The API of the test environment's window. */
function happyDom(): DetachedWindowAPI {
  return (window as unknown as { happyDOM: DetachedWindowAPI }).happyDOM
}

/** Ends requests that hang, without an answer; a later request gets none either. */
function endRequests(): void {
  happyDom().settings.fetch.interceptor = {
    beforeAsyncRequest: async ({ request }) => {
      throw new TypeError(`${request.url} is asked after the test`)
    },
  }
  for (const one of underWay.splice(0)) one.abort()
}

/** Node's signal for happy-dom's. */
function abortOf({ signal }: PageRequest): AbortSignal {
  const aborting = new AbortController()
  underWay.push(aborting)
  if (signal.aborted) aborting.abort()
  signal.addEventListener('abort', () => aborting.abort())
  return aborting.signal
}

/** Puts the sandbox's bridge in the place of the portal's page. */
async function answerFrameMessagesBy(session: SandboxSession, ends: (() => void)[]): Promise<void> {
  const appOrigin = new URL(session.handlerOpening.action).origin
  let isOpen = true
  ends.push(() => {
    isOpen = false
  })
  const bridge = session.bridge(appOrigin, (data) => {
    if (isOpen) window.dispatchEvent(new MessageEvent('message', { data, origin: session.origin }))
  })
  vi.stubGlobal('parent', {
    postMessage: (message: string) => {
      if (isOpen) setTimeout(() => void bridge.receive(message, appOrigin))
    },
  })
}

/** Counts a press or a key in the page as one of the person's. */
function countPresses(session: SandboxSession): () => void {
  const ending = new AbortController()
  for (const type of ['pointerdown', 'keydown']) {
    document.addEventListener(type, () => session.press(), { capture: true, signal: ending.signal })
  }
  return () => ending.abort()
}

/** A row without its answer: patterns are about requests. */
function textOf({ answer: _answer, ...row }: LogRow): string {
  return JSON.stringify(row)
}
