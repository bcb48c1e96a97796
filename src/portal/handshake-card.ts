import type { HandshakeAhead } from './asked-ahead.ts'
import { type CrmCard, readCrmCard } from './crm-card.ts'

/** The CRM card that the page's own handshake tells; null: another entry. */
export function handshakeCard({ PLACEMENT, PLACEMENT_OPTIONS, INSTALL }: HandshakeAhead): CrmCard | null {
  return readCrmCard({ placement: PLACEMENT, options: PLACEMENT_OPTIONS, isInstall: INSTALL === true })
}
