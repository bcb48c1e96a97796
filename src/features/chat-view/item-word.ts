const WORDS = {
  DEAL: 'deal',
  LEAD: 'lead',
  CONTACT: 'contact',
  COMPANY: 'company',
} as const

/** Which of the texts speaks of this kind of CRM item; those without one of their own share `other`. */
export function itemWord(type: string): (typeof WORDS)[keyof typeof WORDS] | 'other' {
  return Object.hasOwn(WORDS, type) ? WORDS[type as keyof typeof WORDS] : 'other'
}
