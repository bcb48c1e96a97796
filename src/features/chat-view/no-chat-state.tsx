import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EntityRef } from '../../chat/entity-ref.ts'
import { findChat } from '../../chat/opening/open-item.ts'
import { writeAndLook } from '../../chat/writes/write-and-look.ts'
import { addChat } from '../../chat/writes/writes.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { TryAgain, type TryAgainProps } from '../../shared/errors/try-again.tsx'
import { useFailureReason } from '../../shared/errors/use-failure-reason.ts'
import { useAction } from '../../shared/queries/use-action.ts'
import { Button } from '../../ui/button/button.tsx'
import { State } from '../../ui/state/state.tsx'
import { itemWord } from './item-word.ts'
import { useMessengerThenPoll } from './use-messenger-then-poll.ts'

interface NoChatStateProps extends TryAgainProps {
  type: string
  /** Pair that a chat would belong to. */
  entity: EntityRef
  /** Title of a chat that the app creates. */
  title: string
  /** The item, where no card around shows it. */
  about?: ReactNode
  /** Polls for the chat. */
  refresh: () => Promise<void>
  /** Level of its heading. */
  level?: 1 | 2
}

/** The item has no chat. A press starts one, by the portal's messenger first; nothing is created before it. */
export function NoChatState({
  type,
  entity,
  title,
  about = null,
  refresh,
  level = 1,
  ...again
}: NoChatStateProps) {
  const t = useTranslations('none')
  const lost = useTranslations('action.failed')
  const { portal } = useAppContext()
  const reason = useFailureReason()
  const start = useMessengerThenPoll(`${entity.type.toLowerCase()}|${entity.id}`, refresh)
  /** Outcome of a press whose answer got lost; null: there is none. */
  const [problem, setProblem] = useState<'not-done' | 'uncertain' | null>(null)
  const make = useAction(async () => {
    if (portal === null) return
    setProblem(null)
    // Another user may have been faster: a second chat for the same pair would never be found again.
    const there = await portal.call(findChat(entity))
    if (there === null) {
      const outcome = await writeAndLook(
        () => portal.write(addChat(entity, title)),
        async () => (await portal.call(findChat(entity))) !== null,
      )
      if (outcome.status === 'not-done' || outcome.status === 'uncertain') setProblem(outcome.status)
    }
    await refresh()
  })
  const isStuck = start.state === 'nothing'
  return (
    <State
      glyph="chatPlus"
      tone="accent"
      about={about}
      level={level}
      heading={t('heading')}
      ways={
        <>
          <Button
            look="primary"
            busy={start.state === 'polling' || make.isPending}
            onClick={isStuck ? make.run : start.press}
          >
            {make.isPending
              ? t('making')
              : isStuck
                ? t('make')
                : start.state === 'polling'
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
          : problem === 'uncertain'
            ? t('uncertain')
            : problem === 'not-done'
              ? `${t('failed')} ${lost('notDone')}`
              : isStuck
                ? t('stuck')
                : t(`text.${itemWord(type)}`)}
      </span>
    </State>
  )
}
