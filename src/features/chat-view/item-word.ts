const WORDS = {
  DEAL: 'deal',
  LEAD: 'lead',
  CONTACT: 'contact',
  COMPANY: 'company',
} as const

/** Key of the texts for this type of CRM item; types without texts of their own share `other`. */
export function itemWord(type: string): (typeof WORDS)[keyof typeof WORDS] | 'other' {
  return Object.hasOwn(WORDS, type) ? WORDS[type as keyof typeof WORDS] : 'other'
}
