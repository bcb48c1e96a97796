import { openPortal, openPressed, type PortalUnderTest } from '../portal-under-test.ts'
import { formFields } from './form-fields.ts'
import type { MethodContract, MethodQuery, Outcome, Params } from './method-contract.ts'

/** A method's answer, with its row in the log. */
export interface Asked {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the answers' shapes are what these tests are about.
  readonly body: any
  readonly outcome: Outcome
  readonly isRed: boolean
  readonly isWrite: boolean
}

const HOOKS = { anna: '27/annas0sandbox0hook', marco: '31/marcos0sandbox0hook' }

/** Calls a method in a new portal after a press, by JSON or by a form, as PHP's own clients do. */
export async function askMethod(
  contract: Pick<MethodContract, 'method' | 'card'>,
  query: MethodQuery,
  { isForm = false }: { isForm?: boolean } = {},
): Promise<Asked> {
  const portal = await openPressed({ ...contract.card, ...query.card })
  return askIn(portal, contract.method, query, isForm)
}

/**
 * Calls a method with each of these parameters, by JSON, after a press. The portal is a new one for the first call and
 * after each that wrote: the others leave it as it was.
 */
export async function askEach(
  { method, card }: Pick<MethodContract, 'method' | 'card'>,
  given: readonly Params[],
): Promise<Asked[]> {
  const answers: Asked[] = []
  let portal: PortalUnderTest | null = null
  for (const params of given) {
    portal ??= await openPortal(card)
    portal.session.press()
    const asked: Asked = await askIn(portal, method, { params })
    if (asked.isWrite) portal = null
    answers.push(asked)
  }
  return answers
}

async function askIn(
  portal: PortalUnderTest,
  method: string,
  { params = {}, hook, before = [] }: MethodQuery,
  isForm = false,
): Promise<Asked> {
  for (const [name, given] of before) await portal.ask(name, given)
  const address = hook === undefined ? method : `${HOOKS[hook]}/${method}`
  const { status, body } = isForm
    ? await askByForm(portal, address, params)
    : await portal.ask(address, params)
  const row = portal.sandbox.log.rows.at(-1)
  return {
    status,
    body,
    outcome: outcomeOf(status, body),
    isRed: row?.red === true,
    isWrite: row?.write === true,
  }
}

async function askByForm({ sandbox, session }: PortalUnderTest, address: string, params: object) {
  const form = new URLSearchParams([['auth', session.token], ...formFields(params)])
  const answer = await sandbox.handle(
    new Request(`${sandbox.origin}/rest/${address}`, { method: 'POST', body: form }),
  )
  return { status: answer.status, body: await answer.json() }
}

function outcomeOf(status: number, body: { error?: string; result?: unknown }): Outcome {
  if (status !== 200) return `${body.error}@${status}`
  const text = JSON.stringify(body.result)
  return ['null', 'false', '[]'].includes(text) ? text : 'ok'
}
