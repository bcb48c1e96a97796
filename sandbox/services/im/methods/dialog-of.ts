import { findChat } from '../../../portal/world.ts'
import { phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import type { Chat } from '../model/chat.ts'

/** The chat of a `dialogId` of `im.v2.*`, `chat1437`; null for any other value. */
export function dialogOf(dialogId: unknown, { world }: MethodCall): Chat | null {
  const [, digits = '0'] = /^chat(\d+)$/.exec(phpString(dialogId)) ?? []
  return findChat(world, Number(digits))
}
