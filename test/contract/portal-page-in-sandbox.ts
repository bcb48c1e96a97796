import { onTestFinished, vi } from 'vitest'
import {
  type CardOptions,
  type Sandbox,
  type SandboxOptions,
  type SandboxSession,
  startSandbox,
} from '../../sandbox/index.ts'
import { standInForPortalPage } from '../harness/portal-page.ts'

/**
 * Opens a page of a portal around the next import of the SDK, which is evaluated anew. It ends with the test, which fails
 * on a red row. Needs happy-dom.
 */
export async function portalPageInSandbox(
  card: CardOptions,
  options: SandboxOptions = {},
): Promise<{ sandbox: Sandbox; session: SandboxSession }> {
  const sandbox = await startSandbox(options)
  const session = sandbox.openSession(card)
  const end = standInForPortalPage(session, window.location.origin)
  vi.resetModules()
  onTestFinished(async () => {
    end()
    vi.unstubAllGlobals()
    await sandbox.close()
  })
  return { sandbox, session }
}
