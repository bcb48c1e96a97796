import { type DateTimeFormatOptions, useFormatter, useTranslations } from 'use-intl'
import type { NodeWords } from '../../../../chat/text/plain-text.ts'

const MS = 1000
const DATE: DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const TIME: DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

/** Texts of times and attached files, in the user's language and zone; also for `plainText`. */
export function useNodeWords(): NodeWords {
  const t = useTranslations('text')
  const format = useFormatter()
  return (node) =>
    node.type === 'time' ? format.dateTime(node.at * MS, optionsFor(node.format)) : t(node.what)
}

/** Format options by the portal's name of a format: `SHORT_TIME_FORMAT` has a time, `LONG_DATE_FORMAT` a date. */
function optionsFor(format: string): DateTimeFormatOptions {
  const hasTime = /TIME/i.test(format)
  const hasDate = /DATE|DAY|MONTH|YEAR/i.test(format)
  if (hasTime === hasDate) return { ...DATE, ...TIME }
  return hasTime ? TIME : DATE
}
