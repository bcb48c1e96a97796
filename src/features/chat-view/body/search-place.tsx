import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { loadCode } from '../../../shared/errors/missing-code.ts'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { MessageSearch, MessageSearchProps } from '../message-search/message-search.tsx'

type Code = { readonly Search: typeof MessageSearch } | 'loading' | 'missing'

/** The search in this chat, whose code is fetched when it is first wanted. */
export function SearchPlace(props: MessageSearchProps) {
  const t = useTranslations('messageSearch')
  const [code, setCode] = useState<Code>('loading')
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press fetches again
  useEffect(() => {
    let isWanted = true
    loadCode(import('../message-search/message-search.tsx')).then(
      ({ MessageSearch: Search }) => isWanted && setCode({ Search }),
      () => isWanted && setCode('missing'),
    )
    return () => {
      isWanted = false
    }
  }, [tries])
  if (typeof code === 'object') return <code.Search {...props} />
  const close = (
    <Button look="plain" onClick={props.onClose}>
      {t('close')}
    </Button>
  )
  return (
    <aside aria-label={t('hits')}>
      {props.line !== null && createPortal(close, props.line)}
      {code === 'missing' && (
        <Notice
          tone="bad"
          action={
            <TryAgain
              isRetrying={false}
              onRetry={() => {
                setCode('loading')
                setTries(tries + 1)
              }}
            />
          }
        >
          {t('noCode')}
        </Notice>
      )}
    </aside>
  )
}
