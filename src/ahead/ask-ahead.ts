/**
 * The page's own first request, a part of its inline script (`tools/page-script/`): the handshake and the opening's batch
 * leave before any module arrives. Both are the SDK's own, recorded at build (`tools/ask-ahead/`). The script only reads, and
 * sends to the portal that opened the frame, nowhere else.
 */
import {
  BATCH_HEADERS,
  BATCH_PATH,
  HANDSHAKE,
  OPENING,
  OPENING_WITH_CHANNELS,
} from 'virtual:recorded-requests'
import { WITH_OPEN_CHANNELS } from '../chat/opening/open-channel-types.ts'
import type { Asked, HandshakeAhead } from '../portal/asked-ahead.ts'
import { handshakeCard } from '../portal/handshake-card.ts'
import type { HostDrawing } from './host-drawing.ts'

/** Limit of the request, in milliseconds. Then the app asks through the SDK, whose limit is twice as long. */
const ANSWERS_WITHIN_MS = 5_000

/**
 * Sends the handshake, and asks for the opening unless the host has asked already (`byHost`). Null: the page is no frame, and
 * has no portal around it, or it has a name that is no portal's. Never throws.
 */
export function askAhead(byHost: HostDrawing | null = null): Asked | null {
  // As the SDK reads it: `acme.bitrix24.com|1|5552d735db7b7b4d5c16dd9c272bfe7d`.
  const [host = '', protocol = '0', sid = ''] = window.name.split('|')
  if (host === '' || sid === '' || parent === window) return null
  const isSecure = Number.parseInt(protocol, 10) === 1
  const origin = `${isSecure ? 'https' : 'http'}://${host.replace(/:(80|443)$/, '')}`
  const key = createKey()
  try {
    parent.postMessage(filled(HANDSHAKE, { key, sid }), origin)
  } catch {
    // A frame that another page has named: `https://a b` is no origin. The app asks the SDK, and tells what is wrong.
    return null
  }

  const handshake = new Promise<HandshakeAhead | null>((resolve) => {
    const read = ({ source, origin: from, data }: MessageEvent) => {
      if (source !== parent || from !== origin || typeof data !== 'string' || !data.startsWith(`${key}:`))
        return
      removeEventListener('message', read)
      resolve(readHandshake(data.slice(key.length + 1), isSecure))
    }
    addEventListener('message', read)
  })
  const answer = handshake.then(async (data) => {
    const drawn = byHost === null ? null : await byHost.answerFor(origin, data)
    return drawn !== null || data === null ? drawn : askOpening(origin, data)
  })
  return { origin, handshake, answer }
}

/** The handshake's data; null where they are unusable, which is the SDK's to tell. */
function readHandshake(json: string, isSecure: boolean): HandshakeAhead | null {
  try {
    const data: HandshakeAhead = JSON.parse(json)
    // The SDK goes by the protocol that the portal's page tells.
    return (Number.parseInt(String(data.PROTOCOL), 10) === 1) === isSecure ? data : null
  } catch {
    return null
  }
}

/** Asks for what a CRM card's tab shows; null for other entries, and for any answer that is not a batch's. */
async function askOpening(origin: string, data: HandshakeAhead): Promise<unknown> {
  const token = data.AUTH_ID
  const card = handshakeCard(data)
  if (card === null || typeof token !== 'string' || token === '') return null
  const { type, entityTypeId } = card.item
  const body = filled(WITH_OPEN_CHANNELS.has(type) ? OPENING_WITH_CHANNELS : OPENING, {
    token: formEncoded(token),
    type,
    lower: type.toLowerCase(),
    number: String(entityTypeId),
    id: String(card.id),
  })
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), ANSWERS_WITHIN_MS)
  try {
    const response = await fetch(
      `${origin}${filled(BATCH_PATH, { request: `deal-chat-${Date.now().toString(36)}-0` })}`,
      {
        method: 'POST',
        headers: BATCH_HEADERS,
        body,
        redirect: 'error',
        signal: limit.signal,
      },
    )
    return response.ok ? await response.json() : null
  } catch {
    // The app asks again, through the SDK, and tells what is wrong.
    return null
  } finally {
    clearTimeout(timer)
  }
}

function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => values[name] ?? hole)
}

/** A value as a form has it, which differs from an address's (`encodeURIComponent`). */
function formEncoded(value: string): string {
  return new URLSearchParams({ '': value }).toString().slice(1)
}

/** A UUID, version 4, as the SDK makes its callback keys. `crypto.randomUUID` is missing on plain HTTP. */
function createKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
