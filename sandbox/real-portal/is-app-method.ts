/** What is about an installed application, which a webhook knows nothing of. */
const APP_METHOD = /^(?:app|event|events|placement|user\.option|pull\.application)(?:\.|$)/i

/** Whether the sandbox answers a method itself, whatever portal is behind it. */
export function isAppMethod(method: string): boolean {
  return APP_METHOD.test(method)
}
