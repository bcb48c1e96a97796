import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Attachment, isStopped } from '../../../../chat/files/attachment.ts'

const NONE: readonly Attachment[] = []

/** Says aloud which files were chosen, sent, or not sent. */
export function AttachmentAnnouncer({ attachments }: { attachments: readonly Attachment[] }) {
  const t = useTranslations('files.aloud')
  const [last, setLast] = useState({ attachments: NONE, said: '' })
  if (last.attachments !== attachments) {
    const before = new Map(last.attachments.map((one) => [one.key, one.state.kind]))
    const changed = attachments.filter(({ key, state }) => before.get(key) !== state.kind)
    const chosen = changed.filter(({ state: { kind } }) => kind === 'chosen').length
    const words = changed.flatMap((one) => {
      if (one.state.kind === 'sent') return [t('sent', { name: one.name })]
      return isStopped(one) ? [t('failed', { name: one.name })] : []
    })
    const said = [...(chosen > 0 ? [t('chosen', { count: chosen })] : []), ...words].join(' ')
    setLast({ attachments, said: said === '' ? last.said : said })
  }
  return (
    <p className="sr-only" role="status">
      {last.said}
    </p>
  )
}
