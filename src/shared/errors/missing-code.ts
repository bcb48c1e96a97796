/** Code that is fetched when it is needed didn't arrive: there is no connection, or a newer build took its place. */
export class MissingCode extends Error {
  override readonly name = 'MissingCode'
}

/** Rejects with a `MissingCode` where the code doesn't arrive. */
export async function loadCode<Code>(code: Promise<Code>): Promise<Code> {
  try {
    return await code
  } catch (cause) {
    throw new MissingCode('A part of the app did not arrive', { cause })
  }
}
