/** A task of the portal. Its chat is of the new card (`TASKS_TASK`) or of the old one (`TASKS`). */
export interface Task {
  readonly id: number
  readonly title: string
  readonly responsibleId: number
  /** ID of the task's workgroup; 0: none. */
  readonly groupId: number
  /** Absent: whoever is responsible. */
  readonly createdById?: number
  /** Unix time in milliseconds; absent: long ago. */
  readonly at?: number
}
