import { type RefObject, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Icon } from '../../ui/icon/icon.tsx'
import styles from './copy-button.module.css'

interface CopyButtonProps {
  text: string
  /** The element with the text, selected when the clipboard is refused, as in portals' frames. */
  shown: RefObject<HTMLElement | null>
  label: string
}

/** Copies a text, and reports the result. */
export function CopyButton({ text, shown, label }: CopyButtonProps) {
  const t = useTranslations('action')
  const [ending, setEnding] = useState<{ of: string; word: 'copied' | 'copyBlocked' } | null>(null)

  async function copy() {
    setEnding({ of: text, word: (await copyText(text, shown.current)) ? 'copied' : 'copyBlocked' })
  }

  return (
    <>
      <Button look="plain" onClick={() => void copy()}>
        <Icon name="copy" /> {label}
      </Button>
      <span role="status" className={styles['ending']}>
        {ending?.of === text && t(ending.word)}
      </span>
    </>
  )
}
