import type { ReactNode } from 'react'
import type { LinkNode } from '../../../../chat/text/text-node.ts'
import { RecordLink } from '../../../../shared/links/record-link.tsx'
import styles from './message-text.module.css'

interface MessageLinkProps {
  link: Pick<LinkNode, 'href' | 'path' | 'realHost'>
  children: ReactNode
}

/** A link in a message, with its real host when its text shows another one. */
export function MessageLink({ link, children }: MessageLinkProps) {
  const shown = (
    <>
      <bdi>{children}</bdi>
      {link.realHost !== '' && (
        <>
          {' '}
          <bdi className={styles['host']} dir="ltr">
            ({link.realHost})
          </bdi>
        </>
      )}
    </>
  )
  if (link.path !== '') return <RecordLink path={link.path}>{shown}</RecordLink>
  return (
    <a className={styles['link']} href={link.href} target="_blank" rel="noreferrer noopener">
      {shown}
    </a>
  )
}
