import type { LookupMethod } from '../../../chat/entity-chat/load-chat.ts'
import type { EntityRef } from '../../../chat/entity-ref.ts'

/** Props of the component that renders the answer: a slot that `app/` fills, because it shows the chat view. */
export interface AnyChatAnswerProps {
  /** Entity pairs to look up, in this order. */
  refs: readonly [EntityRef, ...EntityRef[]]
  by: LookupMethod
  /** Number of times that the same form was submitted again. */
  round: number
}
