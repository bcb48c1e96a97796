import { useTranslations } from 'use-intl'
import styles from './messenger-sidebar.module.css'

/** The skeleton of the side bar. */
export function SidebarBones() {
  const t = useTranslations('loading')
  return (
    <div className="page" aria-busy="true">
      <div className={`bones ${styles['bones']}`} aria-hidden="true">
        <span className="bone line" />
        <span className="bone line short" />
        <span className="bone line" />
        <span className="bone line short" />
      </div>
      <p className="sr-only" role="status">
        {t('chat')}
      </p>
    </div>
  )
}
