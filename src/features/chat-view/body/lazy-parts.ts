import { CustomersWithoutChat } from '../customer-chats/customers-without-chat.tsx'
import { ChatBody } from './chat-body.tsx'

/** What is drawn after a chat's head, or after what is said where there is none: code that the head doesn't wait for. */
export const LAZY_PARTS = { ChatBody, CustomersWithoutChat }
