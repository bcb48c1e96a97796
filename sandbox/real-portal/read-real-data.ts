import type { RealPortalOptions } from './real-portal.ts'
import { readWebhookAddress } from './webhook-address.ts'

const VARIABLE = 'BITRIX24_WEBHOOK'
const WRITES_OPTION = '--allow-writes'

/**
 * Reads the real portal's settings from the environment and the command line; null when none is set. Throws an `Error`
 * of one line for an invalid webhook address, which the text doesn't repeat.
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
    // Vite prints the stack, which would tell the user nothing about a mistyped address.
    error.stack = error.message
    throw error
  }
  return { webhook, allowWrites: commandLine.includes(WRITES_OPTION) }
}
