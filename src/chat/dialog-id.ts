/** `chat1437`, or that with a reference in it. Never a bare number: that is a user. */
export type DialogId = `chat${string}`
