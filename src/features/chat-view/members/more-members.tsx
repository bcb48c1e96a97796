import { useTranslations } from 'use-intl'
import { MORE_MEMBERS } from '../../../chat/members/load-more-members.ts'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import styles from './members.module.css'

interface MoreMembersProps {
  loaded: number
  /** Of all; null where the portal doesn't tell. */
  count: number | null
  /** Loads the next of them. Rejects with `PortalError`. */
  onMore: () => Promise<void>
}

/** The way to the members that aren't loaded yet. */
export function MoreMembers({ loaded, count, onMore }: MoreMembersProps) {
  const t = useTranslations('members')
  const action = useTranslations('action')
  const more = useAction(onMore)
  // The count may lag behind: it isn't a reason to offer less than one.
  const left = count === null || count <= loaded ? MORE_MEMBERS : Math.min(count - loaded, MORE_MEMBERS)
  const isFailed = more.failure !== null
  return (
    <div className={styles['more']}>
      <p role="status">
        {isFailed
          ? t('moreFailed')
          : count !== null && count > loaded && t('shown', { shown: loaded, count })}
      </p>
      <Button busy={more.isPending} onClick={more.run}>
        {more.isPending ? t('loadingMore') : isFailed ? action('tryAgain') : t('showMore', { count: left })}
      </Button>
    </div>
  )
}
