/** Messages of the skeleton: about as many as fit on a screen. */
const MESSAGES = [1, 2, 3, 4, 5] as const

/** The skeleton of the conversation pane. */
export function ConversationBones() {
  return (
    <div className="conversation">
      <MessageBones />
    </div>
  )
}

/** The content of that skeleton. */
export function MessageBones() {
  return (
    <div className="bones">
      {MESSAGES.map((place) => (
        <div className="bone-message" key={place}>
          <span className="bone face" />
          <span className="bone name" />
          <span className="bone line" />
          <span className="bone line short" />
        </div>
      ))}
    </div>
  )
}
