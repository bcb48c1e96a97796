import { type EmojiData, EmojiPicker } from 'frimousse'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useAppContext } from '../../../../shared/app-context/app-context.tsx'
import { Icon } from '../../../../ui/icon/icon.tsx'
import { loadEmojiData } from './emoji-data.ts'
import { EmojiGroups } from './emoji-groups.tsx'
import { COMPONENTS } from './emoji-list.tsx'
import styles from './emoji-pop.module.css'
import { noteRecent, readRecent } from './recent-emoji.ts'

/** Emoji in a row, also where the pop-up is narrow: their size follows. */
const COLUMNS = 9
const NO_TONES = { light: '', 'medium-light': '', medium: '', 'medium-dark': '', dark: '' }

interface EmojiPopProps {
  id: string
  /** The current user; null where the portal does not tell. */
  personId: number | null
  /** The button that opened it, a press on which closes it by itself. */
  button: RefObject<HTMLButtonElement | null>
  onPick: (emoji: string) => void
  /** `isFocusBack`: the focus is to go back to the box. */
  onClose: (isFocusBack: boolean) => void
}

/**
 * The emoji picker above the box: arrows move, Enter puts the emoji in, Shift+Enter keeps the picker, Escape closes it.
 * Nothing is fetched but the app's own files, and the library keeps nothing: `resolveEmojiData` gives it the data.
 */
export function EmojiPop({ id, personId, button, onPick, onClose }: EmojiPopProps) {
  const t = useTranslations('composing.emoji')
  const locale = useLocale()
  const { origin } = useAppContext()
  const place = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const viewport = useRef<HTMLDivElement>(null)
  /** True while Shift is held: then the picker stays. */
  const isStaying = useRef(false)
  const [typed, setTyped] = useState('')
  const [isFailed, setIsFailed] = useState(false)
  const [recent] = useState(() => readRecent({ origin, personId }))
  useEffect(() => search.current?.focus({ preventScroll: true }), [])
  usePressElsewhere([place, button], () => onClose(false))

  function pick(emoji: string) {
    noteRecent({ origin, personId }, emoji)
    onPick(emoji)
    if (!isStaying.current) onClose(true)
    else search.current?.focus()
  }
  function onKey(event: KeyboardEvent) {
    isStaying.current = event.shiftKey
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose(true)
  }
  return (
    <div
      ref={place}
      id={id}
      className={styles['pop']}
      role="dialog"
      aria-label={t('label')}
      onKeyDownCapture={onKey}
      onPointerDownCapture={(event) => {
        isStaying.current = event.shiftKey
      }}
    >
      <EmojiPicker.Root
        className={styles['picker']}
        locale={locale}
        columns={COLUMNS}
        onEmojiSelect={({ emoji }) => pick(emoji)}
        resolveEmojiData={(tag) =>
          loadEmojiData(tag).catch((): EmojiData => {
            setIsFailed(true)
            return { locale: tag, emojis: [], categories: [], skinTones: NO_TONES }
          })
        }
      >
        <div className={styles['search']}>
          <Icon name="search" />
          <EmojiPicker.Search
            ref={search}
            aria-label={t('search')}
            placeholder={t('search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {typed === '' && recent.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: buttons, not fields
          <div role="group" aria-label={t('recent')}>
            <p className={styles['group']} aria-hidden="true">
              {t('recent')}
            </p>
            <div className={styles['recent']}>
              {recent.map((emoji) => (
                <button key={emoji} type="button" className={styles['emoji']} onClick={() => pick(emoji)}>
                  {emoji}
                </button>
              ))}
            </div>
          </div>
        )}
        {isFailed ? (
          <p className={styles['group']} role="status">
            {t('failed')}
          </p>
        ) : (
          <EmojiPicker.Viewport tabIndex={0} ref={viewport} className={styles['viewport']}>
            <EmojiPicker.Loading className={styles['group']}>{t('loading')}</EmojiPicker.Loading>
            <EmojiPicker.Empty className={styles['group']}>
              {({ search: words }) => t('none', { words })}
            </EmojiPicker.Empty>
            <EmojiPicker.List className={styles['list']} components={COMPONENTS} aria-label={t('label')} />
          </EmojiPicker.Viewport>
        )}
        {typed === '' && !isFailed && <EmojiGroups columns={COLUMNS} viewport={viewport} />}
      </EmojiPicker.Root>
    </div>
  )
}

/** A press outside of all these places, or in the page around the frame. */
function usePressElsewhere(places: readonly RefObject<HTMLElement | null>[], onPress: () => void): void {
  const press = useEffectEvent((target: EventTarget | null) => {
    const isInside = places.some(
      ({ current }) => target instanceof Node && current?.contains(target) === true,
    )
    if (!isInside) onPress()
  })
  useEffect(() => {
    const watching = new AbortController()
    document.addEventListener('pointerdown', (event) => press(event.target), { signal: watching.signal })
    return () => watching.abort()
  }, [])
}
