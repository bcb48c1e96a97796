import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type LookupMethod, lookupCommand } from '../../../chat/entity-chat/load-chat.ts'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { CopyButton } from '../../../shared/copy-button/copy-button.tsx'
import { CodeBlock } from '../../../ui/code-block/code-block.tsx'
import styles from './request-preview.module.css'

interface RequestPreviewProps {
  /** Null: the form is incomplete, and nothing can be requested. */
  refs: readonly EntityRef[] | null
  by: LookupMethod
}

/** The exact REST request that the form sends. */
export function RequestPreview({ refs, by }: RequestPreviewProps) {
  const t = useTranslations('find.request')
  const { origin } = useAppContext()
  const title = useId()
  const code = useRef<HTMLPreElement>(null)
  const requests = (refs ?? []).map((ref) => {
    const { name, params } = lookupCommand(ref, by)
    return `POST ${origin}/rest/${name}\n${JSON.stringify(params, null, 2)}`
  })
  const text = requests.join(`\n\n# ${t('next')}\n`)
  return (
    <section className={styles['preview']} aria-labelledby={title}>
      <div className={styles['head']}>
        <h2 id={title}>{t('heading')}</h2>
        {requests.length > 0 && <CopyButton text={text} shown={code} label={t('copy')} />}
      </div>
      {requests.length === 0 ? (
        <p className={styles['note']}>{t('nothing')}</p>
      ) : (
        <>
          <CodeBlock ref={code}>{text}</CodeBlock>
          <p className={styles['note']}>{t('after')}</p>
        </>
      )}
    </section>
  )
}
