import * as recorded from 'virtual:recorded-requests'
import { drawOpening } from '../../host/draw/draw-opening.ts'
import type { RenderDrawn } from '../../host/draw/drawing.ts'
import { readOpening } from '../../host/draw/read-opening.ts'
import type { Sandbox, SandboxSession } from '../../sandbox/index.ts'
import { requestTemplate } from '../../tools/host-drawing/request-template.ts'

/** Longest wait for the sandbox, in milliseconds: beyond what a busy machine needs. */
const ASKED_WITHIN_MS = 30_000

/** The rest of a page that a host draws, from the end of the skeleton on. */
export interface DrawnRest {
  /** Content of the root element after the skeleton. */
  readonly markup: string
  /** The state's block and the end mark, which follow the root element. */
  readonly state: string
}

/** Draws an opening as the host does, with the sandbox as its portal. Rejects for what the host does not draw. */
export async function drawnByHost(
  sandbox: Sandbox,
  session: SandboxSession,
  render: RenderDrawn,
  language = 'en',
): Promise<DrawnRest> {
  const { fields } = session.handlerOpening
  const opening = readOpening(new URLSearchParams(fields).toString(), session.origin)
  if (opening === undefined) throw new Error('no tab of a card')
  const drawing = {
    portals: [session.origin],
    template: requestTemplate(recorded),
    render,
    styles: '',
    fetch: async (url: URL | RequestInfo, init?: RequestInit) => sandbox.handle(new Request(url, init)),
    askedWithinMs: ASKED_WITHIN_MS,
    createCompressor: () => {
      throw new Error('nothing is compressed')
    },
  }
  const gone = new AbortController().signal
  const part = await drawOpening(drawing, session.origin, opening, language, gone)
  if (part === undefined) throw new Error('the host draws nothing')
  return { markup: part.markup, state: `${part.state}<template id="drawn-end"></template>` }
}
