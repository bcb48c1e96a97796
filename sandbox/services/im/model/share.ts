/** Things that a message can be made into: a chat, a task, a post of the feed, an event of the calendar. */
export type ShareType = 'CHAT' | 'TASK' | 'POST' | 'CALEND'

/** A thing that was made of a message; a post and an event are kept as this row alone. */
export interface Share {
  readonly type: ShareType
  readonly messageId: number
  readonly byId: number
}
