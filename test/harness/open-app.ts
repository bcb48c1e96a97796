import { setImmediate as nextTask, setTimeout as sleep } from 'node:timers/promises'
import { WORDS } from 'virtual:head-words'
import { configure, getConfig, screen, waitFor } from '@testing-library/dom'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { DetachedWindowAPI, Request as PageRequest, Response as PageResponse } from 'happy-dom'
import { createElement, type ReactNode, useEffect } from 'react'
import * as client from 'react-dom/client'
import { expect, vi } from 'vitest'
import type { RenderDrawn } from '../../host/draw/drawing.ts'
import {
  type CardOptions,
  type LogRow,
  type Sandbox,
  type SandboxSession,
  startSandbox,
} from '../../sandbox/index.ts'
import { findScenario } from '../../sandbox/ui/card/scenarios.ts'
import { pageModules } from './app-modules/page-modules.ts'
import { hostPage } from './host-page.ts'
import { measureLists } from './measured-list.ts'
import type { Opener, OpeningWay } from './openers.ts'
import { recordListeners } from './page-listeners.ts'
import { standInForPortalPage } from './portal-page.ts'
import { requestText, unannouncedWrites } from './unannounced-writes.ts'

/** The app as a portal opens it: the real start-up and the real SDK, in the document of happy-dom. */
export interface OpenedApp {
  readonly sandbox: Sandbox
  readonly session: SandboxSession
  /** The screen that the host or the page has drawn before the app started; null: none. */
  readonly drawn: HTMLElement | null
  /** Senders of the opening's request so far, in order. */
  readonly openings: () => readonly Opener[]
  /** Presses and types like a user; each press counts as one for the sandbox. */
  readonly user: UserEvent
  /** REST requests of the app, in order; a batch is one. */
  readonly requests: () => readonly LogRow[]
  /** The app's commands to the portal's page, by name. */
  readonly frameCommands: (method: string) => readonly LogRow[]
  /** The app's modules that were evaluated so far, by file: `src/app/entries.js`. */
  readonly evaluated: () => readonly string[]
}

/** Ways in which an opening differs from the ordinary one. */
export interface OpeningOptions {
  /** Another opening, whose page the host has drawn. */
  readonly session?: SandboxSession
  /** The language of the host's page, BCP 47; the portal's is English. */
  readonly language?: string
  /** The part of the host's page that arrives. */
  readonly cut?: (html: string) => string
  /** The frame's name, from the one that the portal has given it. */
  readonly rename?: (name: string) => string
  /** Hash of the frame's address, `#/find`, as after a reload. */
  readonly hash?: string
  /** Width of the frame, in pixels. */
  readonly width?: number
}

/** An open app, with what the end of the test has to close. */
interface Running {
  readonly sandbox: Sandbox
  readonly ends: (() => void)[]
}

/** Texts that are held until `letGo` is called. */
interface Hold {
  readonly pattern: RegExp
  readonly ended: Promise<void>
  readonly letGo: () => void
}

/** Answers a request to the app's own address. */
type OwnAnswer = (request: Request) => Response | Promise<Response>

const APP_ORIGIN = 'http://app.example:5173'
/** Time for pending requests when a test ends, in milliseconds. */
const SETTLE_MS = 20
/** Longest wait of the page for a head, and for the end of a page that has stopped, in milliseconds. */
const STARTS_WITHIN_MS = 2_000
/** The same without a controlled clock. */
const HELD_WITHIN_MS = 300
/** Faults under which the page's own request stays without an answer, or without a handshake. */
const SILENT_FAULT = /^(?:silent|slow-handshake|hang)\b/
const OPENING = /\bim\.chat\.get\b/
/** The request of the page's script, by its ID (`src/ahead/ask-ahead.ts`); the SDK's are numbered from 1. */
const BY_PAGE = /[?&]bx24_request_id=deal-chat-\w+-0&/
/** The page of the build, as the host and the app know it. */
const PAGE_START = '<!doctype html><html lang="en" dir="ltr"><body>'
const SKELETON = '\n<main class="screen" aria-busy="true"></main>\n'
const BOOT_FAILED = '<div id="boot-failed" role="alert" hidden></div>'
/** One step of `passTimeUntil` by the controlled clock, and real time before it, in milliseconds. */
const STEP_MS = 100
const ANSWER_MS = 2

/** Time for a state to appear on a busy machine, in milliseconds: two retries, or ten seconds of silence and more. */
const COMES_WITHIN_MS = 25_000

const { getElementError } = getConfig()
configure({
  asyncUtilTimeout: COMES_WITHIN_MS,
  // The page is printed once, when a wait ends in vain, not for each try of it.
  getElementError: (message, container) =>
    isTrying() ? missingElement(message) : getElementError(message, container),
})

let isOffline = false
/** True from a drawing of the page until React has taken it over. */
let isTakingOver = false
/** The markup of the page's template, rendered once a file. */
let headMarkup: string | null = null
/** Resolves when the next answer may arrive. */
let letArrive = async (): Promise<void> => undefined
let heldRequests: Hold[] = []
let heldCode: Hold[] = []
/** Files whose code does not arrive. */
let lostCode: RegExp[] = []
/** Number of `import()`s whose code is not there yet, and not held. */
let codeUnderWay = 0
let answerAtOwnAddress: OwnAnswer | null = null
let openings: Opener[] = []
/** Abort controllers of this test's pending requests. */
const underWay: AbortController[] = []
let announcedWrites: RegExp[] = []
let running: Running[] = []
let consoleErrors: string[] = []

/** Announces one write of the app: a matching row of the sandbox's log. One that does not come fails the test. */
export function expectWrite(pattern: RegExp): void {
  announcedWrites.push(pattern)
}

/** Starts a portal for the test. `openApp` starts one by itself if it gets none. */
export async function startPortal(): Promise<Sandbox> {
  const sandbox = await startSandbox({ appUrl: `${APP_ORIGIN}/`, redRows: 'allow' })
  running.push({ sandbox, ends: [] })
  return sandbox
}

/**
 * Opens the app in a page of the sandbox's portal, as `CardOptions` say. Requests go to the sandbox's `fetch` handler
 * in this process, frame messages through the sandbox's bridge. At the end of the test the app is unmounted, and the
 * test fails on a red row, a write or a console error that it did not announce. Rejects a portal that `startPortal`
 * did not start for this test: its apps would stay open.
 */
export async function openApp(
  card: CardOptions = {},
  portal?: Sandbox,
  way: OpeningWay = 'by the SDK',
  options: OpeningOptions = {},
): Promise<OpenedApp> {
  const sandbox = portal ?? (await startPortal())
  const ends = running.find((one) => one.sandbox === sandbox)?.ends
  if (ends === undefined) throw new Error('startPortal() did not start this portal for this test.')
  closeApps()
  const session = sandbox.openSession(card)
  session.announce({ kind: 'typing' })
  openings = []
  beginPage(session, options.hash)
  answerRequestsBy(sandbox)
  ends.push(standInForPortalPage(session, new URL(session.handlerOpening.action).origin))
  ends.push(recordListeners(), countPresses(session), measureLists(options.width))

  let isOpen = true
  ends.push(() => {
    isOpen = false
  })
  const modules = pageModules({
    packages: { 'react-dom/client': { ...client, ...rootsThatEnd(ends) } },
    arrived: async (file) => {
      await arrivalOf(file)
      // No code runs in a page that has ended.
      if (!isOpen) await new Promise(() => undefined)
    },
  })
  if (options.rename !== undefined) window.name = options.rename(window.name)
  if (way === 'ahead') document.body.append(...headTemplate())
  if (way === 'by the host')
    fillPage(await pageFromHost(options.session ?? session, options, faultsOf(card).includes('hang')))
  if (way !== 'by the SDK') {
    const { openPage } = modules.start('open-page') as typeof import('../../src/ahead/open-page.ts')
    const hasStopped = document.readyState === 'loading' && document.getElementById('drawn-end') === null
    const waitsInVain =
      hasStopped ||
      options.rename !== undefined ||
      heldRequests.length > 0 ||
      faultsOf(card).some((fault) => SILENT_FAULT.test(fault))
    await drawingOf(openPage(), waitsInVain)
  }
  const drawn = document.querySelector<HTMLElement>('#root > main:not([aria-busy="true"])')
  isTakingOver = drawn !== null
  modules.start('main')
  const rows = () => sandbox.log.rows.filter(({ sid }) => sid === session.sid)
  return {
    sandbox,
    session,
    drawn,
    openings: () => openings,
    user: userEvent.setup({
      document,
      advanceTimers: async (ms) => (vi.isFakeTimers() ? void (await passTime(ms)) : undefined),
    }),
    requests: () => rows().filter(({ way, httpMethod }) => way === 'app → REST' && httpMethod !== 'OPTIONS'),
    frameCommands: (method) => rows().filter((row) => row.way === 'app → frame' && row.method === method),
    evaluated: modules.evaluated,
  }
}

/** False from a drawing of the page until React has taken it over. */
export function isReact(): boolean {
  return !isTakingOver
}

/** The screen's heading, once React has rendered it, or taken it over, with this text. */
export async function findHeading(name: string | RegExp): Promise<HTMLElement> {
  const heading = await screen.findByRole('heading', { level: 1, name })
  if (!isTakingOver) return heading
  await waitFor(() => expect(isTakingOver).toBe(false))
  return screen.getByRole('heading', { level: 1, name })
}

/** Disconnects or reconnects the page's network, with the events that a browser sends. */
export function setOffline(offline: boolean, { isTold = true } = {}): void {
  isOffline = offline
  Object.defineProperty(navigator, 'onLine', { value: !offline, configurable: true })
  if (isTold) window.dispatchEvent(new Event(offline ? 'offline' : 'online'))
}

/** Answers the app's own address, which is unreachable otherwise, until the end of the test. */
export function answerOwnAddress(answer: OwnAnswer): void {
  answerAtOwnAddress = answer
}

/**
 * Holds requests whose decoded address or body match. Returns the function that releases them; the end of the test
 * does, too.
 */
export function holdRequests(pattern: RegExp): () => void {
  return hold(heldRequests, pattern)
}

/**
 * Holds the code of `import()` whose file matches (`src/app/entries.js`). Returns the function that releases it; the end
 * of the test does, too.
 */
export function holdCode(pattern: RegExp): () => void {
  return hold(heldCode, pattern)
}

/** The code of `import()` whose file matches does not arrive. Returns the function that lets it; the end of the test does, too. */
export function loseCode(pattern: RegExp): () => void {
  lostCode.push(pattern)
  return () => {
    lostCode = lostCode.filter((one) => one !== pattern)
  }
}

function hold(holds: Hold[], pattern: RegExp): () => void {
  const end = new AbortController()
  const ended = new Promise<void>((resolve) => end.signal.addEventListener('abort', () => resolve()))
  const letGo = () => end.abort()
  holds.push({ pattern, ended, letGo })
  return letGo
}

/** The code of an `import()` arrives in a later task, as from a network, or when `holdCode` lets go. */
async function arrivalOf(file: string): Promise<void> {
  codeUnderWay += 1
  await nextTask()
  codeUnderWay -= 1
  await held(heldCode, file)
  if (lostCode.some((pattern) => pattern.test(file)))
    throw new TypeError(`Failed to fetch dynamically imported module: ${file}`)
}

/** True while Testing Library tries what it waits for; its types leave the setting out. */
function isTrying(): boolean {
  const config = getConfig()
  return '_disableExpensiveErrorDiagnostics' in config && config._disableExpensiveErrorDiagnostics === true
}

/** The error of a try, by whose name Testing Library knows it as its own. */
function missingElement(message: string | null): Error {
  const error = new Error(message ?? '')
  error.name = 'TestingLibraryElementError'
  return error
}

/** Resolves when nothing holds this text any more. */
async function held(holds: readonly Hold[], text: string): Promise<void> {
  await Promise.all(holds.filter(({ pattern }) => pattern.test(text)).map(({ ended }) => ended))
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

/** Passes time by the controlled clock, in milliseconds, and runs everything that it triggers. */
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

/** Passes time as `passTimeUntil` does until `find` returns something other than null, and returns that. */
export async function foundInTime<T>(
  find: () => T | null,
  { withinMs = COMES_WITHIN_MS, stepMs = STEP_MS, what = find as () => unknown } = {},
): Promise<T> {
  for (let passed = 0; passed <= withinMs; passed += stepMs) {
    const found = find()
    if (found !== null) return found
    while (codeUnderWay > 0) await nextTask()
    await sleep(ANSWER_MS)
    await passTime(stepMs)
  }
  throw new Error(`Not so within ${withinMs} ms: ${what}\nThe page says: ${document.body.textContent}`)
}

/**
 * Holds back the sandbox's answers after `after` more of them; requests are logged all the same. Returns the function
 * that releases them.
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

/** Ends the pages of a test: `ends-pages.ts` calls it after each. Rejects with all that the test did not announce. */
export async function endPages(): Promise<void> {
  const ended = running
  const writes = announcedWrites
  const errors = consoleErrors
  for (const { letGo } of [...heldRequests, ...heldCode]) letGo()
  heldRequests = []
  heldCode = []
  lostCode = []
  announcedWrites = []
  await sleep(SETTLE_MS)
  closeApps()
  running = []
  consoleErrors = []
  vi.unstubAllGlobals()
  vi.useRealTimers()
  if (isOffline) setOffline(false)
  letArrive = async () => undefined
  answerAtOwnAddress = null
  localStorage.clear()
  sessionStorage.clear()
  const rows = ended.flatMap(({ sandbox }) => [...sandbox.log.rows])
  const redRows = rows.filter((row) => row.red).map(requestText)
  const problems = [
    ...unannouncedWrites(rows, writes),
    ...redRows.map((row) => `red row: ${row}`),
    ...errors.map((error) => `console error: ${error}`),
  ]
  endRequests()
  for (const { sandbox } of ended) await sandbox.close()
  if (problems.length > 0) throw new Error(`Not announced by the test:\n${problems.join('\n')}`)
}

/** React's `createRoot`, whose roots `ends` unmount. */
function rootsThatEnd(ends: (() => void)[]): Pick<typeof client, 'createRoot' | 'hydrateRoot'> {
  const ended = (root: client.Root) => {
    ends.push(() => root.unmount())
    return root
  }
  return {
    createRoot: (...given) => {
      isTakingOver = false
      return ended(client.createRoot(...given))
    },
    hydrateRoot: (container, app, options) =>
      ended(client.hydrateRoot(container, createElement(TakenOver, null, app), options)),
  }
}

/** Records that React has taken over what the page had drawn. */
function TakenOver({ children }: { children?: ReactNode }) {
  useEffect(() => {
    isTakingOver = false
  }, [])
  return children
}

/** Ends every page of this test: unmounts its app, and removes its listeners. */
function closeApps(): void {
  if (running.some(({ ends }) => ends.length > 0)) window.dispatchEvent(new Event('pagehide'))
  for (const { ends } of running) for (const end of ends.splice(0)) end()
}

/** The page as it is without a host that draws: the body of index.html at the handler's address. */
function beginPage({ handlerOpening }: SandboxSession, hash = ''): void {
  happyDom().setURL(`${handlerOpening.action}${hash}`)
  // Removes the history state of the previous test: a frame that opens has none.
  history.replaceState(null, '')
  document.documentElement.removeAttribute('data-theme')
  document.documentElement.removeAttribute('data-drawn-by')
  document.body.innerHTML = `<div id="root"></div>${BOOT_FAILED}`
  consoleErrors = []
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    consoleErrors.push(parts.map(String).join(' '))
  })
}

/** The faults of a card, or of its scenario. */
function faultsOf({ scenario, faults }: CardOptions): readonly string[] {
  return faults ?? findScenario(scenario ?? '')?.card.faults ?? []
}

/**
 * Waits for the page's drawing as `start-app.ts` does; on a busy machine for as long as it takes, unless the page's script
 * waits in vain.
 */
async function drawingOf(done: Promise<unknown> | null, waitsInVain: boolean): Promise<void> {
  if (!waitsInVain) return void (await done)
  const wait = vi.isFakeTimers() ? passTime(STARTS_WITHIN_MS) : sleep(HELD_WITHIN_MS)
  await Promise.race([done, wait])
}

/** Instances of modules that draw, besides the page's own. */
function drawingModules() {
  return pageModules({ packages: {}, arrived: async () => undefined })
}

/** The template of the page's head, as the build renders it. */
function headTemplate(): NodeListOf<ChildNode> {
  if (headMarkup === null) {
    const made = drawingModules().start(
      'head-template',
    ) as typeof import('../../tools/page-head/head-template.ts')
    const words = JSON.stringify(WORDS).replaceAll("'", '&#39;')
    headMarkup = `<template id="head" data-words='${words}'>${made.headTemplate()}</template>`
  }
  return new DOMParser().parseFromString(headMarkup, 'text/html').body.childNodes
}

/** The page as a host sends it that draws for the sandbox, and as much of it as arrives. A hang needs the controlled clock. */
async function pageFromHost(
  { handlerOpening, origin }: SandboxSession,
  { language, cut = (html) => html }: OpeningOptions,
  isHanging: boolean,
): Promise<string> {
  headTemplate()
  const action = new URL(handlerOpening.action)
  if (language !== undefined) action.searchParams.set('LANG', language)
  const portal = running.find(({ sandbox }) => sandbox.origin === origin)?.sandbox
  if (portal === undefined) throw new Error(`${origin} is no portal of this test.`)
  let isThere = false
  const arriving = hostPage(
    { ...handlerOpening, action: action.href },
    {
      index: `${PAGE_START}<div id="root">${SKELETON}</div>${BOOT_FAILED}${headMarkup}</body></html>`,
      portals: [origin],
      ...(drawingModules().start('render-drawn') as { renderDrawn: RenderDrawn }),
      fetch: (request) => {
        openings.push('host')
        return portal.handle(request)
      },
    },
  ).finally(() => {
    isThere = true
  })
  // Until the host's own limit.
  while (isHanging && !isThere) await passTime(STEP_MS)
  return cut(await arriving)
}

/** Puts what has arrived of a page into the document. */
function fillPage(html: string): void {
  const { documentElement, body } = new DOMParser().parseFromString(html, 'text/html')
  for (const { name, value } of documentElement.attributes) document.documentElement.setAttribute(name, value)
  document.body.innerHTML = body.innerHTML
}

/** Routes each request of the page to the sandbox's handler. Other addresses are unreachable. */
function answerRequestsBy(sandbox: Sandbox): void {
  happyDom().settings.fetch.interceptor = {
    beforeAsyncRequest: async ({ request }) => {
      const body = request.method === 'POST' ? await request.text() : null
      const isJson = request.headers.get('content-type')?.includes('json') === true
      const form = isJson ? '' : (body ?? '')
      const decoded = `${decodeURIComponent(`${request.url} ${form}`.replaceAll('+', ' '))} ${isJson ? body : ''}`
      // An opening counts at any address: the page and the SDK send it to different ones.
      if (OPENING.test(decoded)) openings.push(BY_PAGE.test(request.url) ? 'page' : 'SDK')
      const answer = answersOf(sandbox, new URL(request.url).origin)
      if (isOffline || answer === null) throw new TypeError(`${request.url} is out of reach`)
      await held(heldRequests, decoded)
      // One that was ended, or cut, while it was held has not arrived.
      request.signal.throwIfAborted()
      if (isOffline) throw new TypeError(`${request.url} is out of reach`)
      const headers = Object.fromEntries(request.headers)
      // A browser sends this header with every request to another origin.
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
      // The type of happy-dom's response differs from the DOM's.
      return new window.Response(await answered.text(), init) as unknown as PageResponse
    },
  }
}

/** The handler that answers requests to an origin; null when the origin is unreachable. */
function answersOf(sandbox: Sandbox, origin: string): OwnAnswer | null {
  if (origin === sandbox.origin) return sandbox.handle
  return origin === APP_ORIGIN ? answerAtOwnAddress : null
}

/** The API of the test environment's window. */
function happyDom(): DetachedWindowAPI {
  return (window as unknown as { happyDOM: DetachedWindowAPI }).happyDOM
}

/** Ends hanging requests without an answer; a later request gets none either. */
function endRequests(): void {
  happyDom().settings.fetch.interceptor = {
    beforeAsyncRequest: async ({ request }) => {
      throw new TypeError(`${request.url} is asked after the test`)
    },
  }
  for (const one of underWay.splice(0)) one.abort()
}

/** Converts happy-dom's signal to one of Node's. */
function abortOf({ signal }: PageRequest): AbortSignal {
  const aborting = new AbortController()
  underWay.push(aborting)
  if (signal.aborted) aborting.abort()
  signal.addEventListener('abort', () => aborting.abort())
  return aborting.signal
}

/** Counts a press or a key in the page as one of the user's. */
function countPresses(session: SandboxSession): () => void {
  const ending = new AbortController()
  for (const type of ['pointerdown', 'keydown']) {
    document.addEventListener(type, () => session.press(), { capture: true, signal: ending.signal })
  }
  return () => ending.abort()
}
