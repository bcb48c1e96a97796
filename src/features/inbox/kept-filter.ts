import { useEffect, useEffectEvent, useState } from 'react'
import { FIRST_FILTER, filterOf, type InboxFilter, paramsOf } from '../../chat/inbox/inbox-filter.ts'
import type { Failure } from '../../portal/failure.ts'
import type { UserOption } from '../../portal/portal.ts'
import { useAppContext } from '../../shared/app-context/app-context.tsx'
import { useAction } from '../../shared/queries/use-action.ts'

/** The user option with the last filter: the parameters of its address, without group and words. */
const OPTION = 'inbox' satisfies UserOption

/** The filter that the portal keeps for the user, in the first group; `FIRST_FILTER` where none is kept. */
export function keptFilter(option: unknown): InboxFilter {
  if (typeof option !== 'string') return FIRST_FILTER
  return { ...filterOf(new URLSearchParams(option)), group: FIRST_FILTER.group, words: '' }
}

function optionOf(filter: InboxFilter): string {
  const { group: _, ...params } = paramsOf({ ...filter, words: '' })
  return new URLSearchParams(params).toString() || '-'
}

/**
 * Keeps a filter for the user, by one write for each choice; a choice that is made while another is being written follows
 * it. `failure`: the reason why the last one was not kept.
 */
export function useKeepFilter(): { keep: (filter: InboxFilter) => void; failure: Failure | null } {
  const { portal } = useAppContext()
  const [wanted, setWanted] = useState<string | null>(null)
  const [sent, setSent] = useState<string | null>(null)
  const { run, isPending, failure } = useAction(async (option: string) => {
    setSent(option)
    await portal?.setUserOption(OPTION, option)
  })
  const send = useEffectEvent(run)
  useEffect(() => {
    if (wanted !== null && wanted !== sent && !isPending) send(wanted)
  }, [wanted, sent, isPending])
  return { keep: (filter) => setWanted(optionOf(filter)), failure: wanted === sent ? failure : null }
}
