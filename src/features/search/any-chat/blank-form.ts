import type { Route } from '../../../shared/navigation/routes.ts'

/** The route of the untouched form for any chat. */
export const BLANK_FORM: Extract<Route, { page: 'any' }> = {
  page: 'any',
  form: { kind: 'deal', fields: {} },
  asBot: false,
  botId: '',
  isAsked: false,
}
