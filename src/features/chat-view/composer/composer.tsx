import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { retyped, toBbcode } from '../../../chat/composing/boxed-text.ts'
import { MAX_MESSAGE_LENGTH, messageLength } from '../../../chat/composing/message-length.ts'
import type { DialogId } from '../../../chat/dialog-id.ts'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { WithTexts } from '../body/lazy-code.tsx'
import boxStyles from './box.module.css'
import { BoxMirror } from './box-mirror.tsx'
import styles from './composer.module.css'
import { ComposerBar } from './composer-bar.tsx'
import { type ComposerChat, NO_CHAT } from './composer-chat.ts'
import { ComposerTarget } from './composer-target.tsx'
import { EmojiTool } from './emoji-tool.tsx'
import { ToolButton } from './tool-button.tsx'
import { useBoxes } from './use-boxes.ts'
import { useFormatting } from './use-formatting.ts'
import { useMentions } from './use-mentions.ts'
import { useSaveEdit } from './use-save-edit.ts'
import { useTargets } from './use-targets.ts'
import { useTyping } from './use-typing.ts'

/** Rows of text above which the box scrolls. */
const MAX_ROWS = 6
/** Length of a text from which on the characters left are counted. */
const COUNTED_FROM = 19_000
/** `keyCode` of a key that an input method handles; Safari sends its Enter after `compositionend`. */
const INPUT_METHOD_KEY_CODE = 229

/** The files of a reply, which `attachments/` chooses, shows and sends. */
export interface ComposerFiles {
  /** The button of the bar. */
  readonly button: ReactNode
  /** The files above the text: chosen ones, and those on their way; null: none. */
  readonly panel: ReactNode
  /** True when Send has files to send, with a text or without. */
  readonly isChosen: boolean
}

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
export function Composer({
  dialogId,
  entity = null,
  personId,
  isToCustomer,
  readers,
  guests,
  chat = NO_CHAT,
  files = null,
  onSend,
}: ComposerProps) {
  const t = useTranslations('reply')
  const { origin } = useAppContext()
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const boxes = useBoxes({ origin, personId, dialogId }, entity)
  const { shown, edit } = boxes
  const saving = useSaveEdit(dialogId, boxes, chat.messages, chat.refresh)
  const targets = useTargets({ box, boxes, chat, isToCustomer })
  const mentions = useMentions(box, boxes, !isToCustomer && chat.chat !== null)
  const formatting = useFormatting(box, boxes)
  const onTyped = useTyping(dialogId, !isToCustomer && edit === null)
  const [scroll, setScroll] = useState(0)

  function send(event?: FormEvent) {
    event?.preventDefault()
    box.current?.focus()
    if (edit !== null) {
      if (saving.state.kind !== 'changed' && messageLength(toBbcode(shown)) <= MAX_MESSAGE_LENGTH)
        saving.save()
      return
    }
    // The box's own text: a second Enter comes before the render, and finds it empty.
    const typed = box.current?.value ?? ''
    const written = (typed === shown.text ? toBbcode(shown) : typed).trim()
    const isNothing = written === '' && files?.isChosen !== true
    if (isNothing || messageLength(written) > MAX_MESSAGE_LENGTH) return
    if (box.current !== null) box.current.value = ''
    boxes.clear()
    mentions.close()
    onSend(written, boxes.replyTo)
  }
  function onKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    // An input method's Enter accepts its suggestion.
    const isComposing = event.nativeEvent.isComposing || event.keyCode === INPUT_METHOD_KEY_CODE
    if (isComposing) return onTyped(event)
    if (mentions.onKey(event) || formatting.onKey(event) || targets.onKey(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      return send()
    }
    onTyped(event)
  }

  // The number of a text's characters is at most its length in JavaScript; a mention's tag adds to it.
  const isLong = shown.text.length + shown.mentions.length * 30 >= COUNTED_FROM
  const length = isLong ? messageLength(toBbcode(shown)) : 0
  const isCounted = length >= COUNTED_FROM
  const isTooLong = length > MAX_MESSAGE_LENGTH
  const isWarning = edit === null && (isToCustomer || guests.length > 0)
  const warning = isToCustomer
    ? t('toCustomer')
    : guests.length > 0
      ? t('guests', { names: guests.join(', '), count: guests.length })
      : ''
  const place = isToCustomer
    ? t('placeCustomer')
    : readers === null
      ? t('placeAll')
      : t('place', { count: readers })
  const isIdle =
    shown.text === '' && edit === null && boxes.replyTo === null && (files?.panel ?? null) === null
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
        {files?.panel}
        {formatting.isTagged && formatting.part !== null && (
          <WithTexts texts={formatting.part.texts}>
            <formatting.part.code.Preview text={toBbcode(shown)} myId={chat.myId} />
          </WithTexts>
        )}
        <label className="sr-only" htmlFor={id}>
          {edit !== null ? t('labelEdit') : isToCustomer ? t('labelCustomer') : t('label')}
        </label>
        <div className={boxStyles['place']}>
          {shown.mentions.length > 0 && <BoxMirror box={shown} scroll={scroll} />}
          <textarea
            ref={box}
            id={id}
            className={boxStyles['box']}
            rows={rowsOf(shown.text)}
            dir="auto"
            placeholder={place}
            value={shown.text}
            aria-describedby={`${id}-who ${id}-how ${id}-long`}
            aria-invalid={isTooLong}
            aria-autocomplete={open === null ? undefined : 'list'}
            aria-controls={mentions.activeId === null ? undefined : listId}
            aria-activedescendant={mentions.activeId ?? undefined}
            enterKeyHint="send"
            onChange={({ target }) => {
              boxes.type(target.value)
              mentions.look(retyped(shown, target.value), target.selectionStart)
            }}
            onSelect={({ currentTarget }) => {
              if (currentTarget.value === shown.text) mentions.look(shown, currentTarget.selectionStart)
            }}
            onBlur={mentions.close}
            onScroll={
              shown.mentions.length > 0 ? (event) => setScroll(event.currentTarget.scrollTop) : undefined
            }
            onKeyDown={onKey}
            onPaste={formatting.onPaste}
          />
        </div>
        <ComposerBar
          noteId={`${id}-who`}
          note={edit === null ? warning : t('escape')}
          isWarning={isWarning}
          left={isCounted ? MAX_MESSAGE_LENGTH - length : null}
          isReady={
            edit !== null
              ? saving.state.kind !== 'saving'
              : shown.text.trim() !== '' || files?.isChosen === true
          }
          label={edit !== null ? t('save') : isToCustomer ? t('sendCustomer') : t('send')}
        >
          {edit === null && files?.button}
          <EmojiTool personId={personId} box={box} onPick={formatting.insert} />
          <ToolButton
            label={formatting.isMissing ? t('toolMissing') : t('format')}
            glyph="format"
            isRoomy
            isPressed={formatting.isOpen}
            onClick={formatting.toggle}
          />
          {formatting.isOpen && formatting.part !== null && (
            <WithTexts texts={formatting.part.texts}>
              <formatting.part.code.FormatTools onTag={formatting.format} />
            </WithTexts>
          )}
          {!isToCustomer && chat.chat !== null && !formatting.isOpen && (
            <ToolButton label={t('mention')} glyph="at" isWide onClick={() => mentions.begin()} />
          )}
        </ComposerBar>
        <span id={`${id}-how`} className="sr-only">
          {t('keys')}
        </span>
        <p id={`${id}-long`} role="status" className={isTooLong ? styles['long'] : 'sr-only'}>
          {isTooLong ? t('tooLong') : isCounted ? t('nearLimit') : ''}
        </p>
      </form>
    </>
  )
}

/** Rows of the box in browsers without `field-sizing`: one a line. */
function rowsOf(text: string): number {
  return Math.min(text.split('\n').length, MAX_ROWS)
}
