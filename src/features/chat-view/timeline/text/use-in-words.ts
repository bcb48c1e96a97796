import { type DateTimeFormatOptions, useFormatter, useTranslations } from 'use-intl'
import type { NodeWords } from '../../../../chat/text/plain-text.ts'

const MS = 1000
const DATE: DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const TIME: DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

/** What the tree of a text leaves to the reader's language and zone; for `plainText`, too. */
export function useNodeWords(): NodeWords {
  const t = useTranslations('text')
  const format = useFormatter()
  return (node) =>
    node.type === 'time' ? format.dateTime(node.at * MS, optionsFor(node.format)) : t(node.what)
}

/** The portal's names of formats say whether a date is meant, a time, or both: `SHORT_TIME_FORMAT`. */
function optionsFor(format: string): DateTimeFormatOptions {
  const hasTime = /TIME/i.test(format)
  const hasDate = /DATE|DAY|MONTH|YEAR/i.test(format)
  if (hasTime === hasDate) return { ...DATE, ...TIME }
  return hasTime ? TIME : DATE
}
