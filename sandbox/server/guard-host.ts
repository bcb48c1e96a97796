import { isIP } from 'node:net'

type Handler = (request: Request) => Promise<Response>

/**
 * Guards against DNS rebinding: requests for any host name but `localhost`, an IP address and `host` get 403. A site
 * could otherwise point its own name at this machine, and its scripts would read the page's tokens, and with real data
 * real deals.
 */
export function guardHost(handle: Handler, host: string): Handler {
  return async (request) => {
    const { hostname } = new URL(request.url)
    const isAddress = isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
    if (hostname === 'localhost' || hostname === host || isAddress) return await handle(request)
    return new Response('The sandbox answers to its own address only.\n', { status: 403 })
  }
}
