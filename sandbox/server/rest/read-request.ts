import { parsePhpQuery } from '../php/php-params.ts'
import { type RestAddress, readAddress } from './read-address.ts'

/** A REST request whose sender isn't known yet. */
export interface RestRequest extends RestAddress {
  /** Parameters of the query and of the body; the body's win. */
  readonly params: Readonly<Record<string, unknown>>
  /** Empty when there is none. */
  readonly token: string
  /** True for a body that PHP reads as a form's fields. */
  readonly isForm: boolean
}

/**
 * Reads a request as PHP does: JSON, or a form of either kind, in the body or the query, by POST or GET. Never throws.
 */
export async function readRequest(request: Request): Promise<RestRequest> {
  const url = new URL(request.url)
  const params = { ...parsePhpQuery(url.search.slice(1)), ...(await readBody(request)) }
  const token = params['auth'] ?? params['access_token']
  return {
    ...readAddress(url.pathname),
    params,
    token: typeof token === 'string' ? token : '',
    isForm: /form/.test(request.headers.get('content-type') ?? ''),
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  if (request.method === 'GET' || request.method === 'HEAD') return {}
  const type = request.headers.get('content-type') ?? ''
  if (type.includes('multipart/form-data')) return parsePhpQuery(await readMultipart(request))
  const text = await request.text()
  if (!type.includes('json')) return parsePhpQuery(text)
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}

/** Reads a multipart form as a query string, without its files. Empty for an unreadable form. */
async function readMultipart(request: Request): Promise<string> {
  const form = await request.formData().catch(() => new FormData())
  const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
  return new URLSearchParams(texts).toString()
}
