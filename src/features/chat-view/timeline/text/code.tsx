import { useTranslations } from 'use-intl'
import styles from './message-text.module.css'

/** A code block: keeps its lines, and scrolls horizontally. */
export function Code({ text }: { text: string }) {
  const t = useTranslations('text')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles['code']} aria-label={t('code')} tabIndex={0}>
      <pre dir="ltr">{text}</pre>
    </section>
  )
}
