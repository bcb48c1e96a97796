import { useTranslations } from 'use-intl'
import type { CardTab } from '../../setup/card-tabs.ts'

const CARD = /^CRM_(DEAL|LEAD|CONTACT|COMPANY|QUOTE|SMART_INVOICE)_DETAIL_TAB$/
const PROCESS = /^CRM_DYNAMIC_(\d+)_DETAIL_TAB$/

type CardName = 'DEAL' | 'LEAD' | 'CONTACT' | 'COMPANY' | 'QUOTE' | 'SMART_INVOICE'

interface TabNames {
  /** A choice as a whole: "Contacts and companies". */
  readonly ofTab: (tab: CardTab) => string
  /** One of its placements: "Contacts". */
  readonly ofPlacement: (placement: string) => string
  /** The tab's location: "The tab “Chat” in both cards". */
  readonly hintOf: (tab: CardTab) => string
}

/** The names of tabs and placements. */
export function useTabNames(tabs: readonly CardTab[]): TabNames {
  const t = useTranslations('tabs')

  function ofPlacement(placement: string): string {
    const card = CARD.exec(placement)?.[1] as CardName | undefined
    if (card !== undefined) return t(`name.${card}`)
    const number = PROCESS.exec(placement)?.[1]
    if (number === undefined) return t(placement === 'TASK_VIEW_TAB' ? 'name.tasks' : 'name.groups')
    const title = tabs.find(({ placements }) => placements.includes(placement))?.title ?? null
    return title === null ? t('name.unnamed', { number }) : t('name.process', { title })
  }

  return {
    ofPlacement,
    ofTab: ({ key, placements: [first = '', ...others] }) =>
      others.length === 0 ? ofPlacement(first) : t(key === 'clients' ? 'name.clients' : 'name.quotes'),
    hintOf: ({ key, placements }) => {
      if (placements.length > 1) return t('hint.both')
      return key === 'deals' || key === 'leads' || key === 'tasks' || key === 'groups'
        ? t(`hint.${key}`)
        : t('hint.its')
    },
  }
}
