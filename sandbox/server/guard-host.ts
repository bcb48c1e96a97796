/** Host names that always lead to this machine. */
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

type Handler = (request: Request) => Promise<Response>

/**
 * Guards against DNS rebinding: requests for any other host name get 403. A site could otherwise point its own name at
 * this machine, and its scripts would read real deals with the token in the sandbox's page.
 */
export function guardHost(handle: Handler, host: string): Handler {
  return async (request) => {
    const { hostname } = new URL(request.url)
    if (THIS_MACHINE.has(hostname) || hostname === host) return await handle(request)
    return new Response('With real data the sandbox answers to its own address only.\n', { status: 403 })
  }
}
