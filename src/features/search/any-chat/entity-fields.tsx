import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import {
  type EntityField,
  type EntityForm,
  type EntityKind,
  fieldsOf,
  prefixOf,
  problemOf,
} from '../../../chat/search/entity-form.ts'
import { recordPathOf } from '../../../shared/records/record-path-of.ts'
import { Field } from '../../../ui/field/field.tsx'
import styles from './any-chat.module.css'

const EXAMPLE_IDS: Partial<Record<EntityKind, string>> = {
  deal: '1742',
  lead: '13',
  contact: '25',
  company: '7',
  quote: '5',
  invoice: '9',
  smartProcess: '17',
  group: '103',
}
const EXAMPLE_PROCESS = '128'
const EXAMPLE_TASK = '/company/personal/user/2/tasks/task/view/8293/'

/** Example path of a portal's page that contains the kind's IDs; null: none does. */
function exampleAddress(kind: EntityKind): string | null {
  if (kind === 'task') return EXAMPLE_TASK
  return recordPathOf({ kind, fields: { process: EXAMPLE_PROCESS, id: EXAMPLE_IDS[kind] ?? '' } })
}

/** True for a field of digits only: its check rejects anything else as `number`. */
function isNumber(kind: EntityKind, field: EntityField): boolean {
  return problemOf(kind, field, 'x') === 'number'
}

interface EntityFieldsProps {
  form: EntityForm
  /** True after a submit: empty fields are problems. */
  isTried: boolean
  onChange: (field: EntityField, value: string) => void
}

/** The fields of a kind, each validated while typing. */
export function EntityFields({ form: { kind, fields }, isTried, onChange }: EntityFieldsProps) {
  const t = useTranslations('find')
  const names = fieldsOf(kind)
  const prefix = prefixOf(kind)
  return (
    <div className={styles['fields']}>
      {names.map((field) => {
        const value = fields[field] ?? ''
        const problem = problemOf(kind, field, value)
        const isShown = problem !== null && (problem !== 'empty' || isTried)
        return (
          <Field
            key={`${kind} ${field}`}
            name={field}
            label={label(field)}
            value={value}
            onChange={(typed) => onChange(field, typed)}
            problem={isShown ? t(`problem.${problem}`) : null}
            {...(prefix === '' ? {} : { prefix })}
            {...(isNumber(kind, field) ? { inputMode: 'numeric' } : {})}
            {...(field === names.at(-1) ? { hint: <Hint kind={kind} /> } : {})}
          />
        )
      })}
    </div>
  )

  function label(field: EntityField): string {
    if (field !== 'id') return t(`field.${field}`)
    return kind === 'lines' || kind === 'livechat' ? '' : t(`field.id.${kind}`)
  }
}

function Hint({ kind }: { kind: EntityKind }): ReactNode {
  const t = useTranslations('find.hint')
  const code = (text: ReactNode) => <code dir="ltr">{text}</code>
  const address = exampleAddress(kind)
  if (address !== null) return t.rich(kind === 'smartProcess' ? 'process' : 'address', { address, code })
  switch (kind) {
    case 'event':
    case 'lines':
    case 'livechat':
      return t.rich(kind, { code })
    default:
      return t('free')
  }
}
