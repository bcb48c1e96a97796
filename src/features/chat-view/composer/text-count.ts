import { type BoxedText, toBbcode } from '../../../chat/composing/boxed-text.ts'
import { MAX_MESSAGE_LENGTH, messageLength } from '../../../chat/composing/message-length.ts'

/** Length of a text from which on the characters left are counted. */
const COUNTED_FROM = 19_000
/** Characters of a mention's tag, at most. */
const TAG_LENGTH = 30

/** Characters that the portal still keeps after this text; below 0: too many. Null: plenty. */
export function charactersLeft(shown: BoxedText): number | null {
  // The number of a text's characters is at most its length in JavaScript; a mention's tag adds to it.
  if (shown.text.length + shown.mentions.length * TAG_LENGTH < COUNTED_FROM) return null
  const length = messageLength(toBbcode(shown))
  return length < COUNTED_FROM ? null : MAX_MESSAGE_LENGTH - length
}
