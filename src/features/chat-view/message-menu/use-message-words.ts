import { copiedText } from '../../../chat/message-writes/copied-text.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { useNodeWords } from '../timeline/text/use-node-words.ts'
import { useTimeline } from '../timeline/timeline-context.tsx'
import { useMessageLine } from '../timeline/use-message-line.ts'

/** Longest title that is taken from a message, in characters. */
const MAX_TITLE = 120

/** A message in words, for what is made of it. */
export interface MessageWords {
  /** One line, shortened; empty: nothing can be said of it. */
  readonly title: string
  /** Author and time: `Tomas Novak, September 22, 2026 at 9:12 AM`. */
  readonly by: string
  /** Its text, its files by name, and its address. */
  readonly text: string
  /** Its address in the portal's messenger. */
  readonly address: string
}

export function useMessageWords(message: Message, { origin, chat }: MessageTools): MessageWords {
  const { nameOf, timesOf, fileOf } = useTimeline()
  const lineOf = useMessageLine()
  const wordsOf = useNodeWords()
  const address = `${origin}/online/?IM_DIALOG=${chat.dialogId}&IM_MESSAGE=${message.id}`
  const name = message.authorId === 0 ? '' : nameOf(message.authorId)
  const by = [name, timesOf(message.at)?.full ?? ''].filter((part) => part !== '').join(', ')
  const files = message.fileIds.map((id) => fileOf(id)?.name ?? '')
  const text = [copiedText(message.text, wordsOf, origin), ...files].filter((part) => part !== '').join('\n')
  return { title: shortened(lineOf(message)), by, text, address }
}

function shortened(line: string): string {
  const characters = [...line]
  return characters.length <= MAX_TITLE
    ? line
    : `${characters
        .slice(0, MAX_TITLE - 1)
        .join('')
        .trimEnd()}…`
}
