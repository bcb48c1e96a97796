import { CustomersWithoutChat } from './customers-without-chat.tsx'
import { ChatBody } from './found/chat-body.tsx'

/** What is drawn after a chat's head, or after what is said where there is none: code that the head doesn't wait for. */
export const CONVERSATION = { ChatBody, CustomersWithoutChat }
