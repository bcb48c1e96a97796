import { useState } from 'react'
import type { Chat } from '../../../chat/chat.ts'
import type { Me } from '../../../chat/me.ts'
import type { Member } from '../../../chat/member.ts'
import { membershipDifference } from '../../../chat/membership/missing-members.ts'
import type { Message } from '../../../chat/messages/message.ts'
import type { Opened } from '../../../chat/opening/open-item.ts'
import type { Retry } from '../../../shared/errors/try-again.tsx'
import { PeopleLine } from '../about/people-line.tsx'
import { ComposerActionsProvider } from '../composer/composer-actions.tsx'
import { useOutbox } from '../composer/use-outbox.ts'
import { useJumps } from '../jumps/use-jumps.ts'
import type { MessageSearchProps } from '../message-search/message-search.tsx'
import { useReadAtEnd } from '../read-marks/use-read-at-end.ts'
import { ReadMarksProvider, useWriteReadMarks } from '../read-marks/use-read-marks.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import { NamesProvider } from '../timeline/text/names.tsx'
import { ConversationPane } from './conversation-pane.tsx'
import { SearchPlace } from './search-place.tsx'
import { SideColumn } from './side-column.tsx'
import { useFoldedColumn } from './use-folded-column.ts'

/** `onRetry` polls at once: a poll reads failed parts, and keeps the loaded pages. */
interface ChatBodyProps extends Retry {
  opened: Opened
  chat: Chat
  sync: ChatSync
  /** Type of the CRM item, `DEAL`; empty for a chat without an item. */
  type: string
  /** Level of its headings. */
  level: 2 | 3 | 4
  /** `id` of the list of members. */
  membersId: string
  /** The search in this chat; null: closed. */
  search?: Pick<MessageSearchProps, 'line' | 'onClose'> | null
  /** Asks the whole opening again. */
  openAnew: () => void
}

const NO_MESSAGES: readonly Message[] = []
const NO_MEMBERS: readonly Member[] = []

/** The chat below its header: conversation pane and side column, which is folded into a line where it has no place. */
export function ChatBody(props: ChatBodyProps) {
  const { personId, turn } = usePerson(props.opened.me)
  // A new outbox for each chat and person: no text goes to another chat than it was written for, nor to another person.
  return <Body key={`${props.chat.dialogId} ${turn}`} {...{ personId }} {...props} />
}

/**
 * The current user as the portal last told, and the number of times that another one came after: the token follows the
 * portal's page, where another person may log in. An answer without `profile` changes nothing.
 */
function usePerson(me: Me | null): { personId: number | null; turn: number } {
  const [person, setPerson] = useState({ personId: me?.id ?? null, turn: 0 })
  if (me === null || me.id === person.personId) return person
  const next = { personId: me.id, turn: person.personId === null ? person.turn : person.turn + 1 }
  setPerson(next)
  return next
}

function Body({
  opened,
  chat,
  sync,
  type,
  level,
  membersId,
  search = null,
  personId,
  openAnew,
  onRetry,
  isRetrying,
}: ChatBodyProps & { personId: number | null }) {
  const { members, me, item = null, lines = null, messages } = opened
  const read = messages.ok ? messages.value.messages : NO_MESSAGES
  const outbox = useOutbox({ chat, personId, read, refresh: sync.refresh, onOtherPerson: openAnew })
  const jumps = useJumps({ chat, loaded: messages.ok ? messages.value : null, paging: sync })
  const marks = useWriteReadMarks(chat.dialogId, sync.refresh)
  const onAtEnd = useReadAtEnd({ chat, loaded: messages.ok ? messages.value : null, marks })
  const column = useFoldedColumn()
  const missing = membershipDifference(
    item?.ok === true ? item.value : null,
    members,
    NO_MEMBERS,
    me?.id ?? null,
  )
  return (
    <ReadMarksProvider value={marks}>
      <NamesProvider people={members?.members ?? NO_MEMBERS}>
        <PeopleLine
          members={members?.members ?? NO_MEMBERS}
          count={chat.memberCount}
          missing={missing?.missing.length ?? 0}
          isOpen={column.isOpen}
          columnId={column.id}
          button={column.button}
          onToggle={column.onToggle}
        />
        <ComposerActionsProvider isWritable={chat.can.write}>
          <ConversationPane
            {...{ opened, chat, sync, outbox, jumps, onAtEnd, personId, level, onRetry, isRetrying }}
            onOtherPerson={openAnew}
          />
        </ComposerActionsProvider>
        {search !== null && <SearchPlace {...{ chat, jumps }} {...search} />}
        {search === null && (
          <SideColumn
            {...{ chat, me, type, item, lines, level, membersId, column, onRetry, isRetrying }}
            list={members}
            secondary={sync.secondary}
            secondaryRetry={sync.secondaryRetry}
            now={sync.readAt}
            presenceAt={sync.presenceAt}
            loadMoreMembers={sync.loadMoreMembers}
            loadAllMembers={sync.loadAllMembers}
            refresh={sync.refreshPeople}
          />
        )}
      </NamesProvider>
    </ReadMarksProvider>
  )
}
