import { useTranslations } from 'use-intl'
import type { MessageButton } from '../../../chat/messages/keyboard.ts'
import type { Message } from '../../../chat/messages/message.ts'
import { type ButtonPress, buttonPress } from '../../../chat/timeline/button-press.ts'
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

type Press = ButtonPress | 'disabled' | null

/** The buttons of a bot's message. One whose kind is not known stays text. */
export function BotButtons({ message }: { message: Message }) {
  const t = useTranslations('messages')
  return (
    <ul className={styles['buttons']} aria-label={t('buttons')}>
      {message.buttons.map((button, place) => {
        const press = buttonPress(button)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two buttons may have the same label
          <li key={place} dir="auto" className={isPressed(press) ? undefined : styles['text']}>
            <BotButton {...{ message, button, press }} />
          </li>
        )
      })}
    </ul>
  )
}

/** True for a button, not a link or a text. */
function isPressed(press: Press): boolean {
  return press === 'disabled' || (press !== null && press.kind !== 'CALL' && press.kind !== 'DIALOG')
}

interface BotButtonProps {
  message: Message
  button: MessageButton
  press: Press
}

function BotButton({ message, button, press }: BotButtonProps) {
  const run = useMenuCode()
  const { press: state } = useMessageSlot(message.id)
  const { text, address } = button
  if (press === 'disabled') {
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
  if (press === null || run === null || press.kind === 'CALL' || press.kind === 'DIALOG') {
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
