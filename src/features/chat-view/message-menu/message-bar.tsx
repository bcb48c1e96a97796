import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Message } from '../../../chat/messages/message.ts'
import { type MessageTools, useMessageTools } from '../timeline/message-tools.tsx'
import { singlePress } from '../timeline/single-press.ts'
import { useMessageOf, useTimeline } from '../timeline/timeline-context.tsx'
import { MenuDialog } from './menu-dialog.tsx'
import { MenuIcon } from './menu-icon.tsx'
import styles from './message-bar.module.css'
import { choiceOf } from './message-choices.ts'
import { useChoices } from './use-choices.tsx'

/** The bar of a message that is pointed at or has the focus: reply, like, copy, and a menu of more. */
export function MessageBar({ id }: { id: number }) {
  const message = useMessageOf()(id)
  const tools = useMessageTools()
  return message && tools !== null ? <Bar message={message} tools={tools} /> : null
}

function Bar({ message, tools }: { message: Message; tools: MessageTools }) {
  const t = useTranslations('messageMenu')
  const choices = useChoices(message, tools)
  const [isOpen, setIsOpen] = useState(false)
  const bar = useRef<HTMLDivElement>(null)
  const more = useRef<HTMLButtonElement>(null)
  const full = useTimeline().timesOf(message.at)?.full ?? ''

  const onKey = useEffectEvent((event: KeyboardEvent, row: Element) => {
    const isOther = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented
    // A control within the row has keys of its own.
    if (isOther || event.target !== row) return
    const choice = choiceOf(choices, event)
    if (choice === null && event.key !== 'Enter') return
    event.preventDefault()
    if (choice === null) setIsOpen(true)
    else choice.onChoose()
  })
  useEffect(() => {
    const row = bar.current?.closest<HTMLElement>('[data-row]')
    if (!row) return
    const watch = (event: KeyboardEvent) => onKey(event, row)
    row.addEventListener('keydown', watch)
    return () => row.removeEventListener('keydown', watch)
  }, [])
  const roving = useRovingBar(bar)

  return (
    <>
      {full !== '' && (
        <time className={styles['when']} dateTime={message.at}>
          {full}
        </time>
      )}
      <div ref={bar} className={styles['bar']} role="toolbar" aria-label={t('bar')} onKeyDown={roving}>
        {choices.bar.map(({ id, label, icon, key, isOn, onChoose }, at) => (
          <button
            key={id}
            type="button"
            className={`${styles['tool']} ${at === 0 && id === 'reply' ? styles['word'] : ''}`}
            aria-label={id === 'reply' ? undefined : label}
            aria-pressed={isOn}
            aria-keyshortcuts={key}
            title={key === undefined ? label : `${label} (${key})`}
            {...singlePress(onChoose)}
          >
            <MenuIcon name={icon} />
            {id === 'reply' && label}
          </button>
        ))}
        <button
          ref={more}
          type="button"
          className={styles['tool']}
          aria-label={t('more')}
          title={t('more')}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(true)}
        >
          <MenuIcon name="more" />
        </button>
      </div>
      {isOpen && <MenuDialog groups={choices.menu} opener={more} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** The arrows move within the bar. */
function useRovingBar(bar: React.RefObject<HTMLDivElement | null>) {
  return (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const tools = [...(bar.current?.querySelectorAll('button') ?? [])]
    const at = tools.indexOf(document.activeElement as HTMLButtonElement)
    const isRightToLeft = bar.current !== null && getComputedStyle(bar.current).direction === 'rtl'
    const step = (event.key === 'ArrowRight') === isRightToLeft ? -1 : 1
    event.preventDefault()
    tools[(at + step + tools.length) % tools.length]?.focus()
  }
}
