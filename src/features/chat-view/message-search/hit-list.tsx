import type { MouseEvent } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { byId } from '../../../chat/by-id.ts'
import type { HitAuthor, MessageHit } from '../../../chat/message-search/search-messages.ts'
import { splitAtWords } from '../../../chat/message-search/split-at-words.ts'
import { TryAgain } from '../../../shared/errors/try-again.tsx'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { usePlainText } from '../timeline/text/use-plain-text.ts'
import styles from './message-search.module.css'
import type { MessageSearchState } from './use-message-search.ts'

interface HitListProps {
  /** Prefix of the hits' own `id`. */
  id: string
  listId: string
  search: MessageSearchState
  /** Index of the chosen hit; null: none. */
  chosen: number | null
  /** Number of the chat's messages; null where the portal does not tell. */
  total: number | null
  onShow: (index: number) => void
}

/** `id` of a hit, for `aria-activedescendant`. */
export function hitId(id: string, index: number): string {
  return `${id}hit${index}`
}

/** The hits of a search, the newest first, or what there is instead of them. */
export function HitList({ id, listId, search, chosen, total, onShow }: HitListProps) {
  const t = useTranslations('messageSearch')
  const reason = useFailureReason()
  const { state, hits, again, loadMore } = search
  if (state.status === 'short') return <p className={styles['hint']}>{t('short')}</p>
  if (state.status === 'searching') {
    return (
      <p className={styles['hint']} role="status">
        {t('searching')}
      </p>
    )
  }
  if (state.status === 'failed') {
    return (
      <div className={styles['notice']}>
        <Notice tone="bad" action={<TryAgain onRetry={again} isRetrying={false} />}>
          {t('failed')} {reason(state.failure)}
        </Notice>
      </div>
    )
  }
  const authors = byId(state.authors)
  const { more, isHistoryLimited } = state
  return (
    <>
      {hits.length === 0 ? (
        <div className={styles['none']} role="status">
          <h3>{t('none', { words: state.words })}</h3>
          <p>
            {isHistoryLimited
              ? t('limited')
              : total === null
                ? t('searchedAll')
                : t('searched', { count: total })}
          </p>
        </div>
      ) : (
        <p className={styles['head']}>
          {state.hasMore ? t('newest', { count: hits.length }) : t('count', { count: hits.length })}
        </p>
      )}
      <div id={listId} role="listbox" aria-label={t('hits')}>
        {hits.map((hit, index) => (
          <Hit
            key={hit.id}
            id={hitId(id, index)}
            hit={hit}
            author={authors.get(hit.authorId)}
            words={state.words}
            isChosen={index === chosen}
            onShow={() => onShow(index)}
          />
        ))}
      </div>
      {more.status === 'failed' && (
        <div className={styles['notice']}>
          <Notice tone="bad" action={<TryAgain onRetry={loadMore} isRetrying={false} />}>
            {t('moreFailed')} {reason(more.failure)}
          </Notice>
        </div>
      )}
      {state.hasMore && more.status !== 'failed' && (
        <p className={styles['more']}>
          <Button look="plain" busy={more.status === 'loading'} onClick={loadMore}>
            {more.status === 'loading' ? t('searching') : t('more')}
          </Button>
        </p>
      )}
      {hits.length > 0 && !state.hasMore && isHistoryLimited && (
        <p className={styles['hint']}>{t('limited')}</p>
      )}
    </>
  )
}

interface HitProps {
  id: string
  hit: MessageHit
  author: HitAuthor | undefined
  words: string
  isChosen: boolean
  onShow: () => void
}

/** The focus stays in the search's field, for the keys that follow a press. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}

/** A hit: its author, time and words. The search's field has the keyboard; a press shows it. */
function Hit({ id, hit, author, words, isChosen, onShow }: HitProps) {
  const t = useTranslations()
  const format = useFormatter()
  const plainTextOf = usePlainText()
  const name = hit.authorId === 0 ? t('messageSearch.system') : author?.name || t('members.unnamed')
  const at = Date.parse(hit.at)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field, which has the focus, takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: an option of a combobox is never focused itself
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className={styles['hit']}
      onClick={onShow}
      onMouseDown={keepFocus}
    >
      <Avatar
        name={name}
        shape={author?.isBot === true ? 'bot' : 'person'}
        size="s"
        colour={author?.colour ?? ''}
        picture={author?.picture ?? ''}
      />
      <b className={styles['author']} dir="auto">
        {name}
      </b>
      <time dateTime={hit.at}>
        {Number.isNaN(at)
          ? ''
          : format.dateTime(at, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
      </time>
      <p className={styles['words']} dir="auto">
        {splitAtWords(plainTextOf(hit.text), words).map(({ text, isFound }, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, which never changes
          isFound ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
        )}
      </p>
    </div>
  )
}
