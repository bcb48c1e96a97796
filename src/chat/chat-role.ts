/** The current user's role in a chat: `role` of `im.dialog.get`. */
export type ChatRole = 'owner' | 'manager' | 'member' | 'guest'
