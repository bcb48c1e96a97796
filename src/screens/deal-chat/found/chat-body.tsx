import type { Chat } from '../../../chat/chat.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { Opened } from '../../../chat/open-item.ts'
import type { TryAgainProps } from '../../try-again.tsx'
import type { Upkeep } from '../use-upkeep.ts'
import { useOutbox } from './reply/use-outbox.ts'
import { SideColumn } from './side-column.tsx'
import { Talk } from './talk.tsx'

interface ChatBodyProps extends TryAgainProps {
  opened: Opened
  chat: Chat
  upkeep: Upkeep
  /** The CRM item's own kind, `DEAL`; empty of a chat that is no item's. */
  type: string
  /** Of its headings. */
  level: 2 | 4
}

const NOTHING_READ: readonly Message[] = []

/** What stands below a chat's head: what was said, and beside it who is there. */
export function ChatBody(props: ChatBodyProps) {
  // What was written for one chat never goes into another that comes in its place.
  return <Body key={props.chat.dialogId} {...props} />
}

function Body({ opened, chat, upkeep, type, level, ...again }: ChatBodyProps) {
  const { members, me, item = null, lines = null, messages } = opened
  const read = messages.ok ? messages.value.messages : NOTHING_READ
  const outbox = useOutbox(chat.dialogId, read, upkeep.look)
  return (
    <>
      <Talk {...{ opened, chat, upkeep, outbox, level }} {...again} />
      <SideColumn
        {...{ chat, me, type, item, lines, level }}
        list={members}
        rest={upkeep.rest}
        restAgain={upkeep.restAgain}
        now={upkeep.readAt}
        presenceAt={upkeep.presenceAt}
        onMore={upkeep.onMore}
        onAll={upkeep.onAll}
        onDone={upkeep.look}
        {...again}
      />
    </>
  )
}
