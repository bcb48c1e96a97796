import { type DateTimeFormatOptions, useFormatter, useTranslations } from 'use-intl'
import type { NodeWords } from '../../../../chat/text/plain-text.ts'
import { nodeWords } from '../../../../shared/message-words/node-words.ts'
import { useDestinations } from './destinations.tsx'
import { useNameOf } from './names.tsx'

/** Texts of times, attached files and mentions, in the user's language and zone; also for `plainText`. */
export function useNodeWords(): NodeWords {
  const t = useTranslations('text')
  const format = useFormatter()
  const nameOf = useNameOf()
  const { dialogId, title } = useDestinations()
  return nodeWords({
    t,
    dateTime: (at, options: DateTimeFormatOptions) => format.dateTime(at, options),
    nameOf,
    titleOf: (id) => (dialogId === `chat${id}` ? title : ''),
  })
}
