import { realHost } from '../../../chat/text/real-host.ts'
import { safeLink } from '../../../chat/text/safe-link.ts'
import { useAppContext } from '../../../shared/app-context/app-context.tsx'
import { MessageLink } from './text/message-link.tsx'

interface AddressLinkProps {
  /** As it was sent; empty: none. */
  address: string
  /** Plain text. */
  children: string
}

/** A name as a link, where its address is allowed; otherwise the name alone. */
export function AddressLink({ address, children }: AddressLinkProps) {
  const { origin } = useAppContext()
  const link = safeLink(address, origin)
  if (link === null) return <bdi>{children}</bdi>
  return <MessageLink link={{ ...link, realHost: realHost(link.href, children) }}>{children}</MessageLink>
}
