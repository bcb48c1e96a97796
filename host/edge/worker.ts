import { EMBEDDED_FILES } from 'virtual:embedded-files'
import { createHost, type Host } from '../create-host.ts'
import { decodeFiles } from './decode-files.ts'
import { type EdgeEnvironment, readEdgeSettings } from './read-edge-settings.ts'

/** Cloudflare's own: whether it has the body to compress as `content-encoding` says, or finds it so. */
interface EdgeResponseInit extends ResponseInit {
  encodeBody: 'automatic' | 'manual'
}

const FILES = decodeFiles(EMBEDDED_FILES)

let host: Host | undefined

/** The host as a module worker: Cloudflare's shape, https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch. */
export default {
  async fetch(request: Request, env: EdgeEnvironment): Promise<Response> {
    // The variables come with the first request, and stay what they are for the life of the worker.
    host ??= createHost({ files: FILES, ...readEdgeSettings(env) })
    return asItIs(await host.fetch(request))
  },
}

/** Without this, a body that was compressed when it was built is compressed once more. */
function asItIs(response: Response): Response {
  if (!response.headers.has('content-encoding')) return response
  const { status, headers, body } = response
  const init: EdgeResponseInit = { status, headers, encodeBody: 'manual' }
  return new Response(body, init)
}
