import { gatewayError } from './gateway-error.ts'

/** An answer of the real portal, with the webhook's address removed. */
export interface RealAnswer {
  readonly status: number
  /** Null for a body that isn't a JSON object. */
  readonly body: Readonly<Record<string, unknown>> | null
}

/** Limit of an answer, far above that of fifty commands. */
const MAX_BYTES = 16 * 1_024 * 1_024
/** Statuses without a body, and the last valid status. */
const BODILESS: ReadonlySet<number> = new Set([204, 205])
const LAST_STATUS = 599

/**
 * Reads the status and the scrubbed JSON; headers and cookies are dropped. Throws `RestError` (502) for a redirect, an
 * empty answer, and one of more than 16 MB.
 */
export async function readAnswer(response: Response, scrub: (text: string) => string): Promise<RealAnswer> {
  const { status } = response
  if (status >= 300 && status < 400) throw gatewayError('it redirects, and no redirect is followed')
  if (BODILESS.has(status) || status > LAST_STATUS) throw gatewayError('it answered nothing')
  const text = await readText(response)
  if (text === null) throw gatewayError('it answered more than the sandbox takes')
  return { status, body: parse(text, scrub) }
}

/** Null for a body above the limit; the rest stays unread. */
async function readText(response: Response): Promise<string | null> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > MAX_BYTES) return null
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** Scrubs after parsing and writing again: JSON may escape the same letter in several ways. */
function parse(text: string, scrub: (text: string) => string): RealAnswer['body'] {
  try {
    const body: unknown = JSON.parse(scrub(JSON.stringify(JSON.parse(text))))
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null
  } catch {
    return null
  }
}
