import type { Route } from '../../../shared/navigation/routes.ts'

/** The form for any chat, as nobody has touched it. */
export const BLANK_FORM: Extract<Route, { page: 'any' }> = {
  page: 'any',
  form: { kind: 'deal', fields: {} },
  asBot: false,
  botId: '',
  isAsked: false,
}
