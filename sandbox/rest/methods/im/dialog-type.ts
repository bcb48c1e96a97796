import type { Dialog } from './dialog-access.ts'

/** `type` of a dialog: the entity's type as one camel-cased word (`SONET_GROUP` → `sonetGroup`). */
export function dialogType({ chat, isPrivate }: Dialog): string {
  if (isPrivate) return 'private'
  if (chat.entityType === '') return 'chat'
  return chat.entityType.toLowerCase().replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** `message_type`: P for a talk of two, C for a group's. */
export function messageType({ isPrivate }: Dialog): 'P' | 'C' {
  return isPrivate ? 'P' : 'C'
}
