/** A lazy chunk that did not load: no connection, or a newer build has replaced it. */
export class MissingCode extends Error {
  override readonly name = 'MissingCode'
}

/** Awaits an `import()`; rejects with `MissingCode` when the chunk does not load. */
export async function loadCode<Code>(code: Promise<Code>): Promise<Code> {
  try {
    return await code
  } catch (cause) {
    throw new MissingCode('A part of the app did not arrive', { cause })
  }
}
