import type { Dialog } from './dialog-access.ts'

/** A group's chat is C, unless its entity says otherwise. */
const MESSAGE_TYPES: Readonly<Record<string, string>> = { LINES: 'L', LIVECHAT: 'L', TASKS_TASK: 'X' }

/** `type` of a dialog: the entity's type as one camel-cased word (`SONET_GROUP` → `sonetGroup`). */
export function dialogType({ chat }: Pick<Dialog, 'chat'>): string {
  if (chat.entityType === '') return chat.kind === 'group' ? 'chat' : chat.kind
  return chat.entityType.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** `message_type`: P for a talk of two, O for an open chat, L for an open line's, X for a new task's, C for a group's. */
export function messageType({ chat }: Pick<Dialog, 'chat'>): string {
  if (chat.kind === 'private') return 'P'
  return chat.kind === 'group' ? (MESSAGE_TYPES[chat.entityType] ?? 'C') : 'O'
}
