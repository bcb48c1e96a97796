import { useTranslations } from 'use-intl'
import type { TaskOrGroup } from '../../../chat/entity-chat/task-or-group.ts'
import { TryAgain, type TryAgainProps } from '../../../shared/errors/try-again.tsx'
import { State } from '../../../ui/state/state.tsx'

interface TaskOrGroupEndingProps extends TryAgainProps {
  kind: TaskOrGroup
  status: 'none' | 'no-access'
}

/** State of a task or a group without a chat, or without access to it. */
export function TaskOrGroupEnding({ kind, status, ...again }: TaskOrGroupEndingProps) {
  const t = useTranslations('place')
  return (
    <State
      glyph={status === 'none' ? 'chat' : 'lock'}
      heading={t(`${status}.heading`)}
      ways={<TryAgain {...again} />}
    >
      {t(`${status}.${kind}`)}
    </State>
  )
}
