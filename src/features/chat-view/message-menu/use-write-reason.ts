import { useTranslations } from 'use-intl'
import type { Failure } from '../../../portal/failure.ts'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import type { WriteName, WriteProblem } from './write-problem.ts'

/** Reasons by the portal's code; those of one write alone are `<write> <code>`. */
const REASONS = {
  CANT_EDIT_MESSAGE: 'notChangeable',
  MESSAGE_ID_ERROR: 'gone',
  DIALOG_ID_EMPTY: 'gone',
  'timeline NOT_FOUND': 'noRecord',
  'timeline OWNER_NOT_FOUND': 'noRecord',
  'timeline ACCESS_DENIED': 'noRecordRight',
  'timeline INVALID_ARG_VALUE': 'empty',
  'event PARAMS_ERROR': 'noEvent',
  'command BOT_ID_ERROR': 'noBot',
  'command COMMAND_ERROR': 'noCommand',
  'command PARAMS_ERROR': 'noMember',
} as const

/** The sentence of a write that is not certainly done: what, and why. */
export function useWriteReason(): (problem: WriteProblem) => string {
  const t = useTranslations('messageMenu')
  const lost = useTranslations('action.failed')
  const general = useFailureReason()
  function reasonOf(name: WriteName, failure: Failure): string {
    if (failure.kind === 'missing-scope') {
      return failure.scope === 'task'
        ? t('reason.noTasks')
        : failure.scope === 'crm'
          ? t('reason.noCrm')
          : general(failure)
    }
    if (failure.kind !== 'portal') return general(failure)
    const key = reasonKey(name, failure.code)
    if (key !== null) return t(`reason.${key}`)
    // A text for users, in the portal's language, with HTML in it.
    const told = name === 'task' && failure.code === 'ERROR_CORE' ? withoutTags(failure.description) : ''
    return told === '' ? general(failure) : t('reason.told', { text: told })
  }
  return ({ name, kind, failure }) => {
    if (kind === 'uncertain') return t(`uncertain.${name}`)
    if (kind === 'not-done') return `${t(`failed.${name}`)} ${lost('notDone')}`
    return `${t(`failed.${name}`)} ${failure === null ? lost('refused') : reasonOf(name, failure)}`
  }
}

function reasonKey(name: WriteName, code: string): (typeof REASONS)[keyof typeof REASONS] | null {
  const found = [`${name} ${code}`, code].find((key): key is keyof typeof REASONS =>
    Object.hasOwn(REASONS, key),
  )
  return found === undefined ? null : REASONS[found]
}

/** Plain text of the portal's HTML. */
function withoutTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
