import { useTranslations } from 'use-intl'
import type { Chat } from '../../../chat/chat.ts'
import type { OpenedChat } from '../../../chat/open-item.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { TryAgain, type TryAgainProps } from '../../try-again.tsx'
import type { Upkeep } from '../use-upkeep.ts'
import { MessageStream } from './messages/message-stream.tsx'
import { OutgoingList } from './messages/outgoing-list.tsx'
import { ReplyBox } from './reply/reply-box.tsx'
import type { Outbox } from './reply/use-outbox.ts'
import styles from './talk.module.css'

interface TalkProps extends TryAgainProps {
  opened: OpenedChat
  chat: Chat
  upkeep: Pick<Upkeep, 'older' | 'newer' | 'readAt'>
  outbox: Outbox
  /** Of its headings. */
  level: 2 | 4
}

/** What was said in a chat, and where one answers. */
export function Talk({ opened, chat, upkeep, outbox, level, ...again }: TalkProps) {
  const t = useTranslations('talk')
  const { members, me, messages } = opened
  const { older, newer } = upkeep
  const sending = {
    me,
    outbox: outbox.messages,
    now: upkeep.readAt,
    onResend: chat.can.write ? outbox.retry : null,
    onDiscard: outbox.discard,
  }
  const others = members?.members.filter(({ id }) => id !== me?.id) ?? []
  return (
    <div className={`talk ${styles['talk']}`}>
      {messages.ok ? (
        <MessageStream
          key={chat.id}
          loaded={messages.value}
          {...{ chat, level }}
          {...sending}
          presentIds={members?.isComplete === true ? new Set(members.members.map(({ id }) => id)) : null}
          onOlder={older.run}
          isLoadingOlder={older.isPending}
          olderFailure={older.failure}
        />
      ) : (
        <>
          <Notice tone="bad" action={<TryAgain {...again} />}>
            {t('failed')}
          </Notice>
          <OutgoingList {...sending} />
        </>
      )}
      {newer !== null && (
        <p className={styles['newer']}>
          <Button look="soft" busy={newer.isPending} onClick={newer.run}>
            {newer.isPending ? t('loadingNewer') : newer.failure === null ? t('newer') : t('newerAgain')}
          </Button>
        </p>
      )}
      {chat.can.write && (
        <ReplyBox
          dialogId={chat.dialogId}
          isToCustomer={chat.kind === 'lines'}
          readers={chat.memberCount === null ? null : Math.max(0, chat.memberCount - 1)}
          guests={others.filter(({ kind }) => kind === 'guest').map(({ name }) => name)}
          onSend={outbox.send}
        />
      )}
    </div>
  )
}
