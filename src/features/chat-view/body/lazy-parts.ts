import { ChatFacts } from '../about/chat-facts.tsx'
import { FactsButton } from '../about/facts-button.tsx'
import { MemberFaces } from '../about/member-faces.tsx'
import { LeftText } from '../composer/left-text.tsx'
import { CustomersWithoutChat } from '../customer-chats/customers-without-chat.tsx'
import { ChatBody } from './chat-body.tsx'

/** The lazy parts of the chat view: drawn after the header's first line or a state, which don't wait for this code. */
export const LAZY_PARTS = { ChatBody, ChatFacts, FactsButton, MemberFaces, CustomersWithoutChat, LeftText }
