import type { FunctionComponent } from 'react'
import type { AbstractIntlMessages } from 'use-intl'
import { ChatFacts } from '../about/chat-facts.tsx'
import { FactsButton } from '../about/facts-button.tsx'
import { MemberFaces } from '../about/member-faces.tsx'
import { SearchButton } from '../about/search-button.tsx'
import { LeftText } from '../composer/left-text.tsx'
import { CustomersWithoutChat } from '../customer-chats/customers-without-chat.tsx'
import { ChatBody } from './chat-body.tsx'
import { WithTexts } from './lazy-code.tsx'

const PARTS = {
  ChatBody,
  ChatFacts,
  FactsButton,
  MemberFaces,
  SearchButton,
  CustomersWithoutChat,
  LeftText,
}

/** The lazy parts of the chat view: drawn after the header's first line or a state, which don't wait for this code. */
export type LazyParts = typeof PARTS

/** The lazy parts, each with these texts, which the first screen does without. */
export function lazyParts(texts: AbstractIntlMessages): LazyParts {
  const parts = Object.entries(PARTS).map(([name, part]) => {
    const Part = part as FunctionComponent<object>
    // biome-ignore lint/correctness/noComponentHookFactories: made once for a language, with its texts
    const WithItsTexts = (props: object) => (
      <WithTexts texts={texts}>
        <Part {...props} />
      </WithTexts>
    )
    return [name, WithItsTexts]
  })
  // The type checker does not follow that each part keeps its props.
  return Object.fromEntries(parts) as LazyParts
}
