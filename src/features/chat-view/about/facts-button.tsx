import { useTranslations } from 'use-intl'
import { Icon } from '../../../ui/icon/icon.tsx'
import styles from './facts-button.module.css'

interface FactsButtonProps {
  /** `id` of the facts. */
  factsId: string
  isUnfolded: boolean
  onToggle: () => void
}

/** The chevron that unfolds a chat's facts, in place of the one that the page draws. A press on the title is one on it. */
export function FactsButton({ factsId, isUnfolded, onToggle }: FactsButtonProps) {
  const t = useTranslations('chat')
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={t('facts')}
      aria-expanded={isUnfolded}
      aria-controls={isUnfolded ? factsId : undefined}
      onClick={onToggle}
    >
      <Icon name="down" />
    </button>
  )
}
