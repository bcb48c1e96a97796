import { useTranslations } from 'use-intl'
import type { VoteNode } from '../../../../chat/text/text-node.ts'

const BEST = 5

/** A client's vote: a thumb or stars, with its words for a screen reader. */
export function Vote({ vote }: Pick<VoteNode, 'vote'>) {
  const t = useTranslations('text')
  const label = typeof vote === 'number' ? t('ratingOf', { stars: String(vote) }) : t(vote)
  return (
    <span role="img" aria-label={label} title={label}>
      {typeof vote === 'number'
        ? '★'.repeat(vote) + '☆'.repeat(BEST - vote)
        : { like: '👍', dislike: '👎' }[vote]}
    </span>
  )
}
