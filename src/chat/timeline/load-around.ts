import { PortalError } from '../../portal/failure.ts'
import type { Portal } from '../../portal/portal.ts'
import { byId } from '../by-id.ts'
import type { DialogId } from '../dialog-id.ts'
import type { MessagePage } from '../messages/message-page.ts'
import {
  ABOVE_ANY_ID,
  FIRST_MESSAGES,
  PAGE_MESSAGES,
  readNewer,
  readOlder,
} from '../messages/read-messages.ts'
import type { StretchEnds } from './stretches.ts'

/** A page of a chat's messages, and what is beyond its ends. */
export interface PlacedPage {
  readonly page: MessagePage
  readonly ends: StretchEnds
}

/** The newest messages of a chat, without what lies between them and others. Throws `PortalError`; writes nothing. */
export async function loadEnd(
  portal: Pick<Portal, 'call' | 'batch'>,
  dialogId: DialogId,
  lastMessageId: number | null,
  signal?: AbortSignal,
): Promise<PlacedPage> {
  const page = await portal.call(readOlder(dialogId, ABOVE_ANY_ID), signal)
  // Documented for a bound that is no message's ID: an empty answer.
  if (page.messages.length === 0 && lastMessageId !== null && lastMessageId > 0) {
    return loadAround(portal, dialogId, lastMessageId, signal)
  }
  return { page, ends: { hasOlder: page.messages.length >= PAGE_MESSAGES } }
}

/**
 * A message with those before and after it, in one request. The message itself may be missing: it was deleted, or the
 * user may not see it. Throws `PortalError`; writes nothing.
 */
export async function loadAround(
  portal: Pick<Portal, 'call' | 'batch'>,
  dialogId: DialogId,
  messageId: number,
  signal?: AbortSignal,
): Promise<PlacedPage> {
  const commands = {
    older: readOlder(dialogId, messageId, FIRST_MESSAGES),
    newer: readNewer(dialogId, messageId - 1),
  }
  const { older, newer } = await portal.batch(commands, signal)
  if (!older.ok) throw new PortalError(older.failure)
  if (!newer.ok) throw new PortalError(newer.failure)
  const before = older.value.messages.at(-1)?.id
  // Documented for a bound that is no message's ID: an empty answer.
  const isBoundIgnored = newer.value.messages.length === 0 && before !== undefined
  const after = isBoundIgnored ? await portal.call(readNewer(dialogId, before), signal) : newer.value
  return {
    page: together(older.value, after),
    ends: {
      hasOlder: older.value.messages.length >= FIRST_MESSAGES,
      ...(after.messages.length >= PAGE_MESSAGES ? { hasNewer: true } : {}),
    },
  }
}

function together(older: MessagePage, newer: MessagePage): MessagePage {
  return {
    messages: [...older.messages, ...newer.messages],
    authors: [...byId([...older.authors, ...newer.authors]).values()],
    files: [...byId([...older.files, ...newer.files]).values()],
  }
}
