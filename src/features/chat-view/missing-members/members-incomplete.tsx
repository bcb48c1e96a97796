import { useTranslations } from 'use-intl'
import { useAction } from '../../../shared/queries/use-action.ts'
import { Button } from '../../../ui/button/button.tsx'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'

interface MembersIncompleteProps {
  loaded: number
  /** Of all members; null where the portal doesn't tell. */
  count: number | null
  /** Loads all the others. Rejects with `PortalError`. */
  onAll: () => Promise<void>
}

/** Who is missing can't be told by a part of the members: they might stand in the rest. */
export function MembersIncomplete({ loaded, count, onAll }: MembersIncompleteProps) {
  const t = useTranslations()
  const all = useAction(onAll)
  const isFailed = all.failure !== null
  return (
    <QuietLine
      icon="users"
      action={
        <Button busy={all.isPending} onClick={all.run}>
          {all.isPending ? t('members.loadingMore') : isFailed ? t('action.tryAgain') : t('gap.loadAll')}
        </Button>
      }
    >
      <span role="status">
        {isFailed
          ? t('members.moreFailed')
          : count === null || count <= loaded
            ? t('gap.unjudged')
            : t('gap.unjudgedOf', { loaded, count })}
      </span>
    </QuietLine>
  )
}
