import { onTestFinished } from 'vitest'
import { type CardOptions, type Sandbox, type SandboxSession, startSandbox } from '../../../sandbox/index.ts'

/** A portal with one open page, closed at the test's end. */
export interface PortalUnderTest {
  sandbox: Sandbox
  session: SandboxSession
  /** Calls a REST method by POST and JSON, as the SDK does. Null body: not JSON. */
  ask(method: string, params?: Record<string, unknown>): Promise<Answer>
  /** Runs a batch with halt off; rows by command key. */
  batch(cmd: unknown, halt?: unknown): Promise<BatchMaps>
}

interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests are about.
  body: any
}

interface BatchMaps {
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests are about.
  [map: string]: any
}

/** Opens a portal with one page, in which nothing was pressed. */
export async function openPortal(card: CardOptions = {}): Promise<PortalUnderTest> {
  // Red rows are the subject of these tests, which read `log.red` themselves.
  const sandbox = await startSandbox({ redRows: 'allow' })
  onTestFinished(() => sandbox.close())
  const session = sandbox.openSession(card)

  const ask: PortalUnderTest['ask'] = async (method, params = {}) => {
    const response = await sandbox.handle(
      new Request(`${sandbox.origin}/rest/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ auth: session.token, ...params }),
      }),
    )
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: jsonOrNull(text) }
  }
  return {
    sandbox,
    session,
    ask,
    batch: async (cmd, halt = 0) => (await ask('batch', { cmd, halt })).body.result,
  }
}

/** The same after a press, which allows writes. */
export async function openPressed(card: CardOptions = {}): Promise<PortalUnderTest> {
  const portal = await openPortal(card)
  portal.session.press()
  return portal
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
