import { MessageText } from './text/message-text.tsx'
import { useTimeline } from './timeline-context.tsx'

/** The text of a message or an attachment; the timeline remembers which long texts are unfolded. */
export function MessageBody({ text }: { text: string }) {
  const { myId, unfolded, readText } = useTimeline()
  return (
    <MessageText
      text={text}
      me={myId}
      read={readText}
      startsOpen={unfolded.has(text)}
      onFold={(isOpen) => void (isOpen ? unfolded.add(text) : unfolded.delete(text))}
    />
  )
}
