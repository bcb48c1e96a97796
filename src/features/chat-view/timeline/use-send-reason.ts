import { useTranslations } from 'use-intl'
import { type Failure, isUncertain } from '../../../portal/failure.ts'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'

/** REST's codes of a send that a reply is refused for. */
const REPLY_CODES: ReadonlySet<string> = new Set(['REPLY_ACCESS_ERROR', 'REPLY_FROM_OTHER_CHAT_ERROR'])
/** REST's codes of a send into a chat that is not there. */
const CHAT_CODES: ReadonlySet<string> = new Set(['CHAT_ID', 'CHAT_ID_EMPTY', 'DIALOG_ID_EMPTY'])

/** True where the same text can be sent without its reply. */
export function isReplyRefused(failure: Failure | null): boolean {
  return failure?.kind === 'portal' && REPLY_CODES.has(failure.code)
}

/** The reason why a message of the outbox was not sent, in a sentence; empty: it was not tried. */
export function useSendReason(): (failure: Failure | null) => string {
  const t = useTranslations('messages.reason')
  const reasonOf = useFailureReason()
  return (failure) => {
    if (failure === null) return ''
    if (failure.kind === 'offline') return t('offline')
    // A look has told that it is not there.
    if (isUncertain(failure)) return t('lost')
    if (failure.kind === 'not-allowed') return t('notAllowed')
    if (failure.kind === 'missing-scope') return t('permission')
    if (failure.kind !== 'portal') return reasonOf(failure)
    if (isReplyRefused(failure)) return t('replyGone')
    if (CHAT_CODES.has(failure.code)) return t('chatGone')
    if (failure.code === 'ACCESS_ERROR') return t('notAllowed')
    return failure.code === 'MESSAGE_EMPTY' ? t('empty') : reasonOf(failure)
  }
}
