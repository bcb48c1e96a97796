import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { MissingPerson } from '../../../chat/membership/missing-members.ts'
import type { Part } from '../../../chat/part.ts'
import type { NamedPerson } from '../../../chat/secondary/named-person.ts'
import type { Failure } from '../../../portal/failure.ts'
import { type Retry, TryAgain } from '../../../shared/errors/try-again.tsx'
import { useFailureReason } from '../../../shared/errors/use-failure-reason.ts'
import { Avatar } from '../../../ui/avatar/avatar.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { QuietLine } from '../../../ui/quiet-line/quiet-line.tsx'
import { PermissionLine } from '../body/permission-line.tsx'
import rowStyles from '../body/person-row.module.css'
import { itemWord } from '../item-word.ts'
import styles from './missing-members.module.css'
import type { AddMembers } from './use-add-members.ts'

interface MissingListProps {
  missing: readonly MissingPerson[]
  /** Their names; null: loading. */
  people: Part<readonly NamedPerson[]> | null
  /** Null: the user may not add members. */
  add: AddMembers | null
  /** Requests the names once more. */
  namesRetry: Retry
  /** Type of the CRM item, `DEAL`. */
  type: string
  /** Level of its heading. */
  level: 2 | 3 | 4
}

/** The item's people who aren't members of its chat, with buttons that add them. */
export function MissingList({ missing, people, add, namesRetry, type, level }: MissingListProps) {
  const t = useTranslations('missingMembers')
  const title = useId()
  const { rows, unnamed } = missingRows(missing, people)
  const Heading = `h${level}` as const
  const others = rows.length === 0 ? 'people' : 'others'
  const isSeveral = rows.length + (unnamed.length > 0 ? 1 : 0) > 1
  return (
    <section className={styles['missing']} aria-labelledby={title} aria-busy={people === null}>
      <div className={styles['head']}>
        <Heading id={title}>{t('heading')}</Heading>
        {add !== null && isSeveral && (
          // Its place is kept while the names are loading: on a line of its own it would move the rows.
          <span {...(people === null ? { className: styles['place'], 'aria-hidden': true } : {})}>
            <AddAll add={add} ids={missing.map(({ id }) => id)} />
          </span>
        )}
      </div>
      {add !== null && <p className={styles['note']}>{t(`observes.${itemWord(type)}`)}</p>}
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
      {unnamed.length > 0 && people?.ok === false && (
        <NamesMissing failure={people.failure} again={namesRetry} />
      )}
      {add !== null && add.failed !== null && missing.some(({ id }) => add.ids.includes(id)) && (
        <AddFailed add={add} failure={add.failed.failure} />
      )}
    </section>
  )
}

/** A missing person with a row of their own: by name, or while the name is loading. */
interface MissingRow extends MissingPerson {
  /** Absolute address; empty: none. */
  readonly picture: string
}

/** The rows of the list, and the IDs of those that are only counted, because their names can't be read. */
function missingRows(
  missing: readonly MissingPerson[],
  people: Part<readonly NamedPerson[]> | null,
): { rows: readonly MissingRow[]; unnamed: readonly number[] } {
  const pictures = new Map(people?.ok ? people.value.map(({ id, picture }) => [id, picture]) : [])
  const rows = missing.map((person) => ({ ...person, picture: pictures.get(person.id) ?? '' }))
  if (people === null) return { rows, unnamed: [] }
  return {
    rows: rows.filter(({ name }) => name !== null),
    unnamed: rows.filter(({ name }) => name === null).map(({ id }) => id),
  }
}

interface MissingMemberRowProps {
  row: MissingRow
  add: AddMembers | null
}

/** A missing person; a skeleton while the name is loading. */
function MissingMemberRow({ row: { id, name, role, picture }, add }: MissingMemberRowProps) {
  const t = useTranslations('missingMembers')
  const isPending = add?.state === 'pending'
  return (
    <li className={`${rowStyles['person']} ${styles['person']}`}>
      {name === null ? (
        <span className="bone bones face" />
      ) : (
        <Avatar name={name} shape="person" size="m" colour="" picture={picture} />
      )}
      <div className={styles['who']}>
        {name === null ? (
          <span className="bone bones name" />
        ) : (
          <p className={styles['name']} dir="auto">
            {name}
          </p>
        )}
        <p className={styles['role']}>{t(`role.${role}`)}</p>
      </div>
      {add !== null && name !== null && (
        <Button busy={isPending} onClick={() => add.run([id])}>
          {isPending && add.ids.includes(id) ? t('adding') : t('add')} <span className="sr-only">{name}</span>
        </Button>
      )}
    </li>
  )
}

function AddAll({ add, ids }: { add: AddMembers; ids: readonly number[] }) {
  const t = useTranslations('missingMembers')
  const isAddingAll = add.state === 'pending' && add.ids.length > 1
  return (
    <Button busy={add.state === 'pending'} onClick={() => add.run(ids)}>
      {isAddingAll ? t('adding') : t('addAll')}
    </Button>
  )
}

/** The reason why names are missing. */
function NamesMissing({ failure, again }: { failure: Failure; again: MissingListProps['namesRetry'] }) {
  const t = useTranslations('missingMembers')
  return failure.kind === 'missing-scope' ? (
    <PermissionLine scope="user_brief">{(tags) => t.rich('namesNeed', tags)}</PermissionLine>
  ) : (
    <QuietLine icon="alert" action={<TryAgain {...again} />}>
      {t('namesFailed')}
    </QuietLine>
  )
}

/** The notice that adding failed; `failure` null: the portal refused without a reason. */
function AddFailed({ add, failure }: { add: AddMembers; failure: Failure | null }) {
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
      {`${t('missingMembers.failed', { count: add.ids.length })} ${failure === null ? t('action.failed.refused') : reason(failure)}`}
    </Notice>
  )
}
