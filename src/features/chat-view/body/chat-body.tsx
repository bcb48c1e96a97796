import type { Chat } from '../../../chat/chat.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import type { TryAgainProps } from '../../../shared/errors/try-again.tsx'
import { useOutbox } from '../composer/use-outbox.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import { ConversationPane } from './conversation-pane.tsx'
import { SideColumn } from './side-column.tsx'

interface ChatBodyProps extends TryAgainProps {
  opened: Opened
  chat: Chat
  sync: ChatSync
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

function Body({ opened, chat, sync, type, level, ...again }: ChatBodyProps) {
  const { members, me, item = null, lines = null, messages } = opened
  const read = messages.ok ? messages.value.messages : NOTHING_READ
  const outbox = useOutbox(chat.dialogId, read, sync.refresh)
  return (
    <>
      <ConversationPane {...{ opened, chat, sync, outbox, level }} {...again} />
      <SideColumn
        {...{ chat, me, type, item, lines, level }}
        list={members}
        rest={sync.secondary}
        secondaryRetry={sync.secondaryRetry}
        now={sync.readAt}
        presenceAt={sync.presenceAt}
        onMore={sync.loadMoreMembers}
        onAll={sync.loadAllMembers}
        refresh={sync.refresh}
        {...again}
      />
    </>
  )
}
