import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { toBbcode } from '../../../chat/composing/boxed-text.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { WithTexts } from '../body/lazy-code.tsx'
import styles from './composer.module.css'
import { ComposerBar } from './composer-bar.tsx'
import { type ComposerChat, NO_CHAT } from './composer-chat.ts'
import { type ComposerFiles, filesGoWith } from './composer-files.ts'
import { ComposerTarget } from './composer-target.tsx'
import { ComposerTools } from './composer-tools.tsx'
import { ReplyField } from './reply-field.tsx'
import { charactersLeft } from './text-count.ts'
import { useComposer } from './use-composer.ts'

interface ComposerProps {
  dialogId: DialogId
  /** The entity of the chat, by which a draft is found when the chat is gone; null: none. */
  entity?: EntityRef | null
  /** The current user, whose draft it is; null where the portal does not tell. */
  personId: number | null
  /** True in an open channel, where the reply goes to the customer. */
  isToCustomer: boolean
  /** Number of other members; null where the portal doesn't tell. */
  readers: number | null
  /** Names of the guests among them, for the warning that they read the reply too. */
  guests: readonly string[]
  /** Messages and people of the chat; none where they could not be read. */
  chat?: ComposerChat
  /** Null: no files. */
  files?: ComposerFiles | null
  /** Called with BBCode, trimmed, and the ID of the message that it replies to; without a text only when files are chosen. */
  onSend: (text: string, replyTo: number | null) => void
}

/**
 * The reply box. Enter sends, Shift+Enter starts a line; the draft outlives a reload of the frame. A text that the portal
 * would cut is counted, and not sent. Empty in the first render: storage is read in an effect. What is typed is drawn
 * here alone, and not by the timeline.
 */
export function Composer(props: ComposerProps) {
  const { dialogId, entity = null, personId, isToCustomer, chat = NO_CHAT, files = null, onSend } = props
  const t = useTranslations('reply')
  const id = useId()
  const composer = useComposer({ dialogId, entity, personId, isToCustomer, chat, files, onSend })
  const { box, boxes, saving, mentions, formatting, send } = composer
  const { shown, edit } = boxes
  const words = useWords(props)

  const left = charactersLeft(shown)
  const isTooLong = left !== null && left < 0
  const hasFiles = files?.isChosen === true
  const isReady = edit === null ? shown.text.trim() !== '' || hasFiles : saving.state.kind !== 'saving'
  const isIdle = shown.text === '' && edit === null && boxes.replyTo === null && files?.isShown !== true
  const listId = `${id}-people`
  const { open, asked } = mentions
  return (
    <>
      {asked !== null && chat.chat !== null && (
        <WithTexts texts={asked.part.texts}>
          <asked.part.code.AddOutsider
            key={asked.person.id}
            chat={chat.chat}
            person={asked.person}
            refresh={chat.refreshPeople}
            onClose={mentions.forget}
          />
        </WithTexts>
      )}
      <form className={styles['reply']} data-idle={isIdle} onSubmit={send}>
        {open !== null && (
          <WithTexts texts={open.part.texts}>
            <open.part.code.MentionList
              ref={mentions.keys}
              id={listId}
              query={open.query}
              members={chat.members}
              isComplete={chat.isComplete}
              myId={chat.myId}
              onPick={mentions.pick}
              onActive={mentions.setActiveId}
            />
          </WithTexts>
        )}
        <ComposerTarget {...{ boxes, saving, chat, box }} />
        {files?.panel(filesGoWith(boxes))}
        {formatting.isTagged && formatting.part !== null && (
          <WithTexts texts={formatting.part.texts}>
            <formatting.part.code.Preview text={toBbcode(shown)} myId={chat.myId} />
          </WithTexts>
        )}
        <ReplyField
          {...{ id, composer, listId }}
          label={edit === null ? words.label : t('labelEdit')}
          placeholder={words.place}
          describedBy={`${id}-who ${id}-how ${id}-long`}
          isInvalid={isTooLong}
        />
        <ComposerBar
          noteId={`${id}-who`}
          note={edit === null ? words.warning : t('escape')}
          isWarning={edit === null && words.warning !== ''}
          {...{ left, isReady }}
          label={edit === null ? words.send : t('save')}
        >
          {edit === null && files?.button}
          <ComposerTools {...{ composer, personId }} canMention={!isToCustomer && chat.chat !== null} />
        </ComposerBar>
        <span id={`${id}-how`} className="sr-only">
          {t('keys')}
        </span>
        <p id={`${id}-long`} role="status" className={isTooLong ? styles['long'] : 'sr-only'}>
          {isTooLong ? t('tooLong') : left === null ? '' : t('nearLimit')}
        </p>
      </form>
    </>
  )
}

/** The texts that tell who reads the reply. */
function useWords({
  isToCustomer,
  readers,
  guests,
}: Pick<ComposerProps, 'isToCustomer' | 'readers' | 'guests'>) {
  const t = useTranslations('reply')
  if (isToCustomer) {
    return {
      label: t('labelCustomer'),
      place: t('placeCustomer'),
      warning: t('toCustomer'),
      send: t('sendCustomer'),
    }
  }
  const isRead = guests.length > 0
  return {
    label: t('label'),
    place: readers === null ? t('placeAll') : t('place', { count: readers }),
    warning: isRead ? t('guests', { names: guests.join(', '), count: guests.length }) : '',
    send: t('send'),
  }
}
