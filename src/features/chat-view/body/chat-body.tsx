import type { Chat } from '../../../chat/chat.ts'
import type { Member } from '../../../chat/member.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import type { TryAgainProps } from '../../../shared/errors/try-again.tsx'
import { useOutbox } from '../composer/use-outbox.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import { NamesProvider } from '../timeline/text/names.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { SideColumn } from './side-column.tsx'

interface ChatBodyProps extends TryAgainProps {
  opened: Opened
  chat: Chat
  sync: ChatSync
  /** Type of the CRM item, `DEAL`; empty for a chat without an item. */
  type: string
  /** Level of its headings. */
  level: 2 | 4
}

const NO_MESSAGES: readonly Message[] = []
const NO_MEMBERS: readonly Member[] = []

/** The chat below its header: conversation pane and side column. */
export function ChatBody(props: ChatBodyProps) {
  // A new outbox for each chat: no text goes to another chat than it was written for.
  return <Body key={props.chat.dialogId} {...props} />
}

function Body({ opened, chat, sync, type, level, ...again }: ChatBodyProps) {
  const { members, me, item = null, lines = null, messages } = opened
  const read = messages.ok ? messages.value.messages : NO_MESSAGES
  const outbox = useOutbox(chat.dialogId, read, sync.refresh)
  return (
    <NamesProvider people={members?.members ?? NO_MEMBERS}>
      <ConversationPane {...{ opened, chat, sync, outbox, level }} {...again} />
      <SideColumn
        {...{ chat, me, type, item, lines, level }}
        list={members}
        secondary={sync.secondary}
        secondaryRetry={sync.secondaryRetry}
        now={sync.readAt}
        presenceAt={sync.presenceAt}
        loadMoreMembers={sync.loadMoreMembers}
        loadAllMembers={sync.loadAllMembers}
        refresh={sync.refresh}
        {...again}
      />
    </NamesProvider>
  )
}
