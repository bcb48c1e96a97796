import { useTranslations } from 'use-intl'
import { addChat } from '../../chat/actions/writes.ts'
import { findChat } from '../../chat/commands.ts'
import type { EntityRef } from '../../chat/entity-ref.ts'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { useSurroundings } from '../surroundings.tsx'
import { TryAgain, type TryAgainProps } from '../try-again.tsx'
import { useAction } from '../use-action.ts'
import { useFailureReason } from '../use-failure-reason.ts'
import { itemWord } from './item-word.ts'
import { useMessengerThenLook } from './use-messenger-then-look.ts'

interface NoneStateProps extends TryAgainProps {
  type: string
  /** The pair that a chat would belong to. */
  entity: EntityRef
  /** Names the chat, should we make it ourselves. */
  title: string
  /** Looks whether there is a chat by now. */
  onLook: () => Promise<void>
}

/** The item has no discussion. Nothing is created by looking; a press starts one, by the portal's own way first. */
export function NoneState({ type, entity, title, onLook, ...again }: NoneStateProps) {
  const t = useTranslations('none')
  const { portal } = useSurroundings()
  const reason = useFailureReason()
  const start = useMessengerThenLook(`${entity.type.toLowerCase()}|${entity.id}`, onLook)
  const make = useAction(async () => {
    if (portal === null) return
    // Somebody may have been faster: a second chat for the same pair would never be found again.
    const there = await portal.call(findChat(entity))
    if (there === null) await portal.write(addChat(entity, title))
    await onLook()
  })
  const isStuck = start.state === 'nothing'
  return (
    <State
      glyph="chatPlus"
      tone="accent"
      heading={t('heading')}
      ways={
        <>
          <Button
            look="primary"
            busy={start.state === 'looking' || make.isPending}
            onClick={isStuck ? make.run : start.press}
          >
            {make.isPending
              ? t('making')
              : isStuck
                ? t('make')
                : start.state === 'looking'
                  ? t('starting')
                  : t('start')}
          </Button>
          <TryAgain {...again} look="plain" />
        </>
      }
    >
      <span role="status">
        {make.failure !== null
          ? `${t('failed')} ${reason(make.failure)}`
          : isStuck
            ? t('stuck')
            : t(`text.${itemWord(type)}`)}
      </span>
    </State>
  )
}
