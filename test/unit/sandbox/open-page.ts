import type { DetachedWindowAPI } from 'happy-dom'
import { onTestFinished, vi } from 'vitest'
import { type CardOptions, type Sandbox, startSandbox } from '../../../sandbox/index.ts'
import { connectFrame } from '../../../sandbox/ui/page/connect-frame.ts'
import { type PageData, readPageData } from '../../../sandbox/ui/page/page-data.ts'

/** The app's origin in a page under test. */
export const APP_ORIGIN = 'http://127.0.0.1:9'

/** The app's frame, which happy-dom would complain of: it loads none. */
const FRAME = /<iframe [^>]*><\/iframe>/

/** The portal's page in the document of happy-dom, with the page's own scripts not yet run. */
export interface OpenedPage {
  readonly sandbox: Sandbox
  readonly data: PageData
  /** Addresses that the page went to since the last look, each once. */
  readonly left: () => URL[]
}

/** Starts a portal that ends with the test. Its red rows are the test's to judge. */
export async function startTestPortal(): Promise<Sandbox> {
  const sandbox = await startSandbox({ appUrl: `${APP_ORIGIN}/`, redRows: 'allow' })
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** Renders a card's page, or the page at an address. Timers are faked, and requests are answered by the portal's handler. */
export async function openPage(card: CardOptions | URL, portal?: Sandbox): Promise<OpenedPage> {
  const sandbox = portal ?? (await startTestPortal())
  const address = card instanceof URL ? card.href : sandbox.cardUrl(card)
  const page = await (await sandbox.handle(new Request(address))).text()
  ;(window as unknown as { happyDOM: DetachedWindowAPI }).happyDOM.setURL(address)
  document.body.innerHTML = /<body[^>]*>([\s\S]*)<\/body>/.exec(page)?.[1]?.replace(FRAME, '') ?? ''
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  vi.stubGlobal('navigator', { userActivation: { isActive: false } })
  vi.stubGlobal('fetch', (asked: string, init?: RequestInit) =>
    sandbox.handle(new Request(new URL(asked, sandbox.origin), init)),
  )
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  onTestFinished(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
    sessionStorage.clear()
  })
  return {
    sandbox,
    data: readPageData(),
    left: () => {
      const addresses = assign.mock.calls.map(([to]) => new URL(to, address))
      assign.mockClear()
      return addresses
    },
  }
}

/** Connects the page's frame to an app that the test speaks for: `post` sends its message, `replies` are its answers. */
export function connectApp(data: PageData): { post: (command: string) => void; replies: string[] } {
  const replies: string[] = []
  const contentWindow = { postMessage: (text: string) => replies.push(text) }
  const frame = document.createElement('iframe')
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow })
  connectFrame(data, frame)
  return {
    replies,
    post: (command) => {
      const message = new MessageEvent('message', {
        data: `${command}:key:${data.frame.sid}`,
        origin: APP_ORIGIN,
      })
      Object.defineProperty(message, 'source', { value: contentWindow })
      dispatchEvent(message)
    },
  }
}
