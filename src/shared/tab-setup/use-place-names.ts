import { useTranslations } from 'use-intl'
import type { Place } from '../../setup/places.ts'

const CARD = /^CRM_(DEAL|LEAD|CONTACT|COMPANY|QUOTE|SMART_INVOICE)_DETAIL_TAB$/
const OTHERS: Readonly<Record<string, 'tasks' | 'groups' | 'navigation' | 'sidebar' | 'links'>> = {
  TASK_VIEW_TAB: 'tasks',
  SONET_GROUP_DETAIL_TAB: 'groups',
  IM_NAVIGATION: 'navigation',
  IM_SIDEBAR: 'sidebar',
  REST_APP_URI: 'links',
}
const PROCESS = /^CRM_DYNAMIC_(\d+)_DETAIL_TAB$/

/** Keys of choices with a hint of their own. */
const HINTS = ['deals', 'leads', 'tasks', 'groups', 'navigation', 'sidebar', 'links'] as const

type CardName = 'DEAL' | 'LEAD' | 'CONTACT' | 'COMPANY' | 'QUOTE' | 'SMART_INVOICE'

interface PlaceNames {
  /** A choice as a whole: "Contacts and companies". */
  readonly ofPlace: (place: Place) => string
  /** One of its placements: "Contacts". */
  readonly ofPlacement: (placement: string) => string
  /** One line on what appears, and in which place: "The tab “Chat” in both cards". */
  readonly hintOf: (place: Place) => string
}

/** The names of choices and placements. */
export function usePlaceNames(places: readonly Place[]): PlaceNames {
  const t = useTranslations('tabs')

  function ofPlacement(placement: string): string {
    const card = CARD.exec(placement)?.[1] as CardName | undefined
    if (card !== undefined) return t(`name.${card}`)
    const other = OTHERS[placement]
    if (other !== undefined) return t(`name.${other}`)
    const number = PROCESS.exec(placement)?.[1] ?? ''
    const title = places.find(({ placements }) => placements.includes(placement))?.title ?? null
    return title === null ? t('name.unnamed', { number }) : t('name.process', { title })
  }

  return {
    ofPlacement,
    ofPlace: ({ key, placements: [first = '', ...others] }) =>
      others.length === 0 ? ofPlacement(first) : t(key === 'clients' ? 'name.clients' : 'name.quotes'),
    hintOf: ({ key, placements }) => {
      if (placements.length > 1) return t('hint.both')
      const known = HINTS.find((hint) => hint === key)
      return known === undefined ? t('hint.its') : t(`hint.${known}`)
    },
  }
}
