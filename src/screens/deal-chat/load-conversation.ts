import type { CONVERSATION } from './conversation.ts'

let loading: Promise<typeof CONVERSATION> | null = null

/** Fetches the code of all that is drawn after a chat's head, once. Rejects where it doesn't arrive. */
export function loadConversation(): Promise<typeof CONVERSATION> {
  loading ??= import('./conversation.ts').then(({ CONVERSATION: part }) => part)
  return loading
}
