import { useTranslations } from 'use-intl'
import { type Failure, isUncertain } from '../../../../portal/failure.ts'
import { useFailureReason } from '../../../../shared/errors/use-failure-reason.ts'

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

/** The reason why a file was not sent, in a sentence; null: it was not sent at all. Other failures have the general reason. */
export function useUploadReason(): (failure: Failure | null) => string {
  const t = useTranslations('files.failed')
  const reasonOf = useFailureReason()
  return (failure) => {
    if (failure === null) return t('again')
    if (failure.kind === 'offline') return t('offline')
    // A look has told that it is not there.
    if (isUncertain(failure)) return t('lost')
    if (failure.kind === 'missing-scope') return t('permission')
    if (failure.kind === 'not-allowed') return t('notAllowed')
    if (failure.kind !== 'portal' || !isKnown(failure.code)) return reasonOf(failure)
    return t(BY_CODE[failure.code])
  }
}

function isKnown(code: string): code is keyof typeof BY_CODE {
  return Object.hasOwn(BY_CODE, code)
}
