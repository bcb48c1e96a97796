import { SILENT_PORTAL } from '../src/features/gallery/fixtures/silent-portal.ts'
import type { Portal } from '../src/portal/portal.ts'

/** A portal opened in the card of deal 1663. Every method throws, except those in `overrides`. */
export function portalStandIn(overrides: Partial<Portal> = {}): Portal {
  return {
    ...SILENT_PORTAL,
    call: ({ name }) => unexpected(name),
    batch: (commands) => unexpected(`a batch of ${Object.values(commands).map(({ name }) => name)}`),
    write: ({ name }) => unexpected(`a write by ${name}`),
    setUserOption: (name) => unexpected(`the option ${name}`),
    openMessenger: (dialogId) => unexpected(`the messenger with ${dialogId}`),
    openPath: (path) => unexpected(`the page ${path}`),
    installFinish: () => unexpected('the end of the installation'),
    fitHeight: () => unexpected('a new height'),
    ...overrides,
  }
}

/** A request that stays without an answer. */
export const unanswered = (): Promise<never> => new Promise(() => undefined)

function unexpected(call: string): never {
  throw new Error(`unexpected call of the portal: ${call}`)
}
