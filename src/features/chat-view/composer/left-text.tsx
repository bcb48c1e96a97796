import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import type { Me } from '../../../chat/me.ts'
import { readMe } from '../../../chat/opening/open-item.ts'
import type { Portal } from '../../../portal/portal.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { CopyButton } from '../../../shared/copy-button/copy-button.tsx'
import { isFocusLost } from '../../../shared/focus/is-focus-lost.ts'
import { Button } from '../../../ui/button/button.tsx'
import {
  type DraftPlace,
  dialogsAbout,
  keepDraft,
  keepFormer,
  mayHaveText,
  readDraft,
} from './draft-storage.ts'
import styles from './left-text.module.css'
import { findOutbox } from './outbox.ts'
import { takeLeftMessages } from './page-record.ts'
import { readMessageTexts, takeMessages } from './unsent-storage.ts'

interface LeftTextProps {
  /** The current user; null where the portal does not tell. */
  me: Me | null
  /** The entities whose former chats count. */
  entities: readonly EntityRef[]
  /** The chat that the user is not in; null: none. */
  dialogId: string | null
  /** The entity's chat that is open, whose own texts are not shown; null: none. */
  current?: CurrentChat | null
}

interface CurrentChat {
  readonly dialogId: string
  /** Called after the text was moved to this chat; null: it cannot be, where the user may not write. */
  readonly onMoved: (() => void) | null
}

/**
 * The unsent texts of a chat that is out of reach: a deleted one, or one that the user is no longer in. They can be
 * copied, moved to the chat that has taken its place, or discarded. Sends nothing.
 */
export function LeftText({ me, entities, dialogId, current = null }: LeftTextProps) {
  const t = useTranslations('leftText')
  const { portal, origin } = useAppContext()
  const person = usePerson(me, entities, dialogId)
  const shown = useRef<HTMLParagraphElement>(null)
  const { section, onRemove } = useFocusAfter()
  const [text, setText] = useState('')
  const key = JSON.stringify([origin, person, entities, dialogId, current?.dialogId])
  const places = () =>
    leftPlaces(origin, person, { entities, dialogId, currentId: current?.dialogId ?? null })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has all that is read
  useEffect(() => {
    const read = () =>
      setText(
        places()
          .flatMap((place) => textsOf(portal, place))
          .join('\n'),
      )
    read()
    // A message that is under way may still fail.
    const ends = places().map((place) => portal && findOutbox(portal, place)?.subscribe(read))
    let isHere = true
    void Promise.all(places().map(takeLeftMessages)).then((found) => {
      if (isHere && found.includes(true)) read()
    })
    return () => {
      isHere = false
      for (const end of ends) end?.()
    }
  }, [portal, key])

  if (text === '') return null
  function remove() {
    onRemove()
    for (const place of places()) removeTexts(portal, place)
    setText('')
  }
  function move({ dialogId, onMoved }: CurrentChat) {
    const here = { origin, personId: person, dialogId }
    // A full storage leaves it where it is.
    if (!keepFormer(here, text)) return
    remove()
    onMoved?.()
  }
  return (
    <section ref={section} className={styles['left']} aria-label={t('label')}>
      <p className={styles['why']}>{t(current === null ? 'kept' : 'former')}</p>
      <p ref={shown} className={styles['text']} dir="auto">
        {text}
      </p>
      <div className={styles['ways']}>
        {current !== null && current.onMoved !== null && (
          <Button onClick={() => move(current)}>{t('move')}</Button>
        )}
        <CopyButton text={text} shown={shown} label={t('copy')} />
        <Button look="plain" onClick={remove}>
          {t('discard')}
        </Button>
      </div>
    </section>
  )
}

/** Moves the focus on when a press has removed the section: to the reply box beside it, else to the heading above. */
function useFocusAfter(): { section: RefObject<HTMLElement | null>; onRemove: () => void } {
  const section = useRef<HTMLElement>(null)
  /** Parent of the removed section, until the focus has moved. */
  const around = useRef<Element | null>(null)
  useEffect(() => {
    if (around.current !== null && isFocusLost()) nextTo(around.current)?.focus({ preventScroll: true })
    around.current = null
  })
  return {
    section,
    onRemove: () => {
      around.current = section.current?.parentElement ?? null
    },
  }
}

function nextTo(around: Element): HTMLElement | null {
  const box = around.querySelector('textarea')
  if (box !== null) return box
  const heading = around.querySelector<HTMLElement>(':is(h1, h2, h3)[tabindex]')
  return heading ?? (around.parentElement === null ? null : nextTo(around.parentElement))
}

/** ID of the current user. Where the opening did not tell it, `profile` is asked, if there is anybody's text. */
function usePerson(me: Me | null, entities: readonly EntityRef[], dialogId: string | null): number | null {
  const { portal, origin } = useAppContext()
  const [asked, setAsked] = useState<number | null>(null)
  const key = JSON.stringify([me === null, origin, entities, dialogId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key has all that is read
  useEffect(() => {
    if (portal === null || me !== null || !mayHaveText(origin, entities, dialogId)) return
    let isHere = true
    portal.call(readMe().me).then(
      ({ id }) => {
        if (isHere) setAsked(id)
      },
      // Not told: then no text is anybody's.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [portal, key])
  return me?.id ?? asked
}

/** The places of a person whose chats are out of reach. */
function leftPlaces(
  origin: string,
  personId: number | null,
  chats: { entities: readonly EntityRef[]; dialogId: string | null; currentId: string | null },
): DraftPlace[] {
  const former = chats.entities.flatMap((entity) => dialogsAbout({ origin, personId }, entity))
  const ids = new Set(chats.dialogId === null ? former : [chats.dialogId, ...former])
  return [...ids].filter((id) => id !== chats.currentId).map((dialogId) => ({ origin, personId, dialogId }))
}

function textsOf(portal: Portal | null, place: DraftPlace): string[] {
  const outbox = portal === null ? undefined : findOutbox(portal, place)
  const messages = outbox?.state().messages ?? []
  const failed = messages.filter(({ state: { kind } }) => kind === 'failed' || kind === 'uncertain')
  const texts = [...readMessageTexts(place), ...failed.map(({ text }) => text), readDraft(place)]
  return texts.filter((text) => text !== '')
}

function removeTexts(portal: Portal | null, place: DraftPlace): void {
  takeMessages(place)
  if (portal !== null) findOutbox(portal, place)?.release()
  keepDraft(place, '')
}
