import {
  type AjaxResult,
  ApiVersion,
  type B24Frame,
  initializeB24Frame,
  type RestrictionParams,
} from '@bitrix24/b24jssdk'
import { literal } from 'valibot'
import type { Asked, HandshakeAhead } from '../asked-ahead.ts'
import { readEntry } from '../entry.ts'
import { type Failure, PortalError } from '../failure.ts'
import { languageCode } from '../language/language-code.ts'
import { parsedUrl } from '../parsed-url.ts'
import type { BatchCommands, BatchResult, BatchRow, Method, Portal, UserOption } from '../portal.ts'
import { createPortalClock, type PortalClock } from '../portal-clock.ts'
import { readAnswer } from '../read-answer.ts'
import { readSdkError } from '../sdk-failure.ts'
import { createBackOff } from './back-off.ts'
import { startDeadline } from './deadline.ts'
import { createRateLimit } from './rate-limit.ts'
import { watchTokens } from './token-watch.ts'
import { uploadBody } from './upload-body.ts'

/** Limit of the handshake, which takes milliseconds; the SDK itself would wait forever. */
const HANDSHAKE_TIMEOUT_MS = 10_000
/** The SDK's code for a page without a portal: `window.name` holds no portal address. */
const OPENED_OUTSIDE = 'JSSDK_CLIENT_SIDE_WARNING'

/**
 * Limit of a request, from the call to its answer; the SDK's own limits begin later, and one for each part. Timers count
 * it: no change of the device's clock moves them.
 */
const REQUEST_TIMEOUT_MS = 10_000
/** Limits of an upload: without progress, and of the answer to a request that is sent (a cloud portal takes 60 s at most). */
const UPLOAD_SILENCE_MS = 30_000
const UPLOAD_ANSWER_MS = 60_000
/** Longest wait for a request's turn, which leaves the portal time to answer. */
const LONGEST_TURN_MS = REQUEST_TIMEOUT_MS / 2
/**
 * The SDK's retries and limits, all off. Its limits count by the device's clock, and would hold back every request for
 * as long as that clock went back; `rate-limit.ts` is in their place. A method that has used up its time is answered by
 * the portal (`OPERATION_TIME_LIMIT`), where the SDK would wait for up to ten minutes.
 */
const NO_RESTRICTIONS: RestrictionParams = {
  maxRetries: 1,
  rateLimit: { burstLimit: Number.POSITIVE_INFINITY, drainRate: 1, adaptiveEnabled: false },
  operatingLimit: { windowMs: 0, limitMs: Number.POSITIVE_INFINITY, heavyPercent: 100 },
  adaptiveConfig: { enabled: false, thresholdPercent: 100, coefficient: 0, maxDelay: 0 },
}
/** The SDK's query parameter for a request's ID, by which a request finds its abort signal. */
const REQUEST_ID_PARAMETER = 'bx24_request_id'
/** The SDK's query parameter for its version, which it exports nowhere. */
const SDK_VERSION_PARAMETER = 'bx24_sdk_ver'
/** A form needs no preflight. JSON does, for every request, because each URL has a fresh ID. */
const FORM = 'application/x-www-form-urlencoded'
/** For a request with a file, whose progress the browser tells with a preflight only. */
const JSON_TYPE = 'application/json'
/**
 * Slider width, in pixels, for which the SDK prefixes a path with `/crm/deal/../..`. The portal checks the prefix only,
 * and older portals refuse the SDK's other one (`/crm/type/…`).
 */
const CRM_PREFIX_SLIDER_WIDTH = 1_641
/** The app's user options; the SDK cannot list them. */
const USER_OPTIONS: readonly UserOption[] = ['theme', 'marksRead', 'typing', 'keys', 'inbox']

/** The result of connecting. */
export type Connection =
  | { status: 'connected'; portal: Portal }
  /** Opened outside a portal. */
  | { status: 'outside' }
  /** `late` resolves when the portal's page answers after the limit. */
  | { status: 'failed'; failure: Failure; late: Promise<Portal> | null }

interface ConnectOptions {
  /** The page's own handshake and opening, ahead of the SDK's; null: none. */
  asked?: Asked | null
  clock?: PortalClock
  timeoutMs?: number
  /** Time that the page's own handshake was waited for before, a part of the limit, in milliseconds. */
  waitedMs?: number
}

/**
 * Runs the SDK's handshake (`getInitData`), once for the life of the page. The frame is never destroyed: the SDK keeps
 * it, and could not use it again. Never rejects.
 */
export async function connect({
  asked = null,
  clock = createPortalClock(),
  timeoutMs = HANDSHAKE_TIMEOUT_MS,
  waitedMs = 0,
}: ConnectOptions = {}): Promise<Connection> {
  const handshake = initializeB24Frame({ restrictionParams: NO_RESTRICTIONS }).then((frame) => {
    void asked?.handshake.then((ahead) => finishFirstRun(frame, ahead))
    return sdkPortal(frame, clock, asked)
  })
  const deadline = startDeadline(timeoutMs - waitedMs)
  try {
    const portal = await Promise.race([handshake, deadline.passed])
    if (portal === null) return { status: 'failed', failure: { kind: 'portal-silent' }, late: handshake }
    return { status: 'connected', portal }
  } catch (error) {
    if (isOpenedOutside(error)) return { status: 'outside' }
    const failure = readSdkError(error, { method: 'getInitData', scope: null, isOnline: true })
    return { status: 'failed', failure, late: null }
  } finally {
    deadline.cancel()
  }
}

/** Sends what the SDK sends at a user's first run, where the page's own handshake has used up the portal's word for it. */
function finishFirstRun(frame: B24Frame, ahead: HandshakeAhead | null): void {
  if (ahead?.FIRST_RUN !== true || frame.isFirstRun) return
  // The portal's answer repeats the parameters, and changes nothing.
  void frame.parent.message.send('setInstall', { install: true })
}

function isOpenedOutside(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === OPENED_OUTSIDE
}

/** A request that the SDK is not done with. */
interface PendingRequest {
  /** Aborts it, or keeps the SDK from sending it. */
  readonly ending: AbortController
  /** True from its sending to its answer; false while the SDK has a token renewed. */
  isUnderWay: boolean
  /** Number of the access token that it may go out with; undefined: any. */
  readonly tokenNumber: number | undefined
  /** The file that it carries; undefined: none. */
  readonly file: SentFile | undefined
}

interface SentFile {
  readonly content: Blob
  readonly onProgress: (share: number) => void
}

/** Options of a single request. */
interface RequestOptions {
  readonly tokenNumber?: number | undefined
  readonly file?: SentFile
}

/** Creates a `Portal` over the SDK's frame, after its handshake. */
function sdkPortal(frame: B24Frame, clock: PortalClock, asked: Asked | null): Portal {
  const http = frame.getHttpClient(ApiVersion.v2)
  const rateLimit = createRateLimit()
  const backOff = createBackOff()
  const pending = new Map<string, PendingRequest>()
  const tokens = watchTokens()
  if (asked !== null) {
    rateLimit.take(0)
    void asked.handshake.then((ahead) => tokens.begin(ahead?.AUTH_ID))
  }
  let requests = 0
  let sdkVersion = ''
  let options = userOptions(frame)

  http.ajaxClient.defaults.timeout = 0 // The limit of `request` covers all parts of one.
  http.ajaxClient.defaults.headers['Content-Type'] = FORM
  // The SDK has no parameter for a signal; its public HTTP client takes one for each request.
  http.ajaxClient.interceptors.request.use((config) => {
    sdkVersion = queryOf(config.url).get(SDK_VERSION_PARAMETER) ?? ''
    const one = pending.get(requestIdOf(config.url))
    tokens.check(config.data?.auth, one?.tokenNumber)
    if (one === undefined) return config
    one.isUnderWay = true
    if (one.file === undefined) return { ...config, signal: one.ending.signal }
    const { content, onProgress } = one.file
    config.headers.setContentType(JSON_TYPE)
    return {
      ...config,
      signal: one.ending.signal,
      data: uploadBody(config.data, content),
      // Sent as it is.
      transformRequest: [],
      onUploadProgress: ({ loaded, total = content.size }) => onProgress(Math.min(1, loaded / total)),
    }
  })
  http.ajaxClient.interceptors.response.use(undefined, (error) => {
    const one = pending.get(requestIdOf(error.config?.url))
    if (one !== undefined) one.isUnderWay = false
    return Promise.reject(error)
  })

  /** Runs one request of the SDK, within its limit and until `signal`; errors become a `PortalError`. */
  async function request<T>(
    asked: { method: string; scope: string | null },
    signal: AbortSignal | undefined,
    send: (requestId: string) => Promise<T>,
    { tokenNumber, file }: RequestOptions = {},
  ): Promise<T> {
    const waitMs = rateLimit.take(LONGEST_TURN_MS)
    if (waitMs > LONGEST_TURN_MS) throw new PortalError({ kind: 'throttled', retryInMs: waitMs })
    requests += 1
    const requestId = `deal-chat-${Date.now().toString(36)}-${requests}`
    const limit = startDeadline(file === undefined ? REQUEST_TIMEOUT_MS : UPLOAD_SILENCE_MS)
    const watched = file && {
      content: file.content,
      onProgress(share: number) {
        limit.extend(share < 1 ? UPLOAD_SILENCE_MS : UPLOAD_ANSWER_MS)
        file.onProgress(share)
      },
    }
    const one: PendingRequest = {
      ending: new AbortController(),
      isUnderWay: false,
      tokenNumber,
      file: watched,
    }
    const abort = () => one.ending.abort()
    if (signal?.aborted) abort()
    signal?.addEventListener('abort', abort)
    pending.set(requestId, one)
    const turn = waitMs === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, waitMs))
    // Known until the SDK is done with it: what it would send after the limit is aborted, not sent.
    const answer = turn.then(() => send(requestId)).finally(() => pending.delete(requestId))
    try {
      const answered = await Promise.race([answer, limit.passed])
      if (answered !== null) return answered
    } catch (error) {
      throw new PortalError(readSdkError(error, { ...asked, isOnline: navigator.onLine }))
    } finally {
      limit.cancel()
      signal?.removeEventListener('abort', abort)
    }
    // Without a request under way, the SDK waits for the portal's page to renew the token: nothing was done.
    const kind = one.isUnderWay ? 'timeout' : 'session-expired'
    abort()
    throw new PortalError({ kind })
  }

  /** Posts what `fitWindow()` posts, with a height of ours. */
  function resize(height: number): void {
    void frame.parent.message.send('resizeWindow', { width: '100%', height, isSafely: true })
  }

  function ask<T>(method: Method<T>, signal?: AbortSignal, options?: RequestOptions): Promise<T> {
    return backOff.run(() => askOnce(method, signal, options))
  }

  async function askOnce<T>(method: Method<T>, signal?: AbortSignal, options?: RequestOptions): Promise<T> {
    const asked = { method: method.name, scope: method.scope }
    const result = await request(
      asked,
      signal,
      (requestId) =>
        frame.actions.v2.call.make({ method: method.name, params: { ...method.params }, requestId }),
      options,
    )
    setClock(result)
    const row = readRow(method, result)
    if (!row.ok) throw new PortalError(row.failure)
    return row.value
  }

  async function batchOnce<B extends BatchCommands>(
    commands: B,
    signal?: AbortSignal,
  ): Promise<BatchResult<B>> {
    const calls = Object.fromEntries(
      Object.entries(commands).map(([key, { name, params }]) => [key, { method: name, params }]),
    )
    const result = await request({ method: 'batch', scope: scopeOf(commands) }, signal, (requestId) =>
      frame.actions.v2.batch.make({
        calls,
        options: { isHaltOnError: false, returnAjaxResult: true, requestId },
      }),
    )
    const rows = (result.getData() ?? {}) as Record<string, AjaxResult | undefined>
    // An error of the whole batch may come with HTTP 200, or not be thrown by the SDK: then there are no rows.
    if (!result.isSuccess && Object.keys(rows).length === 0) {
      const [error] = result.getErrors()
      throw new PortalError(
        readSdkError(error, { method: 'batch', scope: scopeOf(commands), isOnline: true }),
      )
    }
    setClock(Object.values(rows).find((row) => row?.isSuccess))
    const read = Object.entries(commands).map(([key, method]) => [key, readRow(method, rows[key])])
    return Object.fromEntries(read) as BatchResult<B>
  }

  function setClock(result: AjaxResult | undefined): void {
    if (result?.isSuccess === true) clock.set(result.getData()?.time?.finish)
  }

  return {
    now: clock.now,
    get sdkVersion() {
      return sdkVersion
    },
    get options() {
      return options
    },
    entry: readEntry({
      placement: frame.placement.placement,
      options: frame.placement.options,
      isInstall: frame.isInstallMode === true,
    }),
    origin: frame.getTargetOrigin(),
    language: languageCode(frame.getLang()),
    user: { isAdmin: frame.auth.isAdmin === true },

    call: (method, signal) => ask(method, signal),
    get tokenNumber() {
      return tokens.number
    },
    // The SDK's retries are off (`connect` above), so a write is sent once.
    write: (method, by) => ask(method, undefined, { tokenNumber: by?.tokenNumber }),
    upload: (method, content, { tokenNumber, signal, onProgress = () => undefined } = {}) =>
      ask(method, signal, { tokenNumber, file: { content, onProgress } }),

    async setUserOption(name, value) {
      const params = { options: { [name]: value } }
      await ask({ name: 'user.option.set', params, scope: null, schema: literal(true) })
      options = { ...options, [name]: value }
    },

    batch: (commands, signal) => backOff.run(() => batchOnce(commands, signal)),

    openMessenger(dialogId) {
      // Deprecated by the SDK, but a frame has no other way. The portal sends no answer.
      void frame.parent.imOpenMessenger(dialogId as `chat${number}`)
    },

    async openPath(path) {
      const { origin } = new URL(frame.getTargetOrigin())
      // Concatenated, not resolved: `//evil.example` would resolve to another host.
      const url = path.startsWith('/') ? parsedUrl(`${origin}${path}`) : null
      // The SDK passes on the path alone, which must not resolve to another host.
      if (url === null || url.pathname.startsWith('//')) return 'not-allowed'
      try {
        await frame.slider.openPath(url, CRM_PREFIX_SLIDER_WIDTH)
        return 'closed'
      } catch {
        // The SDK throws a plain error with the portal's code for every refusal.
        return 'not-allowed'
      }
    },

    installFinish() {
      // The SDK's promise never resolves, and rejects outside an installation.
      frame.installFinish().catch(() => undefined)
    },

    setTitle(title) {
      // Denied elsewhere, without an answer. The SDK gives its empty placement this name, too.
      if (frame.placement.placement === 'DEFAULT') void frame.parent.setTitle(title)
    },

    fitHeight() {
      // The document's height includes the frame, and never shrinks.
      const height = Math.ceil(document.body.getBoundingClientRect().height)
      if (height === 0) return // Another tab of the card is shown: there is no layout.
      resize(height)
    },

    setHeight: resize,
  }
}

/** The request that an address of the SDK belongs to; empty: none of ours. */
function requestIdOf(url: string | undefined): string {
  return queryOf(url).get(REQUEST_ID_PARAMETER) ?? ''
}

function queryOf(url: string | undefined): URLSearchParams {
  return new URLSearchParams(url?.split('?')[1])
}

/** The scope of a refused batch: the first that its commands need. */
function scopeOf(commands: BatchCommands): string | null {
  return Object.values(commands).find(({ scope }) => scope !== null)?.scope ?? null
}

function readRow<T>(method: Method<T>, result: AjaxResult | undefined): BatchRow<T> {
  const { name, scope } = method
  if (result === undefined) return { ok: false, failure: { kind: 'bad-answer', method: name, path: '' } }
  if (!result.isSuccess) {
    const [error] = result.getErrors()
    const failure = readSdkError(error, { method: name, scope, isOnline: true })
    return { ok: false, failure }
  }
  const total = result.getTotal()
  return readAnswer(method, result.getData()?.result, total > 0 ? total : null)
}

function userOptions(frame: B24Frame): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (const name of USER_OPTIONS) {
    const value = userOption(frame, name)
    // PHP sends `[]` for no options, of which the SDK takes `keys` for one.
    if (value !== null && typeof value !== 'function') options[name] = value
  }
  return options
}

/** An option's value; null when it was never set, for which the SDK throws. */
function userOption(frame: B24Frame, name: string): unknown {
  try {
    return frame.options.userGet(name)
  } catch {
    return null
  }
}
