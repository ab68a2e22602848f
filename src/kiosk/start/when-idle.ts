/** Resolves when the browser has nothing better to do, half a second later at most. */
export const whenIdle = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: 500 })
  })
