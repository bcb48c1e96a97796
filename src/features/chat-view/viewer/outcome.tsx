import { useTranslations } from 'use-intl'
import type { DownloadOutcome } from '../timeline/download-outcome.ts'

/** What came of the last download, in a sentence; nothing: there is nothing to tell. */
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
