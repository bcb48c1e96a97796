import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { Member } from '../../../chat/member.ts'
import type { OpenedChat } from '../../../chat/opening/open-item.ts'
import { TryAgain, type TryAgainProps } from '../../../shared/errors/try-again.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useAttachments } from '../composer/attach/use-attachments.tsx'
import { Composer } from '../composer/composer.tsx'
import { useComposerActions } from '../composer/composer-actions.tsx'
import type { ComposerChat } from '../composer/composer-chat.ts'
import { LeftText } from '../composer/left-text.tsx'
import type { ChatOutbox } from '../composer/use-outbox.ts'
import { WaitingStrip } from '../composer/waiting-strip.tsx'
import type { Jumps } from '../jumps/use-jumps.ts'
import type { ChatSync } from '../sync/use-chat-sync.ts'
import { MessageToolsProvider } from '../timeline/message-tools.tsx'
import { OutgoingList } from '../timeline/outgoing-list.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import styles from './conversation-pane.module.css'
import { movePaneFocus } from './pane-keys.ts'

interface ConversationPaneProps extends TryAgainProps {
  opened: OpenedChat
  chat: Chat
  sync: Pick<
    ChatSync,
    'older' | 'newer' | 'onShown' | 'readAt' | 'secondary' | 'change' | 'refresh' | 'refreshPeople'
  >
  outbox: ChatOutbox
  jumps: Jumps
  /** Called when the user comes to the chat's end, and leaves it. */
  onAtEnd: (isAtEnd: boolean) => void
  /** The current user, last time that the portal told; null: not yet. */
  personId: number | null
  /** Opens the chat anew, for the person whose access token it is by now. */
  onOtherPerson: () => void
  /** Level of its headings. */
  level: 2 | 4
}

const NO_MEMBERS: readonly Member[] = []

/** The conversation pane: timeline and composer. */
export function ConversationPane({
  opened,
  chat,
  sync,
  outbox,
  jumps,
  onAtEnd,
  personId,
  onOtherPerson,
  level,
  ...again
}: ConversationPaneProps) {
  const t = useTranslations('conversation')
  const { members, me, messages } = opened
  const { older, newer } = sync
  /** Number of texts that came from a former chat: the composer reads its draft anew. */
  const [moves, setMoves] = useState(0)
  const root = useRef<HTMLDivElement>(null)
  const actions = useComposerActions()
  const attachments = useAttachments({
    chat,
    personId,
    root,
    newestId: messages.ok ? (messages.value.messages.at(-1)?.id ?? 0) : 0,
    refresh: sync.refresh,
    onOtherPerson,
    onTextBack: (text) => actions?.takeBack(text, null),
  })
  const sending = {
    me,
    outbox: outbox.messages,
    now: sync.readAt,
    onResend: chat.can.write ? outbox.retry : null,
    onDiscard: outbox.discard,
  }
  const presentIds = useMemo(
    () => (members?.isComplete === true ? new Set(members.members.map(({ id }) => id)) : null),
    [members],
  )
  const composerChat: ComposerChat = {
    chat,
    myId: me?.id ?? null,
    messages: messages.ok ? messages.value.messages : [],
    members: members?.members ?? NO_MEMBERS,
    authors: messages.ok ? messages.value.authors : NO_MEMBERS,
    isComplete: members?.isComplete ?? false,
    fileNameOf: (id) => (messages.ok ? messages.value.files.find((file) => file.id === id)?.name : undefined),
    now: sync.readAt,
    refresh: sync.refresh,
    refreshPeople: sync.refreshPeople,
  }
  const others = members?.members.filter(({ id }) => id !== me?.id) ?? []
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is in it come here too
    <div ref={root} className={`conversation ${styles['pane']}`} onKeyDown={movePaneFocus}>
      {messages.ok ? (
        <MessageToolsProvider
          chat={chat}
          myId={me?.id ?? null}
          change={sync.change}
          refresh={sync.refresh}
          send={chat.can.write ? outbox.send : null}
        >
          <Timeline
            key={chat.id}
            loaded={messages.value}
            {...{ chat, level }}
            {...sending}
            members={members?.members ?? NO_MEMBERS}
            isNaming={sync.secondary === null}
            presentIds={presentIds}
            onShown={(range) => {
              sync.onShown(range)
              jumps.onShown(range)
            }}
            onOlder={older.run}
            isLoadingOlder={older.isPending}
            olderFailure={older.failure}
            {...{ newer, jumps, onAtEnd }}
          />
        </MessageToolsProvider>
      ) : (
        <div className={styles['failed']}>
          <Notice tone="bad" action={<TryAgain {...again} />}>
            {t('failed')}
          </Notice>
          <OutgoingList {...sending} />
        </div>
      )}
      {chat.entity !== null && (
        <LeftText
          me={personId === null ? null : { id: personId }}
          entities={[chat.entity]}
          dialogId={null}
          current={{
            dialogId: chat.dialogId,
            onMoved: chat.can.write ? () => setMoves(moves + 1) : null,
          }}
        />
      )}
      <WaitingStrip outbox={outbox} />
      {chat.can.write && (
        <Composer
          key={moves}
          dialogId={chat.dialogId}
          entity={chat.entity}
          personId={personId}
          isToCustomer={chat.kind === 'lines'}
          readers={chat.memberCount === null ? null : Math.max(0, chat.memberCount - 1)}
          guests={others.filter(({ kind }) => kind === 'guest').map(({ name }) => name)}
          chat={composerChat}
          files={attachments.files}
          onSend={(text, replyTo) => {
            const isTaken = attachments.send(text, replyTo, outbox.sendReply)
            if (!isTaken && text !== '') outbox.send(text, replyTo)
          }}
        />
      )}
      {attachments.dropArea}
    </div>
  )
}
