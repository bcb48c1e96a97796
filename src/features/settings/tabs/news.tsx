import { useFormatter, useTranslations } from 'use-intl'
import type { News as NewsOf } from '../../../setup/news-of.ts'
import type { Place } from '../../../setup/places.ts'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'

interface NewsProps {
  news: NewsOf
  nameOf: (place: Place) => string
}

/** The places and permissions that an earlier version did not have, a quiet line each; nothing when there are none. */
export function News({ news: { places, permissions }, nameOf }: NewsProps) {
  const t = useTranslations('tabs.news')
  const ofPermissions = useTranslations('permissions')
  const format = useFormatter()
  return (
    <>
      {places.length > 0 && (
        <QuietLine icon="alert">{t('places', { places: format.list(places.map(nameOf)) })}</QuietLine>
      )}
      {permissions.map((scope) => (
        <QuietLine key={scope} icon="key">
          {t('permission', {
            name: ofPermissions(`${scope}.name`),
            scope,
            why: ofPermissions(`${scope}.why`),
          })}
        </QuietLine>
      ))}
    </>
  )
}
