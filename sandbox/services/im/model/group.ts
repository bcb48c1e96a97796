/** A workgroup or project. */
export interface Group {
  readonly id: number
  readonly title: string
  readonly memberIds: readonly number[]
  /** False when its chat is switched off; otherwise the chat is created on first access. */
  readonly hasChat: boolean
}
