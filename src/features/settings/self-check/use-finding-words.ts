import { useFormatter, useTranslations } from 'use-intl'
import { PERMISSIONS } from '../../../setup/permissions.ts'
import type { Finding } from '../../../setup/self-check/finding.ts'
import { usePlaceNames } from '../../../shared/tab-setup/use-place-names.ts'

/** The texts of a finding. */
export interface FindingWords {
  /** The finding in a sentence. */
  readonly name: string
  /** The way to repair it; null: nothing to do. */
  readonly fix: string | null
  /** REST's names of what the finding is about: scopes, methods, placements. */
  readonly codes: readonly string[]
}

const MS_PER_SECOND = 1_000
/** Decimals of a number of seconds. */
const DIGITS = 1

/** The texts of a finding in the user's language. */
export function useFindingWords(finding: Finding): FindingWords {
  const t = useTranslations('selfCheck')
  const permissions = useTranslations('permissions')
  const format = useFormatter()
  const names = usePlaceNames(finding.key === 'tab' || finding.key === 'place' ? [finding.place] : [])
  return wordsOf()

  function wordsOf(): FindingWords {
    switch (finding.key) {
      case 'portal':
        return wording(t(`is.portal.${finding.is}`), finding.is === 'inside' ? null : t('fix.portal.outside'))
      case 'token':
        return wording(
          t(`is.token.${finding.is}`),
          finding.is === 'alive' ? null : t(`fix.token.${finding.is}`),
        )
      case 'installed':
        return wording(
          t(`is.installed.${finding.is}`),
          finding.is === 'finished' ? null : t(`fix.installed.${finding.is}`),
        )
      case 'permission':
        return permission(finding.scope, finding.is)
      case 'permissions':
        return wording(t('is.permissions.unknown'), t('fix.again'))
      case 'tab': {
        const name = t(`is.tab.${finding.is}`, { place: names.ofPlacement(finding.placement) })
        return wording(name, finding.is === 'here' ? null : t(`fix.tab.${finding.is}`), [finding.placement])
      }
      case 'place': {
        const name = t(`is.place.${finding.is}`, { place: names.ofPlacement(finding.placement) })
        return wording(name, finding.is === 'here' ? null : t(`fix.place.${finding.is}`), [finding.placement])
      }
      case 'tabs':
        return wording(
          t(`is.tabs.${finding.is}`),
          finding.is === 'unknown' ? t('fix.again') : t(`fix.tabs.${finding.is}`),
        )
      case 'post': {
        const name = t(`is.post.${finding.is}`, { status: String(finding.status) })
        const isFine = finding.is === 'answers' || finding.is === 'answersGet'
        return wording(name, isFine ? null : t(`fix.post.${finding.is}`))
      }
      case 'frame':
        return wording(
          t(`is.frame.${finding.is}`),
          finding.is === 'allowed' ? null : t(`fix.frame.${finding.is}`),
        )
      case 'speed': {
        const seconds = format.number((finding.milliseconds ?? 0) / MS_PER_SECOND, {
          minimumFractionDigits: DIGITS,
          maximumFractionDigits: DIGITS,
        })
        return wording(
          t(`is.speed.${finding.is}`, { seconds }),
          finding.is === 'quick' ? null : t(`fix.speed.${finding.is}`),
        )
      }
      case 'methods': {
        const name = t(`is.methods.${finding.is}`, { count: finding.methods.length })
        const fix = finding.is === 'missing' ? t('fix.methods.missing') : t('fix.again')
        return wording(name, finding.is === 'all' ? null : fix, finding.methods)
      }
      case 'versions':
        return wording(t('is.versions.told', { app: finding.app, sdk: finding.sdk || '–' }))
    }
  }

  function permission(scope: string, is: 'granted' | 'missing'): FindingWords {
    const known = PERMISSIONS.find((candidate) => candidate.scope === scope)?.scope
    if (known === undefined) return wording(scope)
    const name = t(`is.permission.${is}`, { permission: permissions(`${known}.name`) })
    const without = permissions(`${known}.without`)
    return wording(name, is === 'granted' ? null : t('fix.permission.missing', { without }), [known])
  }
}

function wording(name: string, fix: string | null = null, codes: readonly string[] = []): FindingWords {
  return { name, fix, codes }
}
