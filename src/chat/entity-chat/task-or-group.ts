import type { EntityRef } from '../entity-ref.ts'

/** The kinds besides CRM items that have a chat of their own, and a tab for this app. */
export type TaskOrGroup = 'task' | 'group'

/**
 * The entities that the chat of a task or group may belong to, in the order of lookup: tasks have an old and a new card.
 * A group is never looked up by `sg<id>`, which would create its chat.
 */
export function entityRefsOf(kind: TaskOrGroup, id: number): readonly [EntityRef, ...EntityRef[]] {
  if (kind === 'group') return [{ type: 'SONET_GROUP', id: String(id) }]
  return [
    { type: 'TASKS_TASK', id: String(id) },
    { type: 'TASKS', id: String(id) },
  ]
}
