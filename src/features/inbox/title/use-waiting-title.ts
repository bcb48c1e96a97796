import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'

/**
 * Counts the waiting chats in the title of the portal's page, where the placement may set it. `count` null: not known
 * yet, and the title stays. `isComplete` false: there may be more.
 */
export function useWaitingTitle(count: number | null, isComplete = true): void {
  const t = useTranslations('waitingTitle')
  const { portal } = useAppContext()
  const title =
    count === null
      ? null
      : count === 0 && isComplete
        ? t('none')
        : t(isComplete ? 'waiting' : 'waitingOrMore', { count: String(count) })
  useEffect(() => {
    if (title !== null) portal?.setTitle(title)
  }, [portal, title])
}
