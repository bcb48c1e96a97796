import type { GalleryGroup } from '../gallery-group.ts'
import { ANSWERING } from './answering.tsx'
import { ANY_CHAT } from './any-chat.tsx'
import { ANY_CHAT_ANSWERS } from './any-chat-answers.tsx'
import { COMPOSER_PARTS } from './composer-parts.tsx'
import { COMPOSING } from './composing.tsx'
import { DEAL_CHAT } from './deal-chat.tsx'
import { FAILURE } from './failure.tsx'
import { FILES } from './files.tsx'
import { FIND } from './find.tsx'
import { INSTALL } from './install.tsx'
import { MESSAGE_ACTIONS } from './message-actions.tsx'
import { MESSAGE_SEARCH } from './message-search.tsx'
import { MESSAGE_TEXT } from './message-text.tsx'
import { MESSAGES } from './messages.tsx'
import { OUTSIDE } from './outside.tsx'
import { PARTS } from './parts.tsx'
import { SETTINGS } from './settings.tsx'
import { SIDE } from './side.tsx'
import { TABS } from './tabs.tsx'

/** The groups of the gallery. A new screen is a file beside this one, and a line here. */
export const GALLERY_GROUPS: readonly GalleryGroup[] = [
  DEAL_CHAT,
  ANSWERING,
  COMPOSING,
  COMPOSER_PARTS,
  FILES,
  MESSAGES,
  MESSAGE_SEARCH,
  MESSAGE_ACTIONS,
  SIDE,
  FAILURE,
  FIND,
  ANY_CHAT,
  ANY_CHAT_ANSWERS,
  MESSAGE_TEXT,
  SETTINGS,
  INSTALL,
  TABS,
  OUTSIDE,
  PARTS,
]
