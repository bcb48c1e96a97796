import { initializeB24Frame } from '@bitrix24/b24jssdk'
import type { Failure } from './failure.ts'
import type { Portal } from './portal.ts'
import { readSdkError } from './sdk-failure.ts'
import { sdkPortal } from './sdk-portal.ts'

/** Limit of the handshake, which takes milliseconds; the SDK itself would wait forever. */
const HANDSHAKE_TIMEOUT_MS = 10_000
/** The SDK's code for a page without a portal: `window.name` holds no portal address. */
const OPENED_OUTSIDE = 'JSSDK_CLIENT_SIDE_WARNING'

/** The result of connecting. */
export type Connection =
  | { status: 'connected'; portal: Portal }
  /** Opened outside a portal. */
  | { status: 'outside' }
  /** `late` resolves when the portal's page answers after the limit. */
  | { status: 'failed'; failure: Failure; late: Promise<Portal> | null }

/**
 * Runs the SDK's handshake (`getInitData`), once for the life of the page. The frame is never destroyed: the SDK keeps
 * it, and could not use it again. Never rejects.
 */
export async function connect(timeoutMs = HANDSHAKE_TIMEOUT_MS): Promise<Connection> {
  const handshake = initializeB24Frame({ restrictionParams: { maxRetries: 1 } }).then(sdkPortal)
  const deadline = timeout(timeoutMs)
  try {
    const portal = await Promise.race([handshake, deadline.passed])
    if (portal === null) return { status: 'failed', failure: { kind: 'portal-silent' }, late: handshake }
    return { status: 'connected', portal }
  } catch (error) {
    if (isOpenedOutside(error)) return { status: 'outside' }
    const failure = readSdkError(error, { method: 'getInitData', scope: null, isOnline: true })
    return { status: 'failed', failure, late: null }
  } finally {
    deadline.cancel()
  }
}

function timeout(ms: number): { passed: Promise<null>; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout>
  const passed = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return { passed, cancel: () => clearTimeout(timer) }
}

function isOpenedOutside(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === OPENED_OUTSIDE
}
