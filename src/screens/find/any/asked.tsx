import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../../chat/entity-ref.ts'
import { type AskedBy, askFor } from '../../../chat/load-chat.ts'
import { CodeBlock } from '../../../ui/code-block/code-block.tsx'
import { CopyButton } from '../../copy-button.tsx'
import { useSurroundings } from '../../surroundings.tsx'
import styles from './asked.module.css'

interface AskedProps {
  /** Null: the form isn't complete, and nothing will be asked. */
  refs: readonly EntityRef[] | null
  by: AskedBy
}

/** The exact request that the form stands for. */
export function Asked({ refs, by }: AskedProps) {
  const t = useTranslations('find.asked')
  const { origin } = useSurroundings()
  const title = useId()
  const code = useRef<HTMLPreElement>(null)
  const requests = (refs ?? []).map((ref) => {
    const { name, params } = askFor(ref, by)
    return `POST ${origin}/rest/${name}\n${JSON.stringify(params, null, 2)}`
  })
  const text = requests.join(`\n\n# ${t('next')}\n`)
  return (
    <section className={styles['asked']} aria-labelledby={title}>
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
