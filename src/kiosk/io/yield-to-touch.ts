/** Lets the browser answer a touch and draw before going on: what comes after runs in a task of its own. */
export const yieldToTouch = (): Promise<void> =>
  'scheduler' in globalThis
    ? scheduler.yield()
    : new Promise((resolve) => {
        setTimeout(resolve)
      })
