import { isEmpty, phpString } from '../../../server/php/php-values.ts'
import { INSTALLED_APP } from '../../app/model/installed-app.ts'
import type { BoundPlacement } from '../model/bound-placement.ts'

const FIELDS = ['TITLE', 'DESCRIPTION', 'GROUP_NAME'] as const

/**
 * The texts of a placement by language: those of `LANG_ALL` when it isn't empty, or else those of the call, in the
 * portal's language. The default title is the app's.
 */
export function placementTexts(
  params: Readonly<Record<string, unknown>>,
  language: string,
): Pick<BoundPlacement, 'title' | 'description' | 'langAll'> {
  const own = isEmpty(params['TITLE']) ? { ...params, TITLE: INSTALLED_APP.title } : params
  const given = isEmpty(params['LANG_ALL']) ? { [language]: own } : params['LANG_ALL']
  const langAll = new Map(Object.entries(Object(given)).map(([code, texts]) => [code, textsOf(texts)]))
  const shown = langAll.get(language) ?? [...langAll.values()][0]
  return { title: shown?.['TITLE'] ?? '', description: shown?.['DESCRIPTION'] ?? '', langAll }
}

function textsOf(given: unknown): Record<string, string> {
  const texts: Readonly<Record<string, unknown>> = Object(given)
  return Object.fromEntries(FIELDS.map((field) => [field, phpString(texts[field]).trim()]))
}
