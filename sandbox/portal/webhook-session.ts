import { webhooks } from '../services/app/seed/webhooks.ts'
import { createPress } from './press.ts'
import type { Session } from './session.ts'
import type { World } from './world.ts'

/** The webhook that an address names, before it is looked up. */
export interface WebhookKey {
  readonly personId: number
  readonly code: string
}

/** The session of a webhook: its user, with its scopes only. Null for an unknown webhook. */
export function webhookSession(world: World, { personId, code }: WebhookKey, origin: string): Session | null {
  const webhook = webhooks.find((known) => known.personId === personId && known.code === code)
  const viewer = world.people.get(personId)
  if (webhook === undefined || viewer === undefined) return null
  return {
    sid: '',
    origin,
    viewer,
    nextViewer: null,
    language: 'en',
    placement: '',
    placementOptions: {},
    userOptions: {},
    isInstall: false,
    isFirstRun: false,
    scopes: webhook.scopes,
    shape: 'current',
    kernel: 'current',
    observerSync: 'current',
    opening: 'post',
    latencyMs: 0,
    faults: [],
    bucket: null,
    press: createPress(),
    announced: [],
    pressedMessages: new Map(),
    plan: null,
    isWebhook: true,
    spentFaults: new Set(),
    faultHits: new Map(),
    generation: 0,
    issuedAt: [],
  }
}
