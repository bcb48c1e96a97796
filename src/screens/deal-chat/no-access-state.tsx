import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../chat/entity-ref.ts'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { TryAgain, type TryAgainProps } from '../try-again.tsx'
import { itemWord } from './item-word.ts'
import { useMessengerThenLook } from './use-messenger-then-look.ts'
import { type Responsible, WhomToAsk } from './whom-to-ask.tsx'

interface NoAccessStateProps extends TryAgainProps {
  type: string
  /** The pair that the chat belongs to. */
  entity: EntityRef
  /** The item's; null where the portal doesn't tell. */
  responsible: Responsible | null
  /** Looks whether the person is in the chat by now. */
  onLook: () => Promise<void>
}

/** The discussion exists, but this user isn't in it; REST can't tell why, nor whether the portal lets them join. */
export function NoAccessState({ type, entity, responsible, onLook, ...again }: NoAccessStateProps) {
  const t = useTranslations('noAccess')
  const join = useMessengerThenLook(`${entity.type.toLowerCase()}|${entity.id}`, onLook)
  const isStuck = join.state === 'nothing'
  return (
    <State
      glyph="lock"
      heading={t('heading')}
      ways={
        <>
          <Button look={isStuck ? 'outline' : 'primary'} busy={join.state === 'looking'} onClick={join.press}>
            {join.state === 'looking' ? t('joining') : isStuck ? t('joinAgain') : t('join')}
          </Button>
          <TryAgain {...again} look="plain" />
        </>
      }
      more={isStuck && responsible !== null && <WhomToAsk {...responsible} />}
    >
      <span role="status">{isStuck ? t(`ask.${itemWord(type)}`) : t(`text.${itemWord(type)}`)}</span>
    </State>
  )
}
