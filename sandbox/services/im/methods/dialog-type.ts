import type { Dialog } from './dialog-access.ts'

/** Exceptions by entity type; any other group chat is C. */
const MESSAGE_TYPES: Readonly<Record<string, string>> = { LINES: 'L', LIVECHAT: 'L', TASKS_TASK: 'X' }

/** `type` of a dialog: the entity type in camel case (`SONET_GROUP` → `sonetGroup`). */
export function dialogType({ chat }: Pick<Dialog, 'chat'>): string {
  if (chat.entityType === '') return chat.kind === 'group' ? 'chat' : chat.kind
  return chat.entityType.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * `message_type`: P for a private chat, O for an open chat, L for an open line, X for a task of the new card, C for a
 * group chat.
 */
export function messageType({ chat }: Pick<Dialog, 'chat'>): string {
  if (chat.kind === 'private') return 'P'
  return chat.kind === 'group' ? (MESSAGE_TYPES[chat.entityType] ?? 'C') : 'O'
}
