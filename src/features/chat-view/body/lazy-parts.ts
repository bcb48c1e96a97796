import { LeftText } from '../composer/left-text.tsx'
import { CustomersWithoutChat } from '../customer-chats/customers-without-chat.tsx'
import { ChatBody } from './chat-body.tsx'

/** The lazy parts of the chat view: drawn below the header or a state, which don't wait for this code. */
export const LAZY_PARTS = { ChatBody, CustomersWithoutChat, LeftText }
