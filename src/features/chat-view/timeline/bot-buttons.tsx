import { useTranslations } from 'use-intl'
import type { MessageButton } from '../../../chat/messages/keyboard.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { OpenChatLink } from '../../../shared/open-chat/open-chat-link.tsx'
import { useOpenChat } from '../../../shared/open-chat/use-open-chat.ts'
import { AddressLink } from './address-link.tsx'
import styles from './bot-buttons.module.css'
import { useMessageSlot } from './message-slots.tsx'
import { singlePress } from './single-press.ts'
import { useMenuCode } from './use-menu-code.ts'

/** A phone number that may be dialled, and a dialog that may be opened. */
const PHONE = /^\+?[\d\s()-]{3,24}$/
const DIALOG = /^(?:chat|sg)?[1-9]\d{0,14}$/

/** The buttons of a bot's message. One whose kind is not known stays text. */
export function BotButtons({ message }: { message: Message }) {
  const t = useTranslations('messages')
  return (
    <ul className={styles['buttons']} aria-label={t('buttons')}>
      {message.buttons.map((button, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may have the same label
        <li key={place} dir="auto" className={isPressed(button) ? undefined : styles['text']}>
          <BotButton message={message} button={button} />
        </li>
      ))}
    </ul>
  )
}

/** True for a button, not a link or a text. */
function isPressed({ press, isDisabled }: MessageButton): boolean {
  return isDisabled === true || (press !== undefined && press.kind !== 'CALL' && press.kind !== 'DIALOG')
}

function BotButton({ message, button }: { message: Message; button: MessageButton }) {
  const run = useMenuCode()
  const { press: state } = useMessageSlot(message.id)
  const { text, address, press, isDisabled = false } = button
  if (isDisabled) {
    return (
      <button type="button" className={styles['button']} disabled>
        <bdi>{text}</bdi>
      </button>
    )
  }
  if (press?.kind === 'DIALOG' && DIALOG.test(press.value))
    return <DialogLink text={text} dialogId={press.value} />
  if (press?.kind === 'CALL' && PHONE.test(press.value)) {
    return <a href={`tel:${press.value.replace(/[^\d+]/g, '')}`}>{text}</a>
  }
  if (press === undefined || run === null || press.kind === 'CALL' || press.kind === 'DIALOG') {
    return <AddressLink address={address}>{text}</AddressLink>
  }
  const onPress = () => run(message.id, ({ pressButton }, tools) => pressButton(tools, message, press))
  return <PlainButton text={text} isOff={state !== null} onPress={onPress} />
}

function PlainButton({ text, isOff, onPress }: { text: string; isOff: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={styles['button']}
      aria-disabled={isOff}
      {...(isOff ? {} : singlePress(onPress))}
    >
      <bdi>{text}</bdi>
    </button>
  )
}

function DialogLink({ text, dialogId }: { text: string; dialogId: string }) {
  const chat = useOpenChat(dialogId)
  return <OpenChatLink chat={chat} look="plain" label={text} />
}
