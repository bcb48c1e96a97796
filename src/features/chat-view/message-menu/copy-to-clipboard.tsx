import { copyText } from '../../../ui/copy-text.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { CopyByHand, PassingNote } from './message-notes.tsx'

/** Copies a text of a message, and says so (`done`); where a frame may not, the text stands in a box to copy from. */
export async function copyToClipboard(
  { slots }: Pick<MessageTools, 'slots'>,
  messageId: number,
  { text, done }: { text: string; done: string },
): Promise<void> {
  const isCopied = await copyText(text, null)
  slots.set(
    messageId,
    'note',
    isCopied ? (
      <PassingNote messageId={messageId}>{done}</PassingNote>
    ) : (
      <CopyByHand {...{ messageId, text }} />
    ),
  )
}
