import { useTranslations } from 'use-intl'
import { copiedText } from '../../../chat/message-writes/copied-text.ts'
import { crmRecordOf } from '../../../chat/message-writes/crm-record.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { mayDelete, mayEdit } from '../../../chat/timeline/may-change.ts'
import { itemWord } from '../item-word.ts'
import { useReadMarks } from '../read-marks/use-read-marks.ts'
import type { MessageTools } from '../timeline/message-tools.tsx'
import { useNodeWords } from '../timeline/text/use-node-words.ts'
import { AskDelete, AskEvent, AskTask } from './ask-notes.tsx'
import { copyToClipboard } from './copy-to-clipboard.tsx'
import { likeOnce } from './like-message.tsx'
import type { Choice, Choices } from './message-choices.ts'
import { toTimeline } from './to-timeline.tsx'
import { useMessageWords } from './use-message-words.ts'

/** The actions of a message that the current user has, as far as the portal tells beforehand. */
export function useChoices(message: Message, tools: MessageTools): Choices {
  const t = useTranslations('messageMenu')
  const { set: markRead } = useReadMarks()
  const wordsOf = useNodeWords()
  const words = useMessageWords(message, tools)
  const { portal, origin, chat, myId, composer, slots } = tools
  const { id, authorId, isDeleted } = message
  const around = { chat, myId, now: portal.now() }
  const record = crmRecordOf(chat.entity, portal.entry)
  const text = copiedText(message.text, wordsOf, origin)
  const isSaid = !isDeleted && authorId !== 0
  const isLiked = myId !== null && message.likedBy.includes(myId)
  const ask = (note: React.ReactNode) => slots.set(id, 'note', note)
  const only = (isOffered: boolean, choice: Choice): readonly Choice[] => (isOffered ? [choice] : [])

  const bar = [
    ...only(isSaid && composer !== null, {
      ...{ id: 'reply', icon: 'reply', label: t('reply'), key: 'R' },
      onChoose: () => composer?.startReply(message),
    }),
    ...only(isSaid && myId !== null, {
      ...{ id: 'like', icon: 'like', label: t(isLiked ? 'unlike' : 'like'), key: 'L', isOn: isLiked },
      onChoose: () => likeOnce(tools, message),
    }),
    ...only(!isDeleted && text !== '', {
      ...{ id: 'copy', icon: 'copy', label: t('copy'), key: 'C' },
      onChoose: () => void copyToClipboard(tools, message.id, { text, done: t('copied') }),
    }),
  ]
  const first = [
    ...only(composer !== null && mayEdit(message, around), {
      ...{ id: 'edit', icon: 'edit', label: t('edit'), key: 'E' },
      onChoose: () => composer?.startEdit(message),
    }),
    ...only(true, {
      ...{ id: 'copyLink', icon: 'link', label: t('copyLink') },
      onChoose: () => void copyToClipboard(tools, message.id, { text: words.address, done: t('linkCopied') }),
    }),
    ...only(authorId !== myId, {
      ...{ id: 'unread', icon: 'unread', label: t('unread'), key: 'U' },
      onChoose: () => markRead({ as: 'unread', messageId: id }),
    }),
  ]
  const further = [
    ...only(!isDeleted && record !== null, {
      ...{ id: 'timeline', icon: 'note', label: t(`timeline.${itemWord(record?.type.toUpperCase() ?? '')}`) },
      onChoose: () => record !== null && toTimeline(tools, { message, record, words }),
    }),
    ...only(!isDeleted && myId !== null, {
      ...{ id: 'task', icon: 'task', label: t('task'), key: 'T' },
      onChoose: () => ask(<AskTask {...{ message, record, words }} />),
    }),
    ...only(!isDeleted, {
      ...{ id: 'event', icon: 'event', label: t('event') },
      onChoose: () => ask(<AskEvent {...{ message }} />),
    }),
  ]
  const last = only(mayDelete(message, around), {
    ...{ id: 'delete', icon: 'delete', label: t('delete'), key: 'DELETE', isBad: true },
    onChoose: () => ask(<AskDelete {...{ message }} />),
  })
  return { bar, menu: [first, further, last].filter((group) => group.length > 0) }
}
