import { type B24Frame, initializeB24Frame } from '@bitrix24/b24jssdk'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

// Reference (b): React, Query and the SDK combined as in tutorials: one bundle, and each call made when its component
// has the input.

interface Dialog {
  dialog_id: `chat${number}`
  name: string
  user_counter: number
  message_count: number
}

interface Messages {
  messages: { id: number; text: string }[]
}

async function call<T>(b24: B24Frame, method: string, params: Record<string, string>): Promise<T> {
  const response = await b24.actions.v2.call.make<T>({ method, params })
  const data = response.getData()
  if (!response.isSuccess || data === undefined) throw new Error(response.getErrorMessages().join())
  return data.result
}

function App() {
  const frame = useQuery({
    queryKey: ['frame'],
    queryFn: () => initializeB24Frame(),
    structuralSharing: false,
  })
  if (frame.isPending) return <p>Loading…</p>
  if (frame.isError) return <p>{frame.error.message}</p>
  return <DealChat b24={frame.data} />
}

function DealChat({ b24 }: { b24: B24Frame }) {
  const { ID: dealId } = b24.placement.options as { ID: string }
  const chat = useQuery({
    queryKey: ['chat', dealId],
    queryFn: () =>
      call<{ ID: number } | null>(b24, 'im.chat.get', { ENTITY_TYPE: 'CRM', ENTITY_ID: `DEAL|${dealId}` }),
  })
  const chatId = chat.data?.ID
  const dialog = useQuery({
    queryKey: ['dialog', chatId],
    queryFn: () => call<Dialog>(b24, 'im.dialog.get', { DIALOG_ID: `chat${chatId}` }),
    enabled: chatId !== undefined,
  })
  const messages = useQuery({
    queryKey: ['messages', chatId],
    queryFn: () => call<Messages>(b24, 'im.dialog.messages.get', { DIALOG_ID: `chat${chatId}` }),
    enabled: chatId !== undefined,
  })
  if (chat.data === null) return <p>No chat yet</p>
  if (dialog.data === undefined) return <p>Loading…</p>
  return (
    <main>
      <h1>{dialog.data.name}</h1>
      <p>
        {dialog.data.user_counter} members, {dialog.data.message_count} messages
      </p>
      <button type="button" onClick={() => void b24.parent.imOpenMessenger(dialog.data.dialog_id)}>
        Open chat
      </button>
      <ol>
        {messages.data?.messages.toReversed().map(({ id, text }) => (
          <li key={id}>{text.replace(/\[\/?[a-z]+(=[^\]]*)?\]/gi, '')}</li>
        ))}
      </ol>
    </main>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}
