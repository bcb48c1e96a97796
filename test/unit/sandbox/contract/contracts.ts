import { BASIC_CONTRACTS } from './basic-contracts.ts'
import { CRM_CONTRACTS } from './crm-contracts.ts'
import { FILE_CONTRACTS } from './file-contracts.ts'
import { IM_CHAT_CONTRACTS } from './im-chat-contracts.ts'
import { IM_DIALOG_CONTRACTS } from './im-dialog-contracts.ts'
import { IM_MESSAGE_CONTRACTS } from './im-message-contracts.ts'
import { IM_RECENT_CONTRACTS } from './im-recent-contracts.ts'
import { LEGACY_CRM_CONTRACTS } from './legacy-crm-contracts.ts'
import { LINES_CONTRACTS } from './lines-contracts.ts'
import type { MethodContract } from './method-contract.ts'
import { PLACEMENT_CONTRACTS } from './placement-contracts.ts'

/** A contract for each method of the portal, without `batch`. */
export const CONTRACTS: readonly MethodContract[] = [
  ...IM_CHAT_CONTRACTS,
  ...IM_DIALOG_CONTRACTS,
  ...IM_MESSAGE_CONTRACTS,
  ...IM_RECENT_CONTRACTS,
  ...FILE_CONTRACTS,
  ...LINES_CONTRACTS,
  ...CRM_CONTRACTS,
  ...LEGACY_CRM_CONTRACTS,
  ...BASIC_CONTRACTS,
  ...PLACEMENT_CONTRACTS,
]
