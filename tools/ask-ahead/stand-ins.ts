/** A request as the SDK handed it to XMLHttpRequest. */
export interface RecordedRequest {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

/** Everything that the SDK has sent, in order. */
export interface Recording {
  /** Messages to the portal's page. */
  readonly messages: string[]
  readonly requests: RecordedRequest[]
}

export const HOST = 'recorded.example'
/** The session and the access token; neither occurs in what is sent otherwise. */
export const SID = 'a1'.repeat(16)
export const TOKEN = 'tokenhole'

/** Puts a portal's page and a browser's requests in place of this process's globals. */
export function standInForBrowser(): Recording {
  const recording: Recording = { messages: [], requests: [] }
  standInForPage(recording.messages)
  standInForRequests(recording.requests)
  return recording
}

/** Records what the SDK posts to the portal's page, and answers `getInitData`. */
function standInForPage(messages: string[]): void {
  const listeners = new Set<(event: { origin: string; data: string }) => void>()
  const data = {
    LANG: 'en',
    DOMAIN: HOST,
    PROTOCOL: 1,
    PATH: '/rest',
    AUTH_ID: TOKEN,
    AUTH_EXPIRES: '3600',
    REFRESH_ID: 'refresh',
    MEMBER_ID: 'member',
    FIRST_RUN: false,
    IS_ADMIN: false,
    INSTALL: false,
    USER_OPTIONS: {},
    APP_OPTIONS: {},
    PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
    PLACEMENT_OPTIONS: { ID: '1' },
  }
  const window = {
    name: `${HOST}|1|${SID}`,
    addEventListener: (_: string, listener: (event: { origin: string; data: string }) => void) =>
      listeners.add(listener),
    removeEventListener: () => undefined,
    setTimeout,
  }
  const parent = {
    postMessage(message: string, origin: string) {
      messages.push(message)
      const answer = { origin, data: `${message.split(':').at(-2)}:${JSON.stringify(data)}` }
      setTimeout(() => {
        for (const listener of listeners) listener(answer)
      })
    },
  }
  Object.assign(globalThis, { window, parent })
}

/** Puts a class in the place of XMLHttpRequest, which the SDK's HTTP client takes in a browser. It answers nothing. */
function standInForRequests(requests: RecordedRequest[]): void {
  class RecordingRequest {
    #url = ''
    readonly #headers: Record<string, string> = {}
    readonly upload = null
    open(_method: string, url: string): void {
      this.#url = url
    }
    setRequestHeader(name: string, value: string): void {
      this.#headers[name] = value
    }
    send(body: string): void {
      requests.push({ url: this.#url, headers: this.#headers, body })
    }
    abort(): void {}
  }
  Object.assign(globalThis, { XMLHttpRequest: RecordingRequest })
}
