import { useState } from 'react'
import { Icon } from '../icon/icon.tsx'
import { useIsHydrated } from '../use-is-hydrated.ts'
import styles from './avatar.module.css'
import { hueOf } from './hue-of.ts'
import { initialsOf } from './initials-of.ts'

interface AvatarProps {
  /** The name that the initials come from. */
  name: string
  /** People are circles, chats are soft squares, bots have a glyph. */
  shape: 'person' | 'chat' | 'bot'
  /** s: 24 px in a line of text, m: 28 px in a list, b: 32 px beside a message, l: 44 px in a header. */
  size: 's' | 'm' | 'b' | 'l'
  /** `#rrggbb`, for the nearest of the eight hues; anything else picks one by the name. */
  colour: string
  /** Absolute URL; empty: none. The initials stay when it does not load. */
  picture: string
}

/** A picture over its fallback, the initials. Hidden from screen readers, because the name is beside it. */
export function Avatar({ name, shape, size, colour, picture }: AvatarProps) {
  const [failed, setFailed] = useState('')
  // The page draws initials only: a picture would delay the frame's `load`.
  const isHydrated = useIsHydrated()
  const hue = shape === 'bot' ? 0 : hueOf(colour, name)
  return (
    <span
      className={`${styles['avatar']} ${styles[shape]} ${styles[size]}`}
      data-hue={hue}
      aria-hidden="true"
      translate="no"
    >
      {shape === 'bot' ? <Icon name="bot" /> : initialsOf(name, size === 's' ? 1 : 2)}
      {isHydrated && picture !== '' && picture !== failed && (
        <img
          src={picture}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setFailed(picture)}
        />
      )}
    </span>
  )
}
