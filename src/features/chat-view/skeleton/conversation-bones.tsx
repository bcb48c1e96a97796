/** The messages that the skeleton draws: as many as one sees at once. */
const MESSAGES = [1, 2, 3] as const

/** The shape of what is said in a chat, until that is drawn. */
export function ConversationBones() {
  return (
    <div className="talk">
      <span className="bone talk-head" />
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
