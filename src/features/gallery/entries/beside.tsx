import { BesideChat } from '../../../app/left-menu/beside-chat.tsx'
import type { InboxRow, RowFacts } from '../../../chat/inbox/inbox-row.ts'
import type { StageChange } from '../../../chat/inbox/stage/change-stage.ts'
import type { OpenedItem } from '../../../chat/opening/open-item.ts'
import { crmKindOf } from '../../../portal/entry.ts'
import type { Failure } from '../../../portal/failure.ts'
import { DealLine } from '../../../shared/deal-line/deal-line.tsx'
import { StageNotice } from '../../../shared/deal-line/stage-notice.tsx'
import { StagePicker } from '../../../shared/deal-line/stage-picker.tsx'
import { StageQuestion } from '../../../shared/deal-line/stage-question.tsx'
import type { StageChanging } from '../../../shared/deal-line/use-stage-change.ts'
import { Beside } from '../../inbox/beside/beside.tsx'
import { FACTS, KNOWN, STAGES } from '../fixtures/deal-facts.ts'
import { FOUND, FOUND_LONG, FOUND_RTL, NO_ACCESS, NONE } from '../fixtures/opened-items.ts'
import type { GalleryEntry, GalleryGroup } from '../gallery-group.ts'
import { type Cached, LeftMenuStage } from '../left-menu-stage.tsx'

const folder = 'features/inbox'
const line = 'shared/deal-line'
const DEAL = { item: crmKindOf(2), id: 1663 }
const nothing = () => undefined
const BUTTON = { current: null }
const OLGA = { name: 'Olga Renko', picture: '' }
const ofGeneral = STAGES[0]?.stages ?? []
const stage = (id: string) => ofGeneral.find((one) => one.id === id) ?? null
const AT = (stageId: string, pipelineId = 0) => ({ pipelineId, stageId })
const PORTAL: Failure = { kind: 'portal', code: '', description: 'Fill in “Budget”', status: 400 }

/** A change of stage that nobody has begun. */
const IDLE: StageChanging = {
  asked: null,
  pending: null,
  outcome: null,
  choose: nothing,
  confirm: nothing,
  cancel: nothing,
  again: nothing,
  look: nothing,
  putAway: nothing,
}

/** Beside the inbox: the chosen deal's facts and chat, and the change of its stage. */
export const BESIDE: GalleryGroup = {
  id: 'beside',
  title: 'Beside the inbox: the chosen deal',
  entries: [
    beside('beside', 'its chat', FOUND),
    beside('beside-long', 'long texts', FOUND_LONG),
    beside('beside-rtl', 'right to left', FOUND_RTL),
    beside('beside-back', 'below 900 px, with the way back', FOUND, { onBack: nothing }),
    beside('beside-none', 'no chat yet', NONE),
    beside('beside-no-access', 'no access', NO_ACCESS),
    beside('beside-loading', 'its chat is loading', null, { facts: { status: 'loading' } }),
    beside('beside-failed', 'its chat failed', { kind: 'timeout' }),
    facts('line', 'the line of facts', KNOWN),
    facts('line-bare', 'neither amount, nor responsible, nor client', {
      status: 'known',
      value: { ...FACTS, amount: null, contactId: null, companyId: null },
    }),
    facts('line-unknown-stage', 'a stage that the portal no longer lists', {
      status: 'known',
      value: { ...FACTS, stageId: 'FORMER', amount: 1_284_900.5, currency: 'POINTS' },
    }),
    facts('line-loading', 'facts are loading', { status: 'loading' }),
    facts('line-gone', 'the deal is gone', { status: 'gone' }),
    facts('line-failed', 'the facts failed', { status: 'failed', failure: { kind: 'not-allowed' } }),
    {
      id: 'line-column',
      title: 'one fact a row',
      folder: line,
      render: () => (
        <div style={{ inlineSize: '300px' }}>
          <DealLine look="column" {...lineOf(KNOWN)} />
        </div>
      ),
    },
    {
      id: 'stages',
      title: 'the list of stages',
      folder: line,
      render: () => (
        <div className="page" style={{ minBlockSize: '22rem' }}>
          <StagePicker
            button={BUTTON}
            stages={ofGeneral}
            current={stage('QUOTE')}
            isBusy={false}
            onChoose={nothing}
            staysOpen
          />
        </div>
      ),
    },
    asked('ask-won', 'closing as won', 'WON', false),
    asked('ask-lost', 'closing as lost, under way', 'LOSE', true),
    outcome('moved', 'moved meanwhile', { status: 'moved', now: AT('SURVEY'), isOtherPipeline: false }),
    outcome('other-pipeline', 'in another pipeline by now', {
      status: 'moved',
      now: AT('C9:NEW', 9),
      isOtherPipeline: true,
    }),
    outcome('gone', 'deleted meanwhile', { status: 'gone' }),
    outcome('unread', 'not read again', { status: 'unread', failure: { kind: 'timeout' } }),
    outcome('no-right', 'no right', { status: 'refused', failure: { kind: 'not-allowed' } }),
    outcome('required', 'required fields', { status: 'refused', failure: PORTAL }),
    outcome('not-done', 'a lost answer, not done', { status: 'not-done' }),
    outcome('uncertain', 'a lost answer, not certain', { status: 'uncertain', from: AT('QUOTE') }),
  ],
}

function lineOf(of: RowFacts) {
  return {
    ...DEAL,
    facts: of,
    client: of.status === 'known' && of.value.companyId !== null ? 'Northwind Logistics' : '',
    responsible: of.status === 'known' && of.value.amount !== null ? OLGA : null,
    stages: STAGES,
    onPlace: nothing,
  }
}

function facts(id: string, title: string, of: RowFacts): GalleryEntry {
  return { id, title, folder: line, render: () => <DealLine {...lineOf(of)} /> }
}

function beside(
  id: string,
  title: string,
  chat: OpenedItem | Failure | null,
  { facts: of = KNOWN, onBack = null }: { facts?: RowFacts; onBack?: (() => void) | null } = {},
): GalleryEntry {
  const row: InboxRow = {
    ...DEAL,
    key: 'DEAL|1663',
    facts: of,
    chat: { status: 'unknown' },
    customers: [],
    details: { client: 'Northwind Logistics', faces: [] },
  }
  const cached: Cached[] =
    chat === null ? [] : [[['crm-item', 'DEAL', 1663], 'kind' in chat ? { failure: chat } : { data: chat }]]
  return {
    id,
    title,
    folder,
    render: () => (
      <LeftMenuStage cached={cached}>
        <div style={{ display: 'flex', blockSize: '40rem' }}>
          <Beside row={row} stages={STAGES} onUpdate={nothing} onBack={onBack} Chat={BesideChat} />
        </div>
      </LeftMenuStage>
    ),
  }
}

function asked(id: string, title: string, to: string, isPending: boolean): GalleryEntry {
  const change = { ...IDLE, asked: stage(to), pending: isPending ? stage(to) : null }
  return {
    id,
    title,
    folder: line,
    render: () => (
      <div className="page">
        <StageQuestion change={change} title={FACTS.title} />
      </div>
    ),
  }
}

function outcome(id: string, title: string, change: StageChange): GalleryEntry {
  const to = stage('CONTRACT')
  return {
    id: `stage-${id}`,
    title: `a change of stage: ${title}`,
    folder: line,
    render: () => (
      <div className="page">
        <StageNotice
          change={{ ...IDLE, outcome: to === null ? null : { change, to } }}
          stages={STAGES}
          type="DEAL"
        />
      </div>
    ),
  }
}
