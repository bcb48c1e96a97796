/**
 * Runs `act` while no other page of this browser runs one of this name (Web Locks). Where the browser has no locks, or
 * denies them, it runs at once. Rejects as `act` does.
 */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager | null }).locks ?? null
  if (locks === null) return await act()
  let begun: Promise<T> | null = null
  const begin = () => {
    begun ??= act()
    return begun
  }
  try {
    return await locks.request(name, begin)
  } catch (error) {
    // Denied, as to a frame without an origin of its own: nothing has begun.
    if (begun === null) return await begin()
    throw error
  }
}
