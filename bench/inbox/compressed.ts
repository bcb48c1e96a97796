import { gzipSync } from 'node:zlib'

/** A handler's answers compressed, as a portal's web server sends its JSON. */
export function compressed(
  handler: (request: Request) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const answer = await handler(request)
    if (!request.headers.get('accept-encoding')?.includes('gzip') || answer.body === null) return answer
    const headers = new Headers(answer.headers)
    headers.set('content-encoding', 'gzip')
    return new Response(gzipSync(await answer.arrayBuffer()), { status: answer.status, headers })
  }
}
