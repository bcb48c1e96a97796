import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy before the app's host, which can cut an opening's page while it is sent. */
export interface CuttingProxy {
  /** `http://127.0.0.1:49152/` */
  readonly url: string
  /** Cuts the connection of each POST's answer behind the first place with this text; null: of none. */
  cutBehind(text: string | null): void
  /** Number of answers cut so far. */
  cuts(): number
  close(): Promise<void>
}

/** Starts a proxy on a free port, before a host at `target`. */
export async function startCuttingProxy(target: string): Promise<CuttingProxy> {
  let cut: string | null = null
  let cuts = 0
  const server = createServer((incoming, outgoing) => {
    const { url = '/', method = 'GET', headers } = incoming
    const place = method === 'POST' ? cut : null
    // The place is found in plain text only.
    const accepted = place === null ? headers : { ...headers, 'accept-encoding': 'identity' }
    const asked = request(new URL(url, target), { method, headers: accepted, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      if (place === null) answer.pipe(outgoing)
      else
        pipeUntil(place, answer, outgoing, () => {
          cuts += 1
        })
    })
    asked.on('error', () => outgoing.destroy())
    incoming.pipe(asked)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    cutBehind: (text) => {
      cut = text
    },
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pipeUntil(
  place: string,
  answer: IncomingMessage,
  outgoing: ServerResponse,
  onCut: () => void,
): void {
  let text = ''
  answer.setEncoding('utf8')
  answer.on('data', (part: string) => {
    const end = `${text}${part}`.indexOf(place)
    const sent = text.length
    text += part
    if (end === -1) return void outgoing.write(part)
    onCut()
    answer.destroy()
    // The written part must leave before the connection ends.
    outgoing.write(text.slice(sent, end + place.length), () => outgoing.destroy())
  })
  answer.on('end', () => outgoing.end())
}
