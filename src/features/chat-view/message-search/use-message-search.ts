import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  type HitPage,
  isSearchable,
  type MessageHit,
  searchMessages,
} from '../../../chat/message-search/search-messages.ts'
import { type Failure, failureOf } from '../../../portal/failure.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'

/** Time without a key after which the words are searched for, in milliseconds. */
const PAUSE_MS = 300

/** The state of a search. */
export type SearchState =
  /** Fewer letters than a portal searches for. */
  | { readonly status: 'short' }
  | { readonly status: 'searching' }
  | { readonly status: 'failed'; readonly failure: Failure }
  | ({ readonly status: 'found'; readonly words: string; readonly more: MoreState } & HitPage)

/** The state of the request for further hits. */
export type MoreState =
  | { readonly status: 'idle' | 'loading' }
  | { readonly status: 'failed'; readonly failure: Failure }

/** The search in one chat. */
export interface MessageSearchState {
  readonly words: string
  readonly state: SearchState
  readonly hits: readonly MessageHit[]
  /** Searches after a short pause; an answer for other words is dropped. */
  readonly type: (words: string) => void
  /** Searches for the same words again. */
  readonly again: () => void
  readonly loadMore: () => void
}

const SHORT: SearchState = { status: 'short' }
const IDLE: MoreState = { status: 'idle' }

/** Searches a chat's messages for what is typed, by requests of their own: typed text goes into no batch. */
export function useMessageSearch(chatId: number): MessageSearchState {
  const { portal } = useAppContext()
  const [words, setWords] = useState('')
  const [state, setState] = useState<SearchState>(SHORT)
  const [defect, setDefect] = useState<unknown>(undefined)
  const asking = useRef<AbortController | null>(null)
  if (defect !== undefined) throw defect

  /** Asks for a page, and stops the request before; null: it was dropped, or failed. */
  async function ask(
    sought: string,
    beforeId: number,
    onFailure: (failure: Failure) => void,
  ): Promise<HitPage | null> {
    asking.current?.abort()
    const controller = new AbortController()
    asking.current = controller
    try {
      const page = await portal?.call(searchMessages(chatId, sought, beforeId), controller.signal)
      return controller.signal.aborted ? null : (page ?? null)
    } catch (error) {
      if (controller.signal.aborted) return null
      const failure = failureOf(error)
      if (failure === null) setDefect(error)
      else onFailure(failure)
      return null
    }
  }

  async function search(sought: string): Promise<void> {
    setState({ status: 'searching' })
    const page = await ask(sought, 0, (failure) => setState({ status: 'failed', failure }))
    if (page !== null) setState({ status: 'found', words: sought, more: IDLE, ...page })
  }

  async function loadMore(): Promise<void> {
    const last = state.status === 'found' ? state.hits.at(-1) : undefined
    if (state.status !== 'found' || last === undefined || state.more.status === 'loading') return
    const setMore = (more: MoreState) => setState({ ...state, more })
    setMore({ status: 'loading' })
    const page = await ask(state.words, last.id, (failure) => setMore({ status: 'failed', failure }))
    if (page === null) return
    const hits = [...state.hits, ...page.hits.filter(({ id }) => id < last.id)]
    setState({ ...state, ...page, hits, authors: [...state.authors, ...page.authors], more: IDLE })
  }

  const sought = words.trim()
  const searchNow = useEffectEvent((typed: string) => void search(typed))
  useEffect(() => {
    if (!isSearchable(sought)) return
    const timer = setTimeout(() => searchNow(sought), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.current?.abort()
    }
  }, [sought])

  return {
    words,
    state,
    hits: state.status === 'found' ? state.hits : [],
    type(typed) {
      setWords(typed)
      if (typed.trim() !== sought) setState(isSearchable(typed) ? { status: 'searching' } : SHORT)
    },
    again: () => void search(sought),
    loadMore: () => void loadMore(),
  }
}
