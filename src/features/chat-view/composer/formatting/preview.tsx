import { useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import { MessageText } from '../../timeline/text/message-text.tsx'
import styles from './preview.module.css'

interface PreviewProps {
  /** BBCode as it will be sent. */
  text: string
  /** ID of the current user; null: unknown. */
  myId: number | null
}

/** The text that will be sent, drawn as the messenger and the timeline draw it; behind the typing by as much as it takes. */
export function Preview({ text, myId }: PreviewProps) {
  const t = useTranslations('composing.format')
  const shown = useDeferredValue(text)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long one scrolls, which needs a place for the keyboard
    <section className={styles['preview']} aria-label={t('preview')} tabIndex={0}>
      <p className={styles['label']} aria-hidden="true">
        {t('preview')}
      </p>
      <MessageText text={shown} me={myId} />
    </section>
  )
}
