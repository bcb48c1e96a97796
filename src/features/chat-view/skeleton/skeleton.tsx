import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './skeleton.module.css'
import { SkeletonBones } from './skeleton-bones.tsx'

/** Longest wait without a text, in milliseconds. */
const SLOW_AFTER_MS = 4_000

/** The skeleton while the chat is loading; says so when that takes long. */
export function Skeleton() {
  return <WaitingSkeleton isSlow={useIsSlow()} />
}

/** The skeleton at first, or after `SLOW_AFTER_MS`. */
export function WaitingSkeleton({ isSlow }: { isSlow: boolean }) {
  const t = useTranslations('loading')
  return (
    <div className={styles['place']} aria-busy="true">
      <SkeletonBones />
      <p className={isSlow ? styles['slow'] : 'sr-only'} role="status">
        {isSlow ? t('slow') : t('chat')}
      </p>
    </div>
  )
}

/** True when the calling component has been mounted for `SLOW_AFTER_MS`. */
function useIsSlow(): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}
