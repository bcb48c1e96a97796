import { arriving } from '../missing-code.ts'
import type { CONVERSATION } from './conversation.ts'

let loading: Promise<typeof CONVERSATION> | null = null

/**
 * Fetches the code of all that is drawn after a chat's head, once. Rejects with a `MissingCode` where it doesn't arrive;
 * the next time it is asked for again.
 */
export function loadConversation(): Promise<typeof CONVERSATION> {
  loading ??= fetchConversation()
  return loading
}

async function fetchConversation(): Promise<typeof CONVERSATION> {
  try {
    const { CONVERSATION: part } = await arriving(import('./conversation.ts'))
    return part
  } catch (error) {
    loading = null
    throw error
  }
}
