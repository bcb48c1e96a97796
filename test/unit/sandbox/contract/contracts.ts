import { BASIC_CONTRACTS } from './basic-contracts.ts'
import { CRM_CONTRACTS } from './crm-contracts.ts'
import { FILE_CONTRACTS } from './file-contracts.ts'
import { IM_ACTION_CONTRACTS } from './im-action-contracts.ts'
import { IM_CHANGE_CONTRACTS } from './im-change-contracts.ts'
import { IM_CHAT_CONTRACTS } from './im-chat-contracts.ts'
import { IM_DIALOG_CONTRACTS } from './im-dialog-contracts.ts'
import { IM_MESSAGE_CONTRACTS } from './im-message-contracts.ts'
import { IM_RECENT_CONTRACTS } from './im-recent-contracts.ts'
import { IM_SEARCH_CONTRACTS } from './im-search-contracts.ts'
import { LEGACY_CRM_CONTRACTS } from './legacy-crm-contracts.ts'
import { LINES_CONTRACTS } from './lines-contracts.ts'
import type { MethodContract } from './method-contract.ts'
import { OUTSIDE_CONTRACTS } from './outside-contracts.ts'
import { PLACEMENT_CONTRACTS } from './placement-contracts.ts'

/** A contract for each method of the portal, without `batch`. */
export const CONTRACTS: readonly MethodContract[] = [
  ...IM_CHAT_CONTRACTS,
  ...IM_DIALOG_CONTRACTS,
  ...IM_MESSAGE_CONTRACTS,
  ...IM_CHANGE_CONTRACTS,
  ...IM_ACTION_CONTRACTS,
  ...IM_SEARCH_CONTRACTS,
  ...OUTSIDE_CONTRACTS,
  ...IM_RECENT_CONTRACTS,
  ...FILE_CONTRACTS,
  ...LINES_CONTRACTS,
  ...CRM_CONTRACTS,
  ...LEGACY_CRM_CONTRACTS,
  ...BASIC_CONTRACTS,
  ...PLACEMENT_CONTRACTS,
]
