import { EMBEDDED_FILES } from 'virtual:embedded-files'
import { createHost, type Host } from '../create-host.ts'
import { decodeFiles } from './decode-files.ts'
import { type EdgeEnvironment, readEdgeSettings } from './read-edge-settings.ts'

/** Cloudflare's `ResponseInit`; `manual`: the body is already encoded as `content-encoding` says. */
interface EdgeResponseInit extends ResponseInit {
  encodeBody: 'automatic' | 'manual'
}

const FILES = decodeFiles(EMBEDDED_FILES)

let host: Host | undefined

/** The host as a module worker: https://developers.cloudflare.com/workers/runtime-apis/handlers/fetch. */
export default {
  async fetch(request: Request, env: EdgeEnvironment): Promise<Response> {
    // The variables arrive with the first request and don't change during the worker's life.
    host ??= createHost({ files: FILES, ...readEdgeSettings(env) })
    return withoutEncoding(await host.fetch(request))
  },
}

/** Keeps the platform from compressing a precompressed body a second time. */
function withoutEncoding(response: Response): Response {
  if (!response.headers.has('content-encoding')) return response
  const { status, headers, body } = response
  const init: EdgeResponseInit = { status, headers, encodeBody: 'manual' }
  return new Response(body, init)
}
