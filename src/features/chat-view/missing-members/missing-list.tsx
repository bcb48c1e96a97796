import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { MissingPerson } from '../../../chat/membership/missing-members.ts'
import type { Part } from '../../../chat/part.ts'
import type { NamedPerson } from '../../../chat/secondary/named-person.ts'
import type { Failure } from '../../../portal/failure.ts'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { PermissionLine } from '../body/permission-line.tsx'
import { MissingMemberRow } from './missing-member-row.tsx'
import styles from './missing-members.module.css'
import { missingRows } from './missing-rows.ts'
import type { AddPeople } from './use-add-members.ts'

interface MissingPeopleProps {
  missing: readonly MissingPerson[]
  people: Part<readonly NamedPerson[]> | null
  /** Null where the portal doesn't let one add anybody. */
  add: AddPeople | null
  level: 2 | 4
}

/** Who is on the item and not in its chat, with a way to add them. */
export function MissingList({ missing, people, add, level }: MissingPeopleProps) {
  const t = useTranslations('gap')
  const title = useId()
  const { rows, unnamed } = missingRows(missing, people)
  const Heading = level === 2 ? 'h2' : 'h4'
  const others = rows.length === 0 ? 'people' : 'others'
  const isSeveral = rows.length + (unnamed.length > 0 ? 1 : 0) > 1
  return (
    <section className={styles['missing']} aria-labelledby={title} aria-busy={people === null}>
      <div className={styles['head']}>
        <Heading id={title}>{t('heading')}</Heading>
        {add !== null && isSeveral && people !== null && (
          <AddAll add={add} ids={missing.map(({ id }) => id)} />
        )}
      </div>
      <ul>
        {rows.map((row) => (
          <MissingMemberRow key={row.id} row={row} add={add} />
        ))}
        {unnamed.length > 0 && (
          <li className={styles['counted']}>
            <span>{t(others, { count: unnamed.length })}</span>
            {add !== null && (
              <Button busy={add.state === 'pending'} onClick={() => add.run(unnamed)}>
                {t('add')} <span className="sr-only">{t('people', { count: unnamed.length })}</span>
              </Button>
            )}
          </li>
        )}
      </ul>
      {unnamed.length > 0 && people?.ok === false && <WhyUnnamed failure={people.failure} />}
      {add !== null && add.failed !== null && missing.some(({ id }) => add.ids.includes(id)) && (
        <Failed add={add} why={add.failed.failure} />
      )}
    </section>
  )
}

function AddAll({ add, ids }: { add: AddPeople; ids: readonly number[] }) {
  const t = useTranslations('gap')
  const isAddingAll = add.state === 'pending' && add.ids.length > 1
  return (
    <Button busy={add.state === 'pending'} onClick={() => add.run(ids)}>
      {isAddingAll ? t('adding') : t('addAll')}
    </Button>
  )
}

function WhyUnnamed({ failure }: { failure: Failure }) {
  const t = useTranslations('gap')
  return failure.kind === 'missing-scope' ? (
    <PermissionLine scope="user_brief">{(tags) => t.rich('namesNeed', tags)}</PermissionLine>
  ) : (
    <QuietLine icon="alert">{t('namesFailed')}</QuietLine>
  )
}

function Failed({ add, why }: { add: AddPeople; why: Failure | null }) {
  const t = useTranslations()
  const reason = useFailureReason()
  return (
    <Notice
      tone="bad"
      action={
        <Button busy={add.state === 'pending'} onClick={() => add.run(add.ids)}>
          {t('action.tryAgain')}
        </Button>
      }
    >
      {t('gap.failed', { count: add.ids.length })} {why === null ? t('action.failed.refused') : reason(why)}
    </Notice>
  )
}
