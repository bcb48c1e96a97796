import type { ReactNode } from 'react'
import { Icon, type IconName } from '../icon/icon.tsx'
import styles from './state.module.css'

interface StateProps {
  /** An icon, or what stands in its place (a countdown). */
  glyph: IconName | { readonly element: ReactNode }
  /** `accent`: something can begin here; `good`: it is done; `warn`: somebody must act; `bad`: a failure. */
  tone?: 'plain' | 'accent' | 'good' | 'warn' | 'bad'
  heading: string
  /** Of the heading: 1 where the state is the screen, 2 where it is a part of one. */
  level?: 1 | 2
  /** One sentence. */
  children: ReactNode
  /** At least one way out. */
  ways: ReactNode
  /** What few people need: technical details. */
  more?: ReactNode
}

/** The chat can't be shown: one picture, one heading, one sentence, at least one way out. */
export function State({ glyph, tone = 'plain', heading, level = 1, children, ways, more }: StateProps) {
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
