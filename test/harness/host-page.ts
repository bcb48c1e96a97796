import * as recorded from 'virtual:recorded-requests'
import { createHost } from '../../host/create-host.ts'
import type { RenderDrawn } from '../../host/draw/drawing.ts'
import type { HandlerOpening } from '../../sandbox/frame/handler-opening.ts'
import { requestTemplate } from '../../tools/host-drawing/request-template.ts'

/** Longest wait for the sandbox, in milliseconds: beyond what a busy machine needs. */
const ASKED_WITHIN_MS = 30_000

/** Options of `hostPage`. */
interface HostPageOptions {
  /** The page of the build, as far as the host and the page's script know it. */
  readonly index: string
  /** Origins of the portals that the host draws for. */
  readonly portals: readonly string[]
  readonly renderDrawn: RenderDrawn
  /** Answers for the portals. */
  readonly fetch: (request: Request) => Promise<Response>
}

/** The page that a drawing host answers to a portal's opening, as text. Rejects for a defect of the renderer. */
export async function hostPage(
  { method, action, fields }: HandlerOpening,
  { index, portals, renderDrawn, fetch }: HostPageOptions,
): Promise<string> {
  const failures: Error[] = []
  const host = createHost({
    files: new Map([['/index.html', { body: new TextEncoder().encode(index) }]]),
    portalOrigins: portals,
    drawing: {
      portals,
      template: requestTemplate(recorded),
      render: renderDrawn,
      styles: '',
      fetch: async (url, init) => fetch(new Request(url, init)),
      askedWithinMs: ASKED_WITHIN_MS,
      createCompressor: () => {
        throw new Error('nothing is compressed')
      },
    },
    onFailure: (failure) => failures.push(failure),
  })
  const body = method === 'post' ? new URLSearchParams(fields) : null
  const response = await host.fetch(new Request(action, { method: method.toUpperCase(), body }))
  const html = await response.text()
  if (failures.length > 0) throw new AggregateError(failures, 'the host has failed')
  return html
}
