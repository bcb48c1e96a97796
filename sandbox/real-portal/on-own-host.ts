/** Names that only this machine has. */
const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

type Handler = (request: Request) => Promise<Response>

/**
 * A handler that answers only where it was asked by a name of its own. A site may let its own name lead to this machine
 * for a moment: its scripts would then read the sandbox's page, and with the token in it somebody's real deals.
 */
export function onOwnHost(handle: Handler, host: string): Handler {
  return async (request) => {
    const { hostname } = new URL(request.url)
    if (THIS_MACHINE.has(hostname) || hostname === host) return await handle(request)
    return new Response('With real data the sandbox answers to its own address only.\n', { status: 403 })
  }
}
