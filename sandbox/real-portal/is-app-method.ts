/** Methods about an installed application, which a webhook can't call. */
const APP_METHOD = /^(?:app|event|events|placement|user\.option|pull\.application)(?:\.|$)/i

/** True for a method that the sandbox answers itself, with or without a real portal. */
export function isAppMethod(method: string): boolean {
  return APP_METHOD.test(method)
}
