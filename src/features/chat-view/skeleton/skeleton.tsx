import { useTranslations } from 'use-intl'
import styles from './skeleton.module.css'
import { SkeletonBones } from './skeleton-bones.tsx'
import { useIsSlow } from './use-is-slow.ts'

/** The skeleton while the chat is loading; says so when that takes long. */
export function Skeleton() {
  return <WaitingSkeleton isSlow={useIsSlow()} />
}

/** The skeleton at first, or after `SLOW_AFTER_MS`. */
export function WaitingSkeleton({ isSlow }: { isSlow: boolean }) {
  const t = useTranslations('loading')
  return (
    <div aria-busy="true">
      <SkeletonBones />
      <p className={isSlow ? styles['slow'] : 'sr-only'} role="status">
        {isSlow ? t('slow') : t('chat')}
      </p>
    </div>
  )
}
