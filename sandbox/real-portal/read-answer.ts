import { gatewayError } from './gateway-error.ts'

/** What a real portal answered, with nothing of the webhook's address in it. */
export interface RealAnswer {
  readonly status: number
  /** Null: it wasn't a JSON object. */
  readonly body: Readonly<Record<string, unknown>> | null
}

/** Far more than fifty commands answer. */
const MAX_BYTES = 16 * 1_024 * 1_024
/** Statuses that carry no body, and the last one that may be passed on. */
const BODILESS: ReadonlySet<number> = new Set([204, 205])
const LAST_STATUS = 599

/**
 * The status and the scrubbed JSON of an answer; its headers, cookies among them, stay here. Throws `RestError` (502)
 * where the answer is no end: a redirect, nothing at all, or more than 16 MB.
 */
export async function readAnswer(response: Response, scrub: (text: string) => string): Promise<RealAnswer> {
  const { status } = response
  if (status >= 300 && status < 400) throw gatewayError('it redirects, and no redirect is followed')
  if (BODILESS.has(status) || status > LAST_STATUS) throw gatewayError('it answered nothing')
  const text = await readText(response)
  if (text === null) throw gatewayError('it answered more than the sandbox takes')
  return { status, body: parse(text, scrub) }
}

/** Null where it is too long; the rest of it is left unread. */
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

/** Scrubbed after it was read and written again: JSON may write a letter in more than one way. */
function parse(text: string, scrub: (text: string) => string): RealAnswer['body'] {
  try {
    const body: unknown = JSON.parse(scrub(JSON.stringify(JSON.parse(text))))
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : null
  } catch {
    return null
  }
}
