/** An inbound webhook's address, taken apart: `https://portal.example/rest/1/<code>/`. All of it is a secret. */
export interface WebhookAddress {
  /** `https://portal.example` */
  readonly origin: string
  /** `/rest/1/<code>`; a portal in a folder has that before it. */
  readonly path: string
  /** What the portal knows the webhook by. */
  readonly code: string
}

/** A shorter code would be found in texts that have nothing to do with it, and is none of Bitrix24's. */
const WEBHOOK_PATH = /^((?:\/[\w.-]+)*\/rest\/\d+\/([A-Za-z0-9_-]{8,}))(?:\/[\w.]*)?$/
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Reads an address as a portal shows it; a method at its end is taken off. Only this machine may be asked without
 * encryption. Null where it is no webhook's.
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
