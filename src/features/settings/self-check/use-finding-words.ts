import { useFormatter, useTranslations } from 'use-intl'
import { PERMISSIONS } from '../../../setup/permissions.ts'
import type { Finding } from '../../../setup/self-check/finding.ts'
import { useTabNames } from '../../../shared/tab-setup/use-tab-names.ts'

/** A finding in words. */
export interface FindingWords {
  /** What was found. */
  readonly name: string
  /** What to do about it; null: nothing. */
  readonly fix: string | null
  /** What it is about, as REST calls it. */
  readonly codes: readonly string[]
}

const MS_PER_SECOND = 1_000
/** Of a number of seconds. */
const DIGITS = 1

/** How a finding is told. */
export function useFindingWords(finding: Finding): FindingWords {
  const t = useTranslations('selfCheck')
  const permissions = useTranslations('permissions')
  const format = useFormatter()
  const names = useTabNames(finding.key === 'tab' ? [finding.tab] : [])
  return wordsOf()

  function wordsOf(): FindingWords {
    switch (finding.key) {
      case 'portal':
        return told(t(`is.portal.${finding.is}`), finding.is === 'inside' ? null : t('fix.portal.outside'))
      case 'token':
        return told(t(`is.token.${finding.is}`), finding.is === 'alive' ? null : t(`fix.token.${finding.is}`))
      case 'installed':
        return told(
          t(`is.installed.${finding.is}`),
          finding.is === 'finished' ? null : t(`fix.installed.${finding.is}`),
        )
      case 'permission':
        return permission(finding.scope, finding.is)
      case 'permissions':
        return told(t('is.permissions.unknown'), t('fix.again'))
      case 'tab': {
        const name = t(`is.tab.${finding.is}`, { place: names.ofPlacement(finding.placement) })
        return told(name, finding.is === 'here' ? null : t(`fix.tab.${finding.is}`), [finding.placement])
      }
      case 'tabs':
        return told(
          t(`is.tabs.${finding.is}`),
          finding.is === 'unknown' ? t('fix.again') : t(`fix.tabs.${finding.is}`),
        )
      case 'post': {
        const name = t(`is.post.${finding.is}`, { status: String(finding.status) })
        const isFine = finding.is === 'answers' || finding.is === 'answersGet'
        return told(name, isFine ? null : t(`fix.post.${finding.is}`))
      }
      case 'frame':
        return told(
          t(`is.frame.${finding.is}`),
          finding.is === 'allowed' ? null : t(`fix.frame.${finding.is}`),
        )
      case 'speed': {
        const seconds = format.number((finding.milliseconds ?? 0) / MS_PER_SECOND, {
          minimumFractionDigits: DIGITS,
          maximumFractionDigits: DIGITS,
        })
        return told(
          t(`is.speed.${finding.is}`, { seconds }),
          finding.is === 'quick' ? null : t(`fix.speed.${finding.is}`),
        )
      }
      case 'methods': {
        const name = t(`is.methods.${finding.is}`, { count: finding.methods.length })
        const fix = finding.is === 'missing' ? t('fix.methods.missing') : t('fix.again')
        return told(name, finding.is === 'all' ? null : fix, finding.methods)
      }
      case 'versions':
        return told(t('is.versions.told', { app: finding.app, sdk: finding.sdk || '–' }))
    }
  }

  function permission(scope: string, is: 'granted' | 'missing'): FindingWords {
    const known = PERMISSIONS.find((candidate) => candidate.scope === scope)?.scope
    if (known === undefined) return told(scope)
    const name = t(`is.permission.${is}`, { permission: permissions(`${known}.name`) })
    const without = permissions(`${known}.without`)
    return told(name, is === 'granted' ? null : t('fix.permission.missing', { without }), [known])
  }
}

function told(name: string, fix: string | null = null, codes: readonly string[] = []): FindingWords {
  return { name, fix, codes }
}
