import { openItemCommands } from '../../src/chat/opening/open-item.ts'
import { connect } from '../../src/portal/sdk/sdk-portal.ts'
import { HOST, type RecordedRequest, type Recording, SID, TOKEN } from './stand-ins.ts'

/** The exports of the module, which the SDK's own requests become. */
export type RecordedRequests = typeof import('virtual:recorded-requests')

/** Values in the place of the holes. None occurs in what is sent otherwise. */
const HOLES = { token: TOKEN, type: 'TYPEHOLE', number: '900000001', id: '900000002' }
/** A type with open channels: the others differ in the type's name only. */
const WITH_CHANNELS = 'DEAL'

/** Runs the SDK, as `src/portal/` sets it up, in the browser that `record.js` has put in place. */
export async function recordRequests({ messages, requests }: Recording): Promise<RecordedRequests> {
  const connection = await connect()
  if (connection.status !== 'connected') throw new Error(`the SDK did not connect: ${connection.status}`)
  const record = async (type: string): Promise<RecordedRequest> => {
    const ending = new AbortController()
    const ref = { item: { type, entityTypeId: Number(HOLES.number) }, id: Number(HOLES.id) }
    const answer = connection.portal.batch(openItemCommands(ref), ending.signal)
    await new Promise((sent) => setTimeout(sent))
    const request = requests.pop()
    ending.abort()
    // Aborted: the stand-in answers nothing.
    await answer.catch(() => undefined)
    if (request === undefined) throw new Error('the SDK has sent nothing')
    return request
  }
  const plain = await record(HOLES.type)
  const withChannels = await record(WITH_CHANNELS)
  const key = messages[0]?.split(':').at(-2) ?? ''
  return {
    HANDSHAKE: withHoles(messages[0] ?? '', { key, sid: SID }),
    BATCH_PATH: plain.url.replace(`https://${HOST}`, '').replace(/(bx24_request_id=)[^&]+/, '$1{request}'),
    BATCH_HEADERS: browserHeaders(plain.headers),
    OPENING: withHoles(plain.body, HOLES),
    OPENING_WITH_CHANNELS: withHoles(withChannels.body, {
      ...HOLES,
      type: WITH_CHANNELS,
      lower: WITH_CHANNELS.toLowerCase(),
    }),
  }
}

/** Replaces each value by its hole. */
function withHoles(text: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((holed, [name, value]) => {
    if (!holed.includes(value)) throw new Error(`nothing that is sent has the value of ${name}`)
    return holed.replaceAll(value, `{${name}}`)
  }, text)
}

/** Without what the SDK adds under Node only. */
function browserHeaders({ 'User-Agent': _, ...headers }: Record<string, string>): Record<string, string> {
  return headers
}
