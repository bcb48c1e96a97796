import { useTranslations } from 'use-intl'
import type { DownloadOutcome } from '../timeline/download-outcome.ts'

/** The outcome of the last download in a sentence; nothing where there is none. */
export function Outcome({ outcome }: { outcome: DownloadOutcome | null }) {
  const t = useTranslations('viewer')
  switch (outcome) {
    case 'downloading':
      return t('downloading')
    case 'blocked':
      return t('blocked')
    case 'failed':
    case 'missing':
      return t('downloadFailed')
    case null:
      return null
  }
}
