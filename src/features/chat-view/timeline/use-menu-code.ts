import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { loadMessageMenu, type MessageMenuCode } from './load-message-menu.ts'
import { type MessageTools, useMessageTools } from './message-tools.tsx'

/** Runs a press by the lazy code of a message's actions. */
export type RunMenuCode = (
  messageId: number,
  act: (code: MessageMenuCode, tools: MessageTools) => void,
) => void

/** Null: nothing can be pressed here. A press whose code does not arrive says so at the message. */
export function useMenuCode(): RunMenuCode | null {
  const tools = useMessageTools()
  const locale = useLocale()
  const t = useTranslations('messages')
  const [defect, setDefect] = useState<{ error: unknown } | null>(null)
  if (defect !== null) throw defect.error
  if (tools === null) return null
  return (messageId, act) =>
    void loadMessageMenu(locale).then(
      (code) => act(code, tools),
      (error: unknown) => {
        if (error instanceof Error && error.name === 'MissingCode') {
          tools.slots.set(messageId, 'note', t('actionsMissing'))
        } else setDefect({ error })
      },
    )
}
