/** A workgroup or project. */
export interface Group {
  readonly id: number
  readonly title: string
  readonly memberIds: readonly number[]
  /** Somebody may have switched its chat off; otherwise it is made when it is first asked for. */
  readonly hasChat: boolean
}
