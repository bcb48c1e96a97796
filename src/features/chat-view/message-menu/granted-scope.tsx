import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { grantedScopes } from '../../../chat/granted-scopes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { useMessageTools } from '../timeline/message-tools.tsx'
import styles from './message-notes.module.css'

/** True where the app was granted a scope, or that can't be told; null: on its way. */
export function useIsGranted(scope: string): boolean | null {
  const tools = useMessageTools()
  const portal = tools?.portal ?? null
  const { data, isPending } = useQuery({
    queryKey: ['granted scopes'],
    queryFn: ({ signal }) => portal?.call(grantedScopes(), signal) ?? [],
    enabled: portal !== null,
  })
  if (isPending) return null
  return data === undefined || data.includes(scope)
}

/** The sentence in place of an action whose permission is missing. */
export function Lacking({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const t = useTranslations('messageMenu')
  return (
    <div className={styles['note']}>
      <Notice
        tone="bad"
        action={
          <Button look="plain" onClick={onClose}>
            {t('close')}
          </Button>
        }
      >
        {children}
      </Notice>
    </div>
  )
}
