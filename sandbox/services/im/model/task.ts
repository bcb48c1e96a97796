/** A task of the portal, whose chat may be of the new card (`TASKS_TASK`) or of the old one (`TASKS`). */
export interface Task {
  readonly id: number
  readonly title: string
  readonly responsibleId: number
  /** Of what it was made from; 0: nobody's. */
  readonly groupId: number
}
