import type { Task } from '../model/task.ts'

/** Tasks: one with a chat of the new card (1619), one with a chat of the old card (1620), one without a chat. */
export const tasks: readonly Task[] = [
  { id: 8293, title: 'Measure the new hall', responsibleId: 31, groupId: 103 },
  { id: 8201, title: 'Order the sample fittings', responsibleId: 44, groupId: 0 },
  { id: 8310, title: 'Book the lift', responsibleId: 45, groupId: 103 },
]
