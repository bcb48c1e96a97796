import type { EntityRef } from '../../../chat/entity-ref.ts'
import type { LookupMethod } from '../../../chat/opening/load-chat.ts'

/** Props of the component that shows the answer to a pair: `app/` hands it in, because it draws the chat view. */
export interface AnyChatAnswerProps {
  /** The pairs to ask for, in this order. */
  refs: readonly [EntityRef, ...EntityRef[]]
  by: LookupMethod
  /** Number of times that the same form was sent again. */
  round: number
}
