import { languageOf } from '../../i18n/languages.ts'
import { loadCode } from '../../shared/errors/missing-code.ts'
import type { LazyParts } from './body/lazy-parts.tsx'

const loading = new Map<string, Promise<LazyParts>>()

/**
 * Fetches the code and the texts of all that is rendered after a chat's header, once. `tag`: BCP 47. Rejects with a
 * `MissingCode` where they don't arrive; the next call fetches again.
 */
export function loadLazyParts(tag: string): Promise<LazyParts> {
  const parts = loading.get(tag) ?? fetchLazyParts(tag)
  loading.set(tag, parts)
  return parts
}

async function fetchLazyParts(tag: string): Promise<LazyParts> {
  try {
    const [{ lazyParts }, { default: texts }] = await loadCode(
      Promise.all([import('./body/lazy-parts.tsx'), languageOf(tag).load.conversation()]),
    )
    return lazyParts(texts)
  } catch (error) {
    loading.delete(tag)
    throw error
  }
}
