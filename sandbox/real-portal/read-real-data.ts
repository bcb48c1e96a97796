import type { RealPortalOptions } from './real-portal.ts'
import { readWebhookAddress } from './webhook-address.ts'

const VARIABLE = 'BITRIX24_WEBHOOK'
const WRITES_OPTION = '--allow-writes'

/**
 * What the environment and the command line say of a real portal; null: none is wanted. Throws an `Error` of one line,
 * which doesn't repeat what the variable holds, where that is no webhook's address.
 */
export function readRealData(
  environment: Readonly<Record<string, string | undefined>>,
  commandLine: readonly string[],
): RealPortalOptions | null {
  const webhook = environment[VARIABLE] ?? ''
  if (webhook === '') return null
  if (readWebhookAddress(webhook) === null) {
    const error = new Error(
      `${VARIABLE} is no address of an inbound webhook. One looks like https://<portal>/rest/<person>/<code>/`,
    )
    // Vite prints it, and where in our code we noticed is no news for whoever mistyped the address.
    error.stack = error.message
    throw error
  }
  return { webhook, allowWrites: commandLine.includes(WRITES_OPTION) }
}
