import { loadCode } from '../../shared/errors/missing-code.ts'
import type { LAZY_PARTS } from './body/lazy-parts.ts'

let loading: Promise<typeof LAZY_PARTS> | null = null

/**
 * Fetches the code of all that is drawn after a chat's head, once. Rejects with a `MissingCode` where it doesn't arrive;
 * the next time it is asked for again.
 */
export function loadLazyParts(): Promise<typeof LAZY_PARTS> {
  loading ??= fetchConversation()
  return loading
}

async function fetchConversation(): Promise<typeof LAZY_PARTS> {
  try {
    const { LAZY_PARTS: part } = await loadCode(import('./body/lazy-parts.ts'))
    return part
  } catch (error) {
    loading = null
    throw error
  }
}
