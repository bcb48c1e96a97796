/** What REST takes for who asks; a webhook's address says that already, and the sandbox's tokens are nobody's there. */
const TOKENS: ReadonlySet<string> = new Set(['auth', 'access_token', 'sessid'])

/** Parameters without anything that says who asks, however it is spelt. */
export function withoutToken<T>(params: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !TOKENS.has(name.toLowerCase())))
}
