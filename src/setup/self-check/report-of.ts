import type { Finding } from './finding.ts'

/** The ID of a smart process within a placement. */
const PROCESS_NUMBER = /DYNAMIC_\d+/
/** The placements that the app knows. */
const PLACE =
  /^(?:CRM_(?:DEAL|LEAD|CONTACT|COMPANY|QUOTE|SMART_INVOICE|DYNAMIC)_DETAIL_TAB|TASK_VIEW_TAB|SONET_GROUP_DETAIL_TAB|IM_NAVIGATION|IM_SIDEBAR|REST_APP_URI)$/
/** The form of a version; anything else is left out. */
const VERSION = /^\d+(?:\.\d+){1,3}$/

/**
 * The findings as plain text in English, for support: states, codes and versions. It does not identify the portal: no
 * token, name, text, ID or address. Apart from the HTTP status and a duration, every word comes from the app's own
 * lists.
 */
export function reportOf(findings: readonly Finding[]): string {
  return findings
    .map((finding) => [finding.state.padEnd(STATE_WIDTH), ...wordsOf(finding)].join(' '))
    .join('\n')
}

/** Length of the longest state. */
const STATE_WIDTH = 'unknown'.length

function wordsOf(finding: Finding): string[] {
  switch (finding.key) {
    case 'permission':
      return ['permission', finding.scope, finding.is]
    case 'tab':
    case 'place':
      return [finding.key, placeOf(finding.placement), finding.is]
    case 'post':
      return ['post', finding.is, ...(finding.status === null ? [] : [String(finding.status)])]
    case 'speed':
      return [
        'speed',
        finding.is,
        ...(finding.milliseconds === null ? [] : [`${Math.round(finding.milliseconds)} ms`]),
      ]
    case 'methods':
      return ['methods', finding.is, ...finding.methods]
    case 'versions':
      return ['versions', `app ${versionOf(finding.app)}`, `SDK ${versionOf(finding.sdk)}`]
    default:
      return [finding.key, finding.is]
  }
}

function placeOf(placement: string): string {
  const place = placement.replace(PROCESS_NUMBER, 'DYNAMIC')
  return PLACE.test(place) ? place : 'another place'
}

function versionOf(text: string): string {
  return VERSION.test(text) ? text : 'not told'
}
