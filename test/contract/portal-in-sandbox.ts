import type { CardOptions, Sandbox, SandboxOptions, SandboxSession } from '../../sandbox/index.ts'
import type { Portal } from '../../src/portal/portal.ts'
import { portalPageInSandbox } from './portal-page-in-sandbox.ts'

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
  const { sandbox, session } = await portalPageInSandbox(card, options)
  const { connect } = await import('../../src/portal/sdk/sdk-portal.ts')
  const connection = await connect()
  if (connection.status !== 'connected') throw new Error(JSON.stringify(connection))
  const asked = () =>
    sandbox.log.rows
      .filter(({ way, httpMethod }) => way === 'app → REST' && httpMethod !== 'OPTIONS')
      .map(({ method, commands }) => commands ?? [method])
  return { sandbox, session, portal: connection.portal, asked }
}
