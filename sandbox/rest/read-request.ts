import { parsePhpQuery } from './php-params.ts'

/** A REST request, before anybody asks who sent it. */
export interface RestRequest {
  /** As it was written; `.json` taken off. */
  readonly method: string
  /** The query's and the body's parameters, the body's winning. */
  readonly params: Readonly<Record<string, unknown>>
  /** Empty where there is none. */
  readonly token: string
}

/** Reads a request as PHP does: JSON or a form, in the body or in the query, by POST or GET. Never throws. */
export async function readRequest(request: Request): Promise<RestRequest> {
  const url = new URL(request.url)
  const params = { ...parsePhpQuery(url.search.slice(1)), ...(await readBody(request)) }
  const token = params['auth'] ?? params['access_token']
  return {
    method: methodOf(url.pathname),
    params,
    token: typeof token === 'string' ? token : '',
  }
}

/** `/rest/im.chat.get.json` → `im.chat.get` */
function methodOf(pathname: string): string {
  const name = pathname.replace(/^\/rest\/?/, '').replace(/\.json$/, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  if (request.method === 'GET' || request.method === 'HEAD') return {}
  const text = await request.text()
  if (!(request.headers.get('content-type') ?? '').includes('json')) return parsePhpQuery(text)
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? { ...body } : {}
  } catch {
    return {}
  }
}
