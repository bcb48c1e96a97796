import type { EntityForm } from '../../chat/search/entity-form.ts'

/** The path of an entity's page, `/crm/lead/details/13/`; null when the form does not determine it. */
export function recordPathOf({ kind, fields }: EntityForm): string | null {
  const id = fields.id ?? ''
  switch (kind) {
    case 'deal':
    case 'lead':
    case 'contact':
    case 'company':
      return `/crm/${kind}/details/${id}/`
    case 'quote':
      return `/crm/type/7/details/${id}/`
    case 'invoice':
      return `/crm/type/31/details/${id}/`
    case 'smartProcess':
      return `/crm/type/${fields.process ?? ''}/details/${id}/`
    case 'group':
      return `/workgroups/group/${id}/`
    default:
      return null
  }
}
