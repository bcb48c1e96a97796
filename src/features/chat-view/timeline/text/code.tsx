import { useTranslations } from 'use-intl'
import styles from './message-text.module.css'

/** A code block: keeps its lines, and scrolls horizontally. */
export function Code({ text }: { text: string }) {
  const t = useTranslations('text')
  return (
    // A group: several landmarks of one name in a page can't be told apart.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    <div role="group" className={styles['code']} aria-label={t('code')} tabIndex={0}>
      <pre dir="ltr">{text}</pre>
    </div>
  )
}
