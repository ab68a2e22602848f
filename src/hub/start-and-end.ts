/** A hub that is told to end while it starts: it finishes the step it is at, takes no other, and closes. */
export interface Beginning {
  /** In this order; the last one listens. */
  readonly steps: readonly (() => Promise<void>)[]
  readonly close: () => Promise<void>
  /** Calls `end` when the hub is told to end, once or more. */
  readonly onTold: (end: () => void) => void
}

export async function startAndEnd({ steps, close, onTold }: Beginning): Promise<void> {
  let isTold = false
  let hasStarted = false
  onTold(() => {
    if (isTold) return
    isTold = true
    if (hasStarted) void close()
  })
  for (const step of steps) {
    if (isTold) return close()
    await step()
  }
  hasStarted = true
  if (isTold) await close()
}
