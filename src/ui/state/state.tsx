import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './state.module.css'

interface StateProps {
  /** An icon, or an element in its place (a countdown). */
  glyph: IconName | { readonly element: ReactNode }
  /** `accent`: a start; `good`: done; `warn`: needs action; `bad`: a failure. */
  tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad'
  /** The subject of the state, above its heading; null: the screen around it shows that. */
  about?: ReactNode
  heading: string
  /** Level of the heading: 1 for a whole screen, 2 for a part of one. */
  level?: 1 | 2
  /** One sentence. */
  children: ReactNode
  /** At least one way out. */
  ways: ReactNode
  /** Technical details. */
  more?: ReactNode
}

/** An empty or error state: one picture, one heading, one sentence, at least one way out. */
export function State({
  glyph,
  tone = 'plain',
  about = null,
  heading,
  level = 1,
  children,
  ways,
  more,
}: StateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className="page">
      <section className={styles['state']}>
        {typeof glyph === 'string' ? (
          <span className={`${styles['glyph']} ${styles[tone]}`}>
            <Icon name={glyph} size="l" />
          </span>
        ) : (
          glyph.element
        )}
        <div className={styles['text']}>
          {about !== null && <div className={styles['about']}>{about}</div>}
          <Heading className={styles['heading']} tabIndex={-1}>
            {heading}
          </Heading>
          <p>{children}</p>
        </div>
        <div className={styles['ways']}>{ways}</div>
        {more}
      </section>
    </div>
  )
}
