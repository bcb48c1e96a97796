import { useTranslations } from 'use-intl'
import styles from './skeleton.module.css'
import { TalkBones } from './talk-bones.tsx'
import { useIsSlow } from './use-is-slow.ts'

/**
 * The shape of a found chat. The same markup stands in index.html, for the paint before any script runs
 * (a test compares them), so it has no text of its own and no styles but `ui/first-paint.css`.
 */
export function SkeletonBones() {
  return (
    <div className="page" aria-hidden="true">
      <div className="chat-head">
        <span className="bone chat-picture" />
        <div>
          <span className="bone chat-title" />
          <span className="bone chat-marks" />
        </div>
        <div className="actions">
          <span className="bone chat-open" />
          <span className="bone chat-menu" />
        </div>
      </div>
      <div className="chat-facts">
        <span className="bone chat-fact" />
      </div>
      <div className="chat-body">
        <TalkBones />
      </div>
    </div>
  )
}

/** What stands here until the chat comes; says so when that takes long. */
export function Skeleton() {
  return <WaitingSkeleton isSlow={useIsSlow()} />
}

/** The skeleton when it has just come, or after a good while. */
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
