import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { createHost, type Host, type HostOptions } from '../../../../host/create-host.ts'
import type { Drawing } from '../../../../host/draw/drawing.ts'
import { createCompressor } from '../../../../host/node/drawing/part-compressor.ts'

export const TOKEN = '9d4c71aa0000token0000'
export const REFRESH = '8c3b99bb0000refresh0000'

/** The page of a build, as far as drawing knows it. */
export const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Deal Chat</title><script>start()</script></head><body><div id="root"><main>skeleton</main></div> <div id="boot-failed" hidden><p>…</p></div><template id="head"></template></body></html>'

export const TEMPLATE = {
  address: '/rest/batch?request={request}',
  headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
  body: 'plain={type}|{lower}|{number}|{id}&auth={token}',
  bodyWithChannels: 'channels={type}|{lower}|{number}|{id}&auth={token}',
  channelTypes: ['DEAL'],
}

export const ROWS = { result: { chat: { ID: 42 }, dialog: { name: 'Roof' } }, result_error: [] }

/** A batch's body, with more than the app reads. */
export function batch(rows: unknown = ROWS): string {
  return JSON.stringify({ result: rows, time: { start: 1, finish: 1790000000.5 } })
}

/** A request as the portal received it. */
interface Asked {
  line: string
  headers: IncomingMessage['headers']
  body: string
}

/** A portal's server on this machine. */
export interface ExamplePortal {
  origin: string
  /** Its name with the port, as `DOMAIN` has it. */
  host: string
  asked: Asked[]
}

/** Answers for the portal. */
export type Answers = (outgoing: ServerResponse) => void

/** Sends a body of JSON. */
export function json(body: string, status = 200): Answers {
  return (outgoing) => outgoing.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

/** Starts a portal's server, until the end of the test. */
export async function startPortal(answers: Answers = json(batch())): Promise<ExamplePortal> {
  const asked: Asked[] = []
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming
    void text(incoming).then((body) => {
      asked.push({ line: `${method} ${url}`, headers, body })
      answers(outgoing)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { host, origin: `http://${host}`, asked }
}

/** Drawing for some portals, with a stand-in for the renderer that the build makes. */
export function exampleDrawing(portals: readonly string[], more: Partial<Drawing> = {}): Drawing {
  return {
    portals,
    template: TEMPLATE,
    render: (rows, language, { origin, item }) => ({
      markup: `<main lang="${language}"><a href="${origin}/">${item.type} ${item.id}</a> ${Object.keys(rows)}</main>`,
      rows,
    }),
    styles: '',
    fetch: globalThis.fetch,
    createCompressor,
    // Beyond what a busy machine needs.
    askedWithinMs: 30_000,
    ...more,
  }
}

/** A host that draws for the portals, which it also allows. */
export function drawingHost(drawing: Drawing, more: Partial<HostOptions> = {}): Host {
  const files = new Map([['/index.html', { body: new TextEncoder().encode(PAGE) }]])
  return createHost({ files, portalOrigins: drawing.portals, drawing, ...more })
}

/** Fields of a portal's form. */
export type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

export const FORM = {
  AUTH_ID: TOKEN,
  AUTH_EXPIRES: '3600',
  REFRESH_ID: REFRESH,
  member_id: 'd897063e1ce7c5eb9f04b9751eef5915',
  status: 'L',
  PLACEMENT: 'CRM_DEAL_DETAIL_TAB',
  PLACEMENT_OPTIONS: '{"ID":"1663","URI":"\\/crm\\/deal\\/details\\/1663\\/"}',
}

/** A portal's opening of the app; `host` is the `DOMAIN` of the address. */
export function opening(host: string, fields: Fields = FORM, path = '/', protocol = '0'): Request {
  const query = new URLSearchParams({ DOMAIN: host, PROTOCOL: protocol, LANG: 'ru', APP_SID: 'sid' })
  const body = new URLSearchParams(fields as Record<string, string>)
  return new Request(`http://app.example${path}?${query}`, { method: 'POST', body })
}

/** A portal's form as it is sent, `HEAD` included. */
export function formRequest(host: string, body = new URLSearchParams(FORM).toString(), path = '/'): string {
  const type = 'Content-Type: application/x-www-form-urlencoded'
  return `POST ${path}?DOMAIN=${host}&PROTOCOL=0&secret=query-mark HTTP/1.1\r\nHost: a\r\n${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
}

/** The state in a drawn page; undefined: the page isn't drawn. */
export function stateOf(html: string): Record<string, unknown> | undefined {
  const block = /<script type="application\/json" id="drawn-state">(.*?)<\/script>/s.exec(html)?.[1]
  return block === undefined ? undefined : JSON.parse(block)
}
