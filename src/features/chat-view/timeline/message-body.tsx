import { MessageText } from './text/message-text.tsx'
import { useTimeline } from './timeline-context.tsx'

/** What somebody wrote. The one place that knows how a message's text is drawn. */
export function MessageBody({ text }: { text: string }) {
  const { myId, unfolded } = useTimeline()
  return (
    <MessageText
      text={text}
      me={myId}
      startsOpen={unfolded.has(text)}
      onFold={(isOpen) => void (isOpen ? unfolded.add(text) : unfolded.delete(text))}
    />
  )
}
