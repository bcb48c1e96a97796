import { SILENT_PORTAL } from '../src/features/gallery/fixtures/silent-portal.ts'
import type { BatchCommands, Method, Portal } from '../src/portal/portal.ts'
import type { UploadOptions } from '../src/portal/upload/upload.ts'

/** The portal's own members; each method may return any answer. */
interface Overrides extends Partial<Omit<Portal, 'call' | 'batch' | 'write' | 'upload'>> {
  call?: (method: Method<unknown>) => Promise<unknown>
  batch?: (commands: BatchCommands) => Promise<unknown>
  write?: (method: Method<unknown>) => Promise<unknown>
  upload?: (method: Method<unknown>, content: Blob, options?: UploadOptions) => Promise<unknown>
}

/**
 * A portal opened in the card of deal 1663. Every method throws, except those in `overrides`, and fails the test at its
 * end as well (`test/harness/expected-calls.ts`): React Query would keep the error to itself.
 */
export function portalStandIn(overrides: Overrides = {}): Portal {
  const portal: Overrides = {
    ...SILENT_PORTAL,
    call: ({ name }) => unexpected(name),
    batch: (commands) => unexpected(`a batch of ${Object.values(commands).map(({ name }) => name)}`),
    write: ({ name }) => unexpected(`a write by ${name}`),
    upload: ({ name }) => unexpected(`an upload by ${name}`),
    setUserOption: (name) => unexpected(`the option ${name}`),
    openMessenger: (dialogId) => unexpected(`the messenger with ${dialogId}`),
    openPath: (path) => unexpected(`the page ${path}`),
    installFinish: () => unexpected('the end of the installation'),
    setTitle: (title) => unexpected(`the title ${title}`),
    fitHeight: () => unexpected('a new height'),
    setHeight: () => unexpected('a new height'),
    ...overrides,
  }
  return portal as Portal
}

/** A request without an answer. */
export const unanswered = (): Promise<never> => new Promise(() => undefined)

const unexpectedCalls: string[] = []

function unexpected(call: string): never {
  unexpectedCalls.push(call)
  throw new Error(`unexpected call of the portal: ${call}`)
}

/** The unexpected calls since the last time that this was asked; `test/harness/expected-calls.ts` asks after each test. */
export function takeUnexpectedCalls(): string[] {
  return unexpectedCalls.splice(0)
}
