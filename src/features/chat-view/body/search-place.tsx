import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useLocale, useTranslations } from 'use-intl'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import type { MessageSearch, MessageSearchProps } from '../message-search/message-search.tsx'
import { createLazyCode, type LazyPart, WithTexts } from './lazy-code.tsx'

type Code = LazyPart<typeof MessageSearch> | 'loading' | 'missing'

const lazySearch = createLazyCode(
  async () => (await import('../message-search/message-search.tsx')).MessageSearch,
)

/** The search in this chat, whose code is fetched when it is first wanted. */
export function SearchPlace(props: MessageSearchProps) {
  const t = useTranslations('searchPlace')
  const locale = useLocale()
  const [code, setCode] = useState<Code>('loading')
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press fetches again
  useEffect(() => {
    let isWanted = true
    lazySearch.load(locale).then(
      (part) => isWanted && setCode(part),
      () => isWanted && setCode('missing'),
    )
    return () => {
      isWanted = false
    }
  }, [tries, locale])
  if (typeof code === 'object') {
    return (
      <WithTexts texts={code.texts}>
        <code.code {...props} />
      </WithTexts>
    )
  }
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
