/** The parts of an inbound webhook's address, `https://portal.example/rest/1/<code>/`. All of it is secret. */
export interface WebhookAddress {
  /** `https://portal.example` */
  readonly origin: string
  /** `/rest/1/<code>`, after the folder of a portal that has one. */
  readonly path: string
  /** The secret that the portal identifies the webhook by. */
  readonly code: string
}

/**
 * Codes have at least 8 characters: the scrubber would find shorter ones in unrelated text, and Bitrix24 makes none.
 */
const WEBHOOK_PATH = /^((?:\/[\w.-]+)*\/rest\/\d+\/([A-Za-z0-9_-]{8,}))(?:\/[\w.]*)?$/
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Parses an address as a portal shows it, without a method at its end. Plain HTTP is allowed for this machine only.
 * Null for an invalid address.
 */
export function readWebhookAddress(text: string): WebhookAddress | null {
  const trimmed = text.trim()
  if (!URL.canParse(trimmed)) return null
  const url = new URL(trimmed)
  const isPrivate = url.protocol === 'https:' || (url.protocol === 'http:' && THIS_MACHINE.has(url.hostname))
  const isPlain = url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  const [, path, code] = WEBHOOK_PATH.exec(url.pathname) ?? []
  if (!isPrivate || !isPlain || path === undefined || code === undefined) return null
  return { origin: url.origin, path, code }
}
