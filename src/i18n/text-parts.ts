import type { en } from './en.ts'

/** A part of a language's texts that a chat's first screen does without, a file of its own in the build. */
export type LaterPart = 'conversation' | 'pages' | 'later'

/** The groups of texts in each part; the others are the first screen's. */
export const TEXT_PARTS: Readonly<Record<LaterPart, readonly (keyof typeof en)[]>> = {
  /** Texts below a chat's header, fetched with the code there (`load-lazy-parts.ts`). */
  conversation: [
    'text',
    'conversation',
    'reply',
    'attach',
    'members',
    'presence',
    'missingMembers',
    'customerChats',
    'messages',
    'leftText',
    'jumps',
    'readMarks',
    'searchPlace',
  ],
  /** The app's own pages: a card's tab leaves their file out. */
  pages: [
    'outside',
    'inbox',
    // Of the last messages in its rows; the conversation's file has them as well.
    'text',
    'find',
    'dealLine',
    'messengerSidebar',
    'waitingTitle',
    'permissions',
    'settings',
    'selfCheck',
    'tabs',
    'install',
  ],
  /** Parts that are fetched when they are wanted. */
  later: ['composing', 'files', 'messageMenu', 'messageSearch', 'viewer'],
}
