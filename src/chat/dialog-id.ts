/** `chat1437`, or the same with a batch reference for the number. A bare number would be a user. */
export type DialogId = `chat${string}`
