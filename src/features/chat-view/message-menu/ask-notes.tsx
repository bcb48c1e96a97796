import { type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CrmRecord } from '../../../chat/message-writes/crm-record.ts'
import { findTask, isDeleted } from '../../../chat/message-writes/message-looks.ts'
import { addTask, deleteMessage, makeEvent } from '../../../chat/message-writes/message-writes.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { RecordLink } from '../../../shared/links/record-link.tsx'
import { Question } from '../../../ui/question/question.tsx'
import { type MessageTools, useMessageTools } from '../timeline/message-tools.tsx'
import { Lacking, useIsGranted } from './granted-scope.tsx'
import styles from './message-notes.module.css'
import { DoneNote, PendingNote, useCloseNote } from './message-notes.tsx'
import type { MessageWords } from './use-message-words.ts'
import { writeOnce } from './write-once.tsx'

interface AskProps {
  message: Message
}

/** Asks before a message is deleted, which has no way back. */
export function AskDelete({ message }: AskProps) {
  const t = useTranslations('messageMenu.ask.delete')
  return (
    <Ask
      messageId={message.id}
      words={{ heading: t('heading'), yes: t('yes'), no: t('no') }}
      onYes={(tools) => remove(tools, message)}
    >
      {t('text')}
    </Ask>
  )
}

/** Asks before an event is made, which the portal makes at once and without a form. */
export function AskEvent({ message }: AskProps) {
  const t = useTranslations('messageMenu.ask.event')
  return (
    <Ask
      messageId={message.id}
      words={{ heading: t('heading'), yes: t('yes'), no: t('no') }}
      onYes={(tools) => addEvent(tools, message)}
    >
      {t('text')}
    </Ask>
  )
}

interface AskTaskProps extends AskProps {
  record: CrmRecord | null
  words: MessageWords
}

/** Asks for the title of a task that is made of a message. */
export function AskTask({ message, record, words }: AskTaskProps) {
  const t = useTranslations('messageMenu.ask.task')
  const lacking = useTranslations('messageMenu.reason')
  const id = useId()
  const [title, setTitle] = useState(words.title)
  const close = useCloseNote(message.id)
  const isGranted = useIsGranted('task')
  if (isGranted === null) return <PendingNote />
  if (!isGranted) return <Lacking onClose={close}>{lacking('noTasks')}</Lacking>
  return (
    <Ask
      messageId={message.id}
      words={{ heading: t('heading'), yes: t('yes'), no: t('no') }}
      onYes={(tools) =>
        title.trim() !== '' && makeTask(tools, { message, record, words, title: title.trim() })
      }
    >
      <label htmlFor={id}>{t('label')}</label>
      <input
        id={id}
        className={styles['field']}
        dir="auto"
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
    </Ask>
  )
}

interface AskFrameProps {
  messageId: number
  words: { heading: string; yes: string; no: string }
  onYes: (tools: MessageTools) => void
  children: ReactNode
}

function Ask({ messageId, words, onYes, children }: AskFrameProps) {
  const tools = useMessageTools()
  const close = useCloseNote(messageId)
  if (tools === null) return null
  return (
    <Question {...words} level={3} isPending={false} onYes={() => onYes(tools)} onNo={close}>
      {children}
    </Question>
  )
}

function remove(tools: MessageTools, message: Message): void {
  const { portal, chat, slots } = tools
  void writeOnce(tools, message.id, {
    name: 'delete',
    method: deleteMessage(message.id),
    look: () => isDeleted(portal, chat.dialogId, message.id),
    onDone: () => slots.set(message.id, 'note', null),
    again: () => remove(tools, message),
  })
}

function addEvent(tools: MessageTools, message: Message): void {
  const { chat, slots, myId } = tools
  void writeOnce(tools, message.id, {
    name: 'event',
    method: makeEvent(chat.dialogId, message.id),
    // The event's ID is not answered, and no list tells of the message that it was made of.
    look: async () => null,
    onDone: () => slots.set(message.id, 'note', <EventMade messageId={message.id} myId={myId} />),
    again: () => addEvent(tools, message),
  })
}

interface TaskOfMessage extends AskTaskProps {
  readonly title: string
}

function makeTask(tools: MessageTools, of: TaskOfMessage): void {
  const { portal, slots, myId } = tools
  const { message, record, words, title } = of
  if (myId === null) return
  const description = [words.by, words.text, words.address].filter((part) => part !== '').join('\n')
  const task = { title, description, responsibleId: myId, record }
  const sinceMs = portal.now()
  let found: number | null = null
  void writeOnce(tools, message.id, {
    name: 'task',
    method: addTask(task),
    look: async () => {
      found = await findTask(portal, task, { myId, sinceMs })
      return found !== null
    },
    onDone: (id) =>
      slots.set(message.id, 'note', <TaskMade messageId={message.id} myId={myId} taskId={id ?? found} />),
    again: () => makeTask(tools, of),
  })
}

function TaskMade({ messageId, myId, taskId }: { messageId: number; myId: number; taskId: number | null }) {
  const t = useTranslations('messageMenu')
  return (
    <DoneNote messageId={messageId}>
      {t('done.task')}{' '}
      <RecordLink path={`/company/personal/user/${myId}/tasks/task/view/${taskId ?? 0}/`}>
        {t('openTask')}
      </RecordLink>
    </DoneNote>
  )
}

function EventMade({ messageId, myId }: { messageId: number; myId: number | null }) {
  const t = useTranslations('messageMenu')
  return (
    <DoneNote messageId={messageId}>
      {t('done.event')}{' '}
      {myId !== null && (
        <RecordLink path={`/company/personal/user/${myId}/calendar/`}>{t('openCalendar')}</RecordLink>
      )}
    </DoneNote>
  )
}
