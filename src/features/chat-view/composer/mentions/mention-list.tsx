import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { MentionQuery } from '../../../../chat/composing/mention-query.ts'
import type { Member } from '../../../../chat/member.ts'
import { Avatar } from '../../../../ui/avatar/avatar.tsx'
import styles from './mention-list.module.css'
import { useMentionable } from './use-mentionable.ts'

/** The keys of the box, which the list takes first. */
export interface MentionKeys {
  /** True: the key was the list's. */
  readonly onKey: (event: KeyboardEvent) => boolean
}

interface MentionListProps {
  id: string
  query: MentionQuery
  /** The loaded members; others are told apart only where these are all. */
  members: readonly Member[]
  isComplete: boolean
  myId: number | null
  /** `isOutside`: it is known that the person is not in the chat. */
  onPick: (person: Member, isOutside: boolean) => void
  /** Called with the ID of the active option's element; null: there is none. */
  onActive: (optionId: string | null) => void
  ref: Ref<MentionKeys>
}

/**
 * The list of people for a mention, by ARIA's pattern of a text box with a list: the focus stays in the box, which names
 * the active option. Members come first, then colleagues.
 */
export function MentionList({
  id,
  query,
  members,
  isComplete,
  myId,
  onPick,
  onActive,
  ref,
}: MentionListProps) {
  const t = useTranslations('composing.mention')
  const found = useMentionable(query.typed, members, myId)
  const options = [...found.members, ...found.colleagues]
  /** The active option, by person: the list may change around it. */
  const [activeId, setActiveId] = useState<number | null>(null)
  const active = Math.max(
    0,
    options.findIndex((person) => person.id === activeId),
  )
  const optionId = (index: number) => `${id}-${options[index]?.id ?? ''}`
  const shown = options.length === 0 ? null : optionId(active)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: called for a change of the option alone
  useEffect(() => {
    onActive(shown)
    if (shown !== null) document.getElementById(shown)?.scrollIntoView?.({ block: 'nearest' })
  }, [shown])
  // biome-ignore lint/correctness/useExhaustiveDependencies: called at the end alone
  useEffect(() => () => onActive(null), [])

  function pick(index: number) {
    const person = options[index]
    if (person !== undefined) onPick(person, isComplete && index >= found.members.length)
  }
  useImperativeHandle(ref, () => ({
    onKey(event) {
      if (options.length === 0) return false
      const step = STEPS[event.key]
      if (step !== undefined) {
        setActiveId(options[step(active, options.length)]?.id ?? null)
      } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
        pick(active)
      } else return false
      event.preventDefault()
      return true
    },
  }))

  if (options.length === 0) {
    return (
      <p role="status" className="sr-only">
        {found.isSearching ? '' : t('found', { count: 0 })}
      </p>
    )
  }
  const groups = [
    { key: 'members', label: t('members'), people: found.members, from: 0 },
    {
      key: 'colleagues',
      label: isComplete ? t('outsiders') : t('colleagues'),
      people: found.colleagues,
      from: found.members.length,
    },
  ].filter(({ people }) => people.length > 0)
  return (
    <>
      <div ref={list} id={id} className={styles['list']} role="listbox" aria-label={t('label')}>
        {groups.map(({ key, label, people, from }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a list's options
          <div key={key} role="group" aria-label={label}>
            <p className={styles['group']} aria-hidden="true">
              {label}
            </p>
            {people.map((person, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys
              <div
                key={person.id}
                id={optionId(from + index)}
                role="option"
                aria-label={[person.name, person.position].filter(Boolean).join(', ')}
                aria-selected={active === from + index}
                className={styles['option']}
                onMouseDown={(event) => event.preventDefault()}
                onMouseMove={() => setActiveId(person.id)}
                onClick={() => pick(from + index)}
              >
                <Avatar
                  name={person.name}
                  shape="person"
                  size="m"
                  colour={person.colour}
                  picture={person.picture}
                />
                <span className={styles['who']}>
                  <bdi>{highlighted(person.name, query.typed)}</bdi>{' '}
                  {person.position !== '' && <bdi className={styles['what']}>{person.position}</bdi>}
                </span>
                {active === from + index && (
                  <span className={styles['what']} aria-hidden="true">
                    {t('enter')}
                  </span>
                )}
              </div>
            ))}
          </div>
        ))}
        {found.isFailed && <p className={styles['group']}>{t('failed')}</p>}
      </div>
      <p role="status" className="sr-only">
        {t('found', { count: options.length })}
      </p>
    </>
  )
}

/** The index that a key moves to. */
const STEPS: Readonly<Record<string, (from: number, all: number) => number>> = {
  ArrowDown: (from, all) => (from + 1) % all,
  ArrowUp: (from, all) => (from + all - 1) % all,
}

/** The name with the beginnings of its words that were typed. */
function highlighted(name: string, typed: string): ReactNode {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return name
  const at = name.toLowerCase().indexOf(wanted)
  if (at === -1 || name.toLowerCase().length !== name.length) return name
  return (
    <>
      {name.slice(0, at)}
      <b>{name.slice(at, at + wanted.length)}</b>
      {name.slice(at + wanted.length)}
    </>
  )
}
