import { MessageText } from '../../../message-text/message-text.tsx'
import { useStream } from './stream-context.tsx'

/** What somebody wrote. The one place that knows how a message's text is drawn. */
export function MessageBody({ text }: { text: string }) {
  const { myId, unfolded } = useStream()
  return (
    <MessageText
      text={text}
      me={myId}
      startsOpen={unfolded.has(text)}
      onFold={(isOpen) => void (isOpen ? unfolded.add(text) : unfolded.delete(text))}
    />
  )
}
