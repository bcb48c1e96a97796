import { useTranslations } from 'use-intl'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'

/** Props of a control that retries. */
export interface Retry {
  /** Retries. */
  onRetry: () => void
  /** True while a retry is running: a second press does nothing. */
  isRetrying: boolean
}

export interface TryAgainProps extends Retry {
  look?: 'outline' | 'plain'
}

/** The retry button of every state. */
export function TryAgain({ onRetry, isRetrying, look = 'outline' }: TryAgainProps) {
  const t = useTranslations('action')
  return (
    <Button look={look} busy={isRetrying} onClick={onRetry}>
      <Icon name="retry" /> <span>{isRetrying ? t('tryingAgain') : t('tryAgain')}</span>
    </Button>
  )
}
