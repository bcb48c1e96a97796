import type { WebhookAddress } from './webhook-address.ts'

/** A slash as JSON, an address in an address, or HTML may write it; nested JSON has more than one backslash. */
const SLASH = String.raw`(?:\\*/|%(?:25)*2f|\\*u002f|&#(?:x2f|47);)`
const COLON = '(?::|%(?:25)*3a)'

/** The placeholder for the address. */
const PLACEHOLDER = '[webhook]'

/** Creates a function that removes the webhook's address from a text: all of it, its path, or its code alone. */
export function createScrubber({ origin, path, code }: WebhookAddress): (text: string) => string {
  const pathBefore = path.slice(0, -code.length)
  const secret = new RegExp(`(?:(?:${pattern(origin)})?${pattern(pathBefore)})?${pattern(code)}`, 'gi')
  return (text) => text.replaceAll(secret, PLACEHOLDER)
}

function pattern(text: string): string {
  return text
    .replaceAll(/[.*+?^${}()|[\]\\-]/g, String.raw`\$&`)
    .replaceAll(':', COLON)
    .replaceAll('/', SLASH)
}
