import type { DateTimeFormatOptions, useTranslations } from 'use-intl'
import type { NodeWords } from '../../chat/text/plain-text.ts'
import type { MentionNode } from '../../chat/text/text-node.ts'

const MS = 1000
const DATE: DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const TIME: DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }

interface WordsInput {
  t: ReturnType<typeof useTranslations<'text'>>
  /** Formats milliseconds in the user's language and zone. */
  dateTime: (at: number, options: DateTimeFormatOptions) => string
  /** Name of a user; empty: unknown. */
  nameOf: (id: number) => string
  /** Title of a chat; empty: unknown. */
  titleOf: (id: number) => string
}

/** Texts of localizable nodes, of blocks and votes the messenger's word for one line. Empty for a mention or chat that is shown by its written name. */
export function nodeWords({ t, dateTime, nameOf, titleOf }: WordsInput): NodeWords {
  const nameIn = ({ who, isReplaced, children }: MentionNode) => {
    if (who === 'all') return children.length === 0 ? t('everyone') : ''
    if (!isReplaced) return ''
    return nameOf(who) || (children.length === 0 ? t('user', { id: String(who) }) : '')
  }
  return (node) => {
    switch (node.type) {
      case 'time':
        return dateTime(node.at * MS, optionsFor(node.format))
      case 'attached':
        return t(node.what)
      case 'code':
        return t('codeInLine')
      case 'quote':
        return t('quoteInLine')
      case 'icon':
        return node.title === '' ? t('icon') : `(${node.title})`
      case 'vote':
        return t(typeof node.vote === 'number' ? 'rating' : node.vote)
      case 'mention':
        return nameIn(node)
      case 'chat':
        if (node.children.length > 0) return ''
        return (node.isSession ? '' : titleOf(node.id)) || t('chatOf', { id: String(node.id) })
    }
  }
}

/** Format options by the portal's name of a format: `SHORT_TIME_FORMAT` has a time, `LONG_DATE_FORMAT` a date. */
function optionsFor(format: string): DateTimeFormatOptions {
  const hasTime = /TIME/i.test(format)
  const hasDate = /DATE|DAY|MONTH|YEAR/i.test(format)
  if (hasTime === hasDate) return { ...DATE, ...TIME }
  return hasTime ? TIME : DATE
}
