import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { vi } from 'vitest'
import type { Connection } from '../../src/portal/sdk/sdk-portal.ts'
import { sample } from '../unit/sample.ts'

/** A request as the portal received it. */
export interface RecordedRequest {
  path: string
  /** Path and query. */
  address: string
  /** The body as it came, and the headers that a page chooses. */
  text: string
  headers: Record<'accept' | 'content-type', string | undefined>
  contentType: string
  body: URLSearchParams
}

/** The portal's whole answer: HTTP status, and a body of REST or any other server; or a dropped or hanging request. */
export type Says = { status?: number; body: unknown } | 'drop' | 'hang'

export interface ScriptedPortal {
  origin: string
  asked: RecordedRequest[]
  /** Every message that the app posted to the page around it, without its key and application ID. */
  posted: string[]
  /** Puts the portal's page around this one. `connect` does so by itself. */
  openFrame(): void
  /** Connects the real SDK to this portal anew: its module keeps one frame for the life of a page. */
  connect(timeoutMs?: number): Promise<Connection>
  close(): Promise<void>
}

interface Script {
  /** Answers REST. */
  rest?: (asked: RecordedRequest) => Says
  /** Data of the handshake; null keeps the page silent, a text is sent unparsed. */
  initData?: Record<string, unknown> | null | string
  /** Answer to `refreshAuth`; null sends none. */
  refresh?: Record<string, unknown> | null
  /** Delay of that answer, in milliseconds. */
  refreshAfterMs?: number
  /** Answer to `openPath`; null sends none. */
  openPath?: Record<string, unknown> | null
}

const SID = 'a'.repeat(32)

export const INIT_DATA = {
  LANG: 'en',
  PROTOCOL: 0,
  PATH: '/rest',
  AUTH_ID: 'token-1',
  AUTH_EXPIRES: '3600',
  REFRESH_ID: 'refresh-1',
  MEMBER_ID: 'b'.repeat(32),
  FIRST_RUN: false,
  IS_ADMIN: true,
  INSTALL: false,
  USER_OPTIONS: {},
  APP_OPTIONS: [],
  PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
  PLACEMENT_OPTIONS: { ID: '1663', URI: '/crm/deal/details/1663/' },
}

/** Answer to `refreshAuth` with the token that comes after the handshake's. */
export const RENEWED = { AUTH_ID: 'token-2', AUTH_EXPIRES: 3600, REFRESH_ID: 'refresh-2' }

/** The page and the server around the real SDK, with answers given word for word. Needs happy-dom. */
export async function scriptedPortal({
  rest,
  initData = INIT_DATA,
  refresh = null,
  refreshAfterMs = 0,
  openPath = null,
}: Script): Promise<ScriptedPortal> {
  const asked: RecordedRequest[] = []
  const posted: string[] = []
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'origin, content-type, accept')
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const address = request.url ?? ''
    const text = Buffer.concat(chunks).toString()
    const { accept, 'content-type': contentType } = request.headers
    const entry: RecordedRequest = {
      path: address.split('?')[0] ?? '',
      address,
      text,
      headers: { accept, 'content-type': contentType },
      contentType: contentType ?? '',
      body: new URLSearchParams(text),
    }
    // happy-dom sends a preflight before every request; the browser tests show when a browser does.
    if (request.method === 'OPTIONS') {
      response.end()
      return
    }
    asked.push(entry)
    const says = rest?.(entry) ?? 'drop'
    if (says === 'hang') return
    if (says === 'drop') {
      request.socket.destroy()
      return
    }
    response.statusCode = says.status ?? 200
    response.end(typeof says.body === 'string' ? says.body : JSON.stringify(says.body))
  }

  function reply(message: string): void {
    const [command = '', ...rest] = message.split(':')
    const key = rest.at(-2) ?? ''
    posted.push([command, ...rest.slice(0, -2)].join(':'))
    const say = (data: unknown) => {
      const text = typeof data === 'string' ? data : JSON.stringify(data)
      const source = window.parent
      window.dispatchEvent(new MessageEvent('message', { data: `${key}:${text}`, origin, source }))
    }
    if (command === 'getInitData' && initData !== null) say(initData)
    if (command === 'refreshAuth' && refresh !== null) setTimeout(() => say(refresh), refreshAfterMs)
    if (command === 'openPath' && openPath !== null) say(openPath)
  }

  function openFrame(): void {
    window.name = `${origin.replace('http://', '')}|0|${SID}`
    vi.stubGlobal('parent', { postMessage: (message: string) => setTimeout(() => reply(message)) })
  }

  return {
    origin,
    asked,
    posted,
    openFrame,
    async connect(timeoutMs) {
      openFrame()
      vi.resetModules()
      const { connect } = await import('../../src/portal/sdk/sdk-portal.ts')
      return connect(timeoutMs === undefined ? {} : { timeoutMs })
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

export const TIME = { start: 1, finish: 2, duration: 1, processing: 1, operating: 0, operating_reset_at: 1 }

/** A batch's answer from its rows, each a value or a sample's error. */
export function batchAnswer(rows: Record<string, unknown>): Says {
  const isError = (row: unknown) => typeof row === 'object' && row !== null && 'error' in row
  const pick = (wanted: boolean) => {
    const picked = Object.entries(rows).filter(([, row]) => isError(row) === wanted)
    return picked.length === 0 ? [] : Object.fromEntries(picked)
  }
  const result = {
    result: pick(false),
    result_error: pick(true),
    result_total: [],
    result_next: [],
    result_time: [],
  }
  return { body: { result, time: TIME } }
}

/** The rows of an opening whose chat is found, by the samples. */
export const FOUND_ROWS = {
  chat: { ID: 2184 },
  dialog: sample('im.dialog.get').result,
  users: sample('im.dialog.users.list').result,
  messages: sample('im.dialog.messages.get').result,
  item: sample('crm.item.get').result,
  lines: sample('imopenlines.crm.chat.get.empty').result,
  allLines: sample('imopenlines.crm.chat.get').result,
  me: sample('profile').result,
}
