import { useTranslations } from 'use-intl'
import { type Failure, isUncertain } from '../../../../portal/failure.ts'

/** REST's refusals of a file by their code (`im.v2.File.upload`, `disk.folder.uploadfile`, `im.disk.file.commit`). */
const BY_CODE = {
  FILE_EMPTY: 'empty',
  FILE_INVALID_CONTENT: 'content',
  FILE_TOO_LARGE: 'tooLarge',
  CHAT_NOT_FOUND: 'gone',
  FOLDER_ERROR: 'storage',
  UPLOAD_FAILED: 'storage',
  ERROR_COULD_NOT_SAVE_FILE: 'storage',
  SEND_FAILED: 'notPosted',
  FILES_ERROR: 'notPosted',
  SAVE_ERROR: 'notPosted',
  ACCESS_ERROR: 'notAllowed',
  ERROR_METHOD_NOT_FOUND: 'method',
} as const

/** The reason why a file was not sent, in a sentence; null: it was not sent at all. */
export function useFailedReason(): (failure: Failure | null) => string {
  const t = useTranslations('files.failed')
  return (failure) => {
    if (failure === null) return t('again')
    if (failure.kind === 'offline') return t('offline')
    if (isUncertain(failure)) return t('lost')
    switch (failure.kind) {
      case 'missing-scope':
        return t('permission')
      case 'not-allowed':
        return t('notAllowed')
      case 'throttled':
        return t('throttled')
      case 'session-expired':
        return t('sessionExpired')
      case 'portal-closed':
        return t('closed')
      case 'portal':
        return t(BY_CODE[failure.code as keyof typeof BY_CODE] ?? 'refused')
      default:
        return t('refused')
    }
  }
}
