import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../../ui/button/button.tsx'
import { Glyph } from '../../../ui/glyph/glyph.tsx'
import styles from './composer.module.css'

interface ComposerBarProps {
  /** `id` of the note, which describes the box. */
  noteId: string
  /** A warning about other readers, or the key that ends an edit; empty: nothing. */
  note: string
  isWarning: boolean
  /** Characters that the portal still keeps; below 0: too many. Null: plenty. */
  left: number | null
  /** True with something to send. */
  isReady: boolean
  label: string
  /** The tools at its beginning. */
  children: ReactNode
}

/** The row below the text: tools, who reads it, the characters left, Send. */
export function ComposerBar({ noteId, note, isWarning, left, isReady, label, children }: ComposerBarProps) {
  const t = useTranslations('reply')
  return (
    <div className={styles['bar']}>
      {children}
      <span id={noteId} className={`${styles['note']} ${isWarning ? styles['warn'] : ''}`.trim()}>
        {isWarning && <Glyph name="eye" />}
        <span className={styles['words']}>{note}</span>
      </span>
      {left !== null && (
        <span className={left < 0 ? styles['too-long'] : styles['left']}>
          {left < 0 ? t('over', { count: -left }) : t('left', { count: left })}
        </span>
      )}
      <span className={styles['send']}>
        <Button type="submit" look="primary" busy={!isReady}>
          {label}
        </Button>
      </span>
    </div>
  )
}
