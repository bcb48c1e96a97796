import { onTestFinished, vi } from 'vitest'
import {
  type CardOptions,
  type Sandbox,
  type SandboxOptions,
  type SandboxSession,
  startSandbox,
} from '../../sandbox/index.ts'
import type { Portal } from '../../src/portal/portal.ts'
import { standInForPortalPage } from '../harness/portal-page.ts'

/** A portal of the sandbox, by the real SDK. */
export interface PortalInSandbox {
  readonly sandbox: Sandbox
  readonly session: SandboxSession
  readonly portal: Portal
  /** The requests of REST so far: a method, or a batch's commands. */
  readonly asked: () => readonly (readonly string[])[]
}

/** Opens the app's portal in the sandbox; it ends with the test, which fails on a red row. Needs happy-dom. */
export async function portalInSandbox(
  card: CardOptions,
  options: SandboxOptions = {},
): Promise<PortalInSandbox> {
  const sandbox = await startSandbox(options)
  const session = sandbox.openSession(card)
  const end = standInForPortalPage(session, window.location.origin)
  vi.resetModules()
  onTestFinished(async () => {
    end()
    vi.unstubAllGlobals()
    await sandbox.close()
  })
  const { connect } = await import('../../src/portal/sdk/sdk-portal.ts')
  const connection = await connect()
  if (connection.status !== 'connected') throw new Error(JSON.stringify(connection))
  const asked = () =>
    sandbox.log.rows
      .filter(({ way, httpMethod }) => way === 'app → REST' && httpMethod !== 'OPTIONS')
      .map(({ method, commands }) => commands ?? [method])
  return { sandbox, session, portal: connection.portal, asked }
}
