import type { RequestTemplate } from '../../host/draw/request-template.ts'
import { WITH_OPEN_CHANNELS } from '../../src/chat/opening/open-channel-types.ts'
import type { RecordedRequests } from '../ask-ahead/record.ts'

/** The SDK's own request of the opening's batch, as the host needs it: data, since `host/` imports nothing of `src/`. */
export function requestTemplate(recorded: RecordedRequests): RequestTemplate {
  return {
    address: recorded.BATCH_PATH,
    headers: recorded.BATCH_HEADERS,
    body: recorded.OPENING,
    bodyWithChannels: recorded.OPENING_WITH_CHANNELS,
    channelTypes: [...WITH_OPEN_CHANNELS],
  }
}
