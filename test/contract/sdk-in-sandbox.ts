import type { B24Frame } from '@bitrix24/b24jssdk'
import type { CardOptions, Sandbox, SandboxSession } from '../../sandbox/index.ts'
import { portalPageInSandbox } from './portal-page-in-sandbox.ts'

/** The SDK as its vendor ships it, in a frame of the sandbox's portal. */
export interface SdkInSandbox {
  sandbox: Sandbox
  session: SandboxSession
  b24: B24Frame
}

/** Far more requests than a test sends, so that the portal limits the rate, not the SDK before it. */
const NO_LIMIT = { burstLimit: 10_000, drainRate: 10_000, adaptiveEnabled: false }
const RETRY_MS = 20

/**
 * Opens a page of a portal with the real SDK in its frame, both closed at the end of the test, which fails on a red row.
 * The SDK retries when a portal is busy, as it does by default, only sooner. Needs happy-dom.
 */
export async function sdkInSandbox(card: CardOptions = {}): Promise<SdkInSandbox> {
  const { sandbox, session } = await portalPageInSandbox(card)
  const { initializeB24Frame } = await import('@bitrix24/b24jssdk')
  const b24 = await initializeB24Frame({
    restrictionParams: { rateLimit: NO_LIMIT, retryDelay: RETRY_MS },
  })
  return { sandbox, session, b24 }
}
