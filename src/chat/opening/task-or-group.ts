import type { EntityRef } from '../entity-ref.ts'

/** What besides CRM items has a chat of its own, and a tab for us. */
export type TaskOrGroup = 'task' | 'group'

/**
 * The pairs that a place's chat may belong to, in the order in which they are asked: a task's card has a chat in two
 * generations. A group is never asked for by `sg<id>`, which would make its chat.
 */
export function pairsOf(kind: TaskOrGroup, id: number): readonly [EntityRef, ...EntityRef[]] {
  if (kind === 'group') return [{ type: 'SONET_GROUP', id: String(id) }]
  return [
    { type: 'TASKS_TASK', id: String(id) },
    { type: 'TASKS', id: String(id) },
  ]
}
