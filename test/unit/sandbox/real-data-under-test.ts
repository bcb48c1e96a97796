import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type CardOptions, type Sandbox, type SandboxSession, startSandbox } from '../../../sandbox/index.ts'
import { createWorld } from '../../../sandbox/portal/world.ts'

/** Anna's webhook in the sandbox that stands in for a real portal. */
export const CODE = 'annas0sandbox0hook'

export const NEWEST_DEAL = Math.max(
  ...createWorld()
    .crmItems.filter(({ type }) => type === 'DEAL')
    .map(({ id }) => id),
)

/** A sandbox over the data of another, with one open page; closed at the test's end. */
export interface RealDataUnderTest {
  sandbox: Sandbox
  session: SandboxSession
  /** Calls a REST method by POST and JSON, as the SDK does. Null body: not JSON. */
  ask(method: string, params?: Record<string, unknown>): Promise<RealDataAnswer>
}

export interface RealDataAnswer {
  status: number
  headers: Headers
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests are about.
  body: any
}

/** A second sandbox in place of the real portal. */
export async function realPortal(): Promise<Sandbox> {
  const real = await startSandbox({ redRows: 'allow' })
  onTestFinished(() => real.close())
  return real
}

/** The address of Anna's webhook there. */
export function webhookOf({ origin }: Pick<Sandbox, 'origin'>): string {
  return `${origin}/rest/27/${CODE}/`
}

/** Opens a page of a sandbox that forwards REST to this webhook. */
export async function openRealData(
  webhook: string,
  { card = {}, allowWrites = false }: { card?: CardOptions; allowWrites?: boolean } = {},
): Promise<RealDataUnderTest> {
  const sandbox = await startSandbox({ realData: { webhook, allowWrites }, redRows: 'allow' })
  onTestFinished(() => sandbox.close())
  const session = sandbox.openSession(card)
  return {
    sandbox,
    session,
    ask: async (method, params = {}) => {
      const response = await fetch(`${sandbox.origin}/rest/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ auth: session.token, ...params }),
      })
      return await readAnswer(response)
    },
  }
}

/** Reads an answer in any format. */
export async function readAnswer(response: Response): Promise<RealDataAnswer> {
  const { status, headers } = response
  const text = await response.text()
  try {
    return { status, headers, text, body: JSON.parse(text) }
  } catch {
    return { status, headers, text, body: null }
  }
}

/** Starts a portal with the given answers, and returns its origin. */
export async function strangePortal(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ origin: string }> {
  const listener: RequestListener = (request, response) => {
    request.resume()
    answer(request, response)
  }
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** The app's requests when its tab opens. */
export const OPENING = {
  chat: 'im.chat.get?ENTITY_TYPE=CRM&ENTITY_ID=DEAL%7C1663',
  dialog: 'im.dialog.get?DIALOG_ID=chat%24result%5Bchat%5D%5BID%5D',
  members: 'im.dialog.users.list?DIALOG_ID=chat$result[chat][ID]&LIMIT=3',
  item: 'crm.item.get?entityTypeId=2&id=1663',
  me: 'profile',
}
