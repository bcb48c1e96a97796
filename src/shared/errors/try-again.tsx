import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'

export interface TryAgainProps {
  /** Asks again. */
  onRetry: () => void
  /** Asking again is under way: a second press does nothing. */
  isRetrying: boolean
  look?: 'outline' | 'plain'
}

/** The way out that every state has: looks again. */
export function TryAgain({ onRetry, isRetrying, look = 'outline' }: TryAgainProps) {
  const t = useTranslations('action')
  return (
    <Button look={look} busy={isRetrying} onClick={onRetry}>
      <Icon name="retry" /> {isRetrying ? t('tryingAgain') : t('tryAgain')}
    </Button>
  )
}
