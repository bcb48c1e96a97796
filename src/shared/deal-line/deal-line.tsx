import { useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { CrmItemRef } from '../../chat/entity-ref.ts'
import type { ItemFacts, RowFacts } from '../../chat/inbox/inbox-row.ts'
import { type StageBook, type StagePlace, stageAt, stagesOf } from '../../chat/inbox/stage/stage-book.ts'
import type { KnownOfItem } from '../../chat/known-of-item.ts'
import { discussionOf } from '../../chat/opening/open-item.ts'
import { entityFormOf } from '../../chat/search/entity-form.ts'
import { Avatar } from '../../ui/avatar/avatar.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Icon } from '../../ui/icon/icon.tsx'
import { useFocusBack } from '../focus/use-focus-back.ts'
import { RecordLink } from '../links/record-link.tsx'
import { exactAmount } from '../records/amount-words.ts'
import { recordPathOf } from '../records/record-path-of.ts'
import { useRecordName } from '../records/use-record-name.ts'
import styles from './deal-line.module.css'
import { hasNotice, StageNotice } from './stage-notice.tsx'
import { StagePicker } from './stage-picker.tsx'
import { StageQuestion } from './stage-question.tsx'
import { useStageChange } from './use-stage-change.ts'

interface DealLineProps extends CrmItemRef {
  facts: RowFacts
  /** Name of the company, else of the contact; empty: not told. */
  client: string
  responsible: KnownOfItem['responsible']
  stages: StageBook
  /** Called with where the item stands, after a change or a look. */
  onPlace: (now: StagePlace) => void
  /** The way back to the list; null: the list is beside. */
  onBack?: (() => void) | null
  /** `column`: one fact a row, for a narrow column. */
  look?: 'line' | 'column'
}

/** A CRM item's facts above its chat: stage, amount, responsible, client, and the link to its card. */
export function DealLine({ facts, onBack = null, look = 'line', ...props }: DealLineProps) {
  const t = useTranslations('dealLine')
  return (
    <section
      className={look === 'line' ? styles['deal'] : `${styles['deal']} ${styles['column']}`}
      aria-label={t('label')}
    >
      {facts.status === 'known' ? (
        <KnownFacts value={facts.value} {...{ onBack }} {...props} />
      ) : (
        <div className={styles['line']}>
          <Back onBack={onBack} />
          {facts.status === 'loading' ? (
            <span className={`bones ${styles['bones']}`} aria-hidden="true">
              <span className="bone name" />
              <span className="bone name" />
            </span>
          ) : (
            <p className={styles['missing']}>{t(facts.status === 'gone' ? 'gone' : 'factsFailed')}</p>
          )}
          <Card item={props.item} id={props.id} />
        </div>
      )}
    </section>
  )
}

type KnownFactsProps = Omit<DealLineProps, 'facts' | 'look'> & { value: ItemFacts }

function KnownFacts({ item, id, value, client, responsible, stages, onPlace, onBack }: KnownFactsProps) {
  const t = useTranslations('dealLine')
  const format = useFormatter()
  const nameOf = useRecordName()
  const place: StagePlace = { pipelineId: value.pipelineId, stageId: value.stageId }
  const change = useStageChange({ item, id, place, onPlace })
  const picker = useRef<HTMLDivElement>(null)
  // A question or a notice, whose focused button goes with it.
  useFocusBack(change.asked !== null || hasNotice(change), picker)
  const ofPipeline = stagesOf(stages, item.type, value.pipelineId)
  const current = stageAt(stages, item.type, place)
  const clientRef = clientOf(value)
  const clientPath = clientRef === null ? null : recordPathOf(entityFormOf(clientRef))
  return (
    <>
      <div className={styles['line']}>
        <Back onBack={onBack ?? null} />
        {value.stageId !== '' && ofPipeline.length > 0 && (
          <div className={styles['stage']}>
            <StagePicker
              button={picker}
              stages={ofPipeline}
              current={current}
              isBusy={change.pending !== null || change.asked !== null}
              onChoose={change.choose}
            />
          </div>
        )}
        <dl className={styles['facts']}>
          {value.amount !== null && (
            <div className={`${styles['fact']} ${styles['amount']}`}>
              <dt>{t('amount')}</dt>
              <dd>
                <bdi>{exactAmount(format, value.amount, value.currency)}</bdi>
              </dd>
            </div>
          )}
          {responsible !== null && (
            <div className={`${styles['fact']} ${styles['responsible']}`}>
              <dt>{t('responsible')}</dt>
              <dd title={responsible.name}>
                <Avatar
                  name={responsible.name}
                  shape="person"
                  size="s"
                  colour=""
                  picture={responsible.picture}
                />
                <bdi>{responsible.name}</bdi>
              </dd>
            </div>
          )}
          {clientRef !== null && clientPath !== null && (
            <div className={`${styles['fact']} ${styles['client']}`}>
              <dt>{t('client')}</dt>
              <dd>
                <RecordLink path={clientPath}>
                  <bdi>{client || nameOf(clientRef)}</bdi>
                </RecordLink>
              </dd>
            </div>
          )}
        </dl>
        <Card item={item} id={id} />
      </div>
      <p className="sr-only" role="status">
        {change.pending !== null
          ? t('moving', { stage: change.pending.name })
          : change.outcome?.change.status === 'changed' || change.outcome?.change.status === 'already'
            ? t('moved', { stage: stageAt(stages, item.type, change.outcome.change.now)?.name ?? '' })
            : ''}
      </p>
      <div className={styles['below']}>
        <StageQuestion change={change} title={value.title || nameOf(discussionOf({ item, id }))} />
        <StageNotice change={change} stages={stages} type={item.type} />
      </div>
    </>
  )
}

function Back({ onBack }: { onBack: (() => void) | null }) {
  const t = useTranslations('dealLine')
  if (onBack === null) return null
  return (
    <span className={styles['back']}>
      <Button look="plain" onClick={onBack}>
        <Icon name="back" flips /> <span className="sr-only">{t('back')}</span>
      </Button>
    </span>
  )
}

/** The link to the item's card. */
function Card({ item, id }: CrmItemRef) {
  const nameOf = useRecordName()
  const entity = discussionOf({ item, id })
  const path = recordPathOf(entityFormOf(entity))
  if (path === null) return null
  return (
    <span className={styles['card']}>
      <RecordLink path={path}>
        <span className={styles['card-name']}>{nameOf(entity)}</span> <Icon name="open" flips />
      </RecordLink>
    </span>
  )
}

/** The client's record: the company, else the contact; null: none. */
function clientOf({ companyId, contactId }: ItemFacts): { type: string; id: string } | null {
  if (companyId !== null) return { type: 'CRM', id: `COMPANY|${companyId}` }
  return contactId === null ? null : { type: 'CRM', id: `CONTACT|${contactId}` }
}
