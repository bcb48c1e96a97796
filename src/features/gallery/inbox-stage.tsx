import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { FIRST_FILTER, type InboxFilter } from '../../chat/inbox/inbox-filter.ts'
import type { InboxState } from '../inbox/data/inbox-state.ts'
import { InboxView } from '../inbox/inbox-view.tsx'
import { inboxState } from './fixtures/inbox-state.ts'
import styles from './inbox-stage.module.css'
import { LeftMenuStage } from './left-menu-stage.tsx'

interface InboxStageProps {
  state?: Partial<InboxState>
  filter?: Partial<InboxFilter>
  chosen?: CrmItemRef | null
  notice?: string | null
}

/** The inbox in this state. */
export function InboxStage({ state = {}, filter = {}, chosen = null, notice = null }: InboxStageProps) {
  return (
    <LeftMenuStage>
      <div className={styles['frame']}>
        <InboxView
          state={inboxState(state)}
          filter={{ ...FIRST_FILTER, ...filter }}
          chosen={chosen}
          Chat={ChatPlace}
          onChosenFilter={() => undefined}
          notice={notice}
        />
      </div>
    </LeftMenuStage>
  )
}

/** The chat's place: chats have entries of their own. */
function ChatPlace({ id }: CrmItemRef) {
  return <p className={styles['chat']}>The chat of deal {id}</p>
}
