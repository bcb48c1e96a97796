import * as v from 'valibot'

/** The answer to the opening's batch, as the portal sent it: only what the app reads. */
export interface PortalAnswer {
  /** `result` of the batch: its rows, their errors and totals. */
  rows: Record<string, unknown>
  /** `time.finish`, in Unix seconds; not trusted. */
  serverTime: unknown
}

/** A request to the portal. */
export interface PortalRequest {
  url: string
  headers: Record<string, string>
  body: string
}

/**
 * Largest answer that is read, in bytes after decompression. The usual one has 20 to 60 kB; a larger one would take longer
 * to draw, with the whole host waiting, and to send than the page takes to ask by itself.
 */
const MAX_ANSWER_BYTES = 262_144

const JSON_TYPE = /^application\/json(?:$|[\s;])/i

/** An object of any content; PHP sends an empty one as a list, which is no opening's. */
const Rows = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
)

const Answer = v.object({
  result: v.object({
    result: Rows,
    result_error: v.unknown(),
    result_total: v.optional(v.unknown()),
  }),
  time: v.optional(v.object({ finish: v.optional(v.unknown()) })),
})

/**
 * Sends the request, and gives the answer; undefined for anything but a batch's: an error of REST, a redirect, another
 * type, a larger answer, a connection that breaks. `signal` ends the request and the reading. Never rejects.
 */
export async function askPortal(
  { url, headers, body }: PortalRequest,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<PortalAnswer | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    })
    const isJson = JSON_TYPE.test(response.headers.get('content-type') ?? '')
    const text = response.ok && isJson ? await readText(response) : undefined
    if (text === undefined) {
      await response.body?.cancel()
      return undefined
    }
    const { result, time } = v.parse(Answer, JSON.parse(text))
    return { rows: result, serverTime: time?.finish }
  } catch {
    // The page asks by itself, and tells what is wrong. The error could quote the request.
    return undefined
  }
}

/** The body as text; undefined, and the rest unread, when it is too large. */
async function readText(response: Response): Promise<string | undefined> {
  if (response.body === null) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let bytes = 0
  // Leaving the loop cancels the rest.
  for await (const chunk of response.body) {
    bytes += chunk.byteLength
    if (bytes > MAX_ANSWER_BYTES) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
