import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import {
  type EntityField,
  type EntityForm,
  type EntityKind,
  fieldsOf,
  problemOf,
} from '../../../chat/find/entity-form.ts'
import { Field } from '../../../ui/field/field.tsx'
import styles from './any-chat.module.css'

/** Fixed beginnings of the ID, which nobody has to type. */
const PREFIXES: Partial<Record<EntityKind, string>> = {
  deal: 'DEAL|',
  lead: 'LEAD|',
  contact: 'CONTACT|',
  company: 'COMPANY|',
  quote: 'QUOTE|',
  invoice: 'SMART_INVOICE|',
}

/** Where the portal shows the numbers. */
const ADDRESSES: Partial<Record<EntityKind, string>> = {
  deal: '/crm/deal/details/1742/',
  lead: '/crm/lead/details/13/',
  contact: '/crm/contact/details/25/',
  company: '/crm/company/details/7/',
  quote: '/crm/type/7/details/5/',
  invoice: '/crm/type/31/details/9/',
  task: '/company/personal/user/2/tasks/task/view/8293/',
  group: '/workgroups/group/103/',
}
const PROCESS_ADDRESS = '/crm/type/128/details/17/'
const NUMBERS: ReadonlySet<EntityField> = new Set(['process', 'line', 'second'])
const NUMBERED: ReadonlySet<EntityKind> = new Set([
  ...(Object.keys(ADDRESSES) as EntityKind[]),
  'smartProcess',
  'event',
])

interface EntityFieldsProps {
  form: EntityForm
  /** Somebody wanted to ask with this: what is empty is a problem now. */
  isTried: boolean
  onChange: (field: EntityField, value: string) => void
}

/** The fields of a kind, each checked as it is typed. */
export function EntityFields({ form: { kind, fields }, isTried, onChange }: EntityFieldsProps) {
  const t = useTranslations('find')
  const names = fieldsOf(kind)
  const prefix = PREFIXES[kind]
  return (
    <div className={styles['fields']}>
      {names.map((field) => {
        const value = fields[field] ?? ''
        const problem = problemOf(kind, field, value)
        const isShown = problem !== null && (problem !== 'empty' || isTried)
        const isNumber = NUMBERS.has(field) || (field === 'id' && NUMBERED.has(kind))
        return (
          <Field
            key={`${kind} ${field}`}
            name={field}
            label={label(field)}
            value={value}
            onChange={(typed) => onChange(field, typed)}
            problem={isShown ? t(`problem.${problem}`) : null}
            {...(prefix === undefined ? {} : { prefix })}
            {...(isNumber ? { inputMode: 'numeric' } : {})}
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
  const address = ADDRESSES[kind]
  if (address !== undefined) return t.rich('address', { address, code })
  switch (kind) {
    case 'smartProcess':
      return t.rich('process', { address: PROCESS_ADDRESS, code })
    case 'event':
    case 'lines':
    case 'livechat':
      return t.rich(kind, { code })
    default:
      return t('free')
  }
}
