import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../chat/entity-ref.ts'
import { TryAgain, type TryAgainProps } from '../../shared/errors/try-again.tsx'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { itemWord } from './item-word.ts'
import { type Responsible, ResponsibleContact } from './responsible-contact.tsx'
import { useMessengerThenPoll } from './use-messenger-then-poll.ts'

interface NoAccessStateProps extends TryAgainProps {
  type: string
  /** Pair that the chat belongs to. */
  entity: EntityRef
  /** The item, where no card around shows it. */
  about?: ReactNode
  /** User responsible for the item; null where the portal doesn't tell. */
  responsible: Responsible | null
  /** Polls for the user's access to the chat. */
  refresh: () => Promise<void>
  /** Level of its heading. */
  level?: 1 | 2
}

/** The discussion exists, but this user isn't in it; REST can't tell why, nor whether the portal lets them join. */
export function NoAccessState({
  type,
  entity,
  about = null,
  responsible,
  refresh,
  level = 1,
  ...again
}: NoAccessStateProps) {
  const t = useTranslations('noAccess')
  const join = useMessengerThenPoll(`${entity.type.toLowerCase()}|${entity.id}`, refresh)
  const isStuck = join.state === 'nothing'
  return (
    <State
      glyph="lock"
      about={about}
      level={level}
      heading={t('heading')}
      ways={
        <>
          <Button look={isStuck ? 'outline' : 'primary'} busy={join.state === 'polling'} onClick={join.press}>
            {join.state === 'polling' ? t('joining') : isStuck ? t('joinAgain') : t('join')}
          </Button>
          <TryAgain {...again} look="plain" />
        </>
      }
      more={isStuck && responsible !== null && <ResponsibleContact {...responsible} />}
    >
      <span role="status">{isStuck ? t(`ask.${itemWord(type)}`) : t(`text.${itemWord(type)}`)}</span>
    </State>
  )
}
