import type { CrmItemRef } from '../../chat/entity-ref.ts'
import { discussionOf } from '../../chat/opening/open-item.ts'
import { entityFormOf } from '../../chat/search/entity-form.ts'
import { RecordLink } from '../links/record-link.tsx'
import { recordPathOf } from './record-path-of.ts'
import { useRecordName } from './use-record-name.ts'

interface ItemRecordProps extends CrmItemRef {
  /** Empty: unknown; then the item's kind and ID are shown. */
  title: string
}

/** A CRM item's title, as a link where the path of its card is known. */
export function ItemRecord({ item, id, title }: ItemRecordProps) {
  const nameOf = useRecordName()
  const entity = discussionOf({ item, id })
  const path = recordPathOf(entityFormOf(entity))
  const name = <bdi>{title || nameOf(entity)}</bdi>
  return path === null ? name : <RecordLink path={path}>{name}</RecordLink>
}
