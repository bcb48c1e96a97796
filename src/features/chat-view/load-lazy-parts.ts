import { loadCode } from '../../shared/errors/missing-code.ts'
import type { LAZY_PARTS } from './body/lazy-parts.ts'

let loading: Promise<typeof LAZY_PARTS> | null = null

/**
 * Fetches the code of all that is rendered after a chat's header, once. Rejects with a `MissingCode` where it doesn't
 * arrive; the next call fetches again.
 */
export function loadLazyParts(): Promise<typeof LAZY_PARTS> {
  loading ??= fetchLazyParts()
  return loading
}

async function fetchLazyParts(): Promise<typeof LAZY_PARTS> {
  try {
    const { LAZY_PARTS: part } = await loadCode(import('./body/lazy-parts.ts'))
    return part
  } catch (error) {
    loading = null
    throw error
  }
}
