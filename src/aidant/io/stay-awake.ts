/** The screen of a tablet that waits for calls does not go dark, where the browser lets a page ask (Screen Wake Lock). */
export function stayAwake(page: Document = document): void {
  const ask = async () => {
    if (page.visibilityState !== 'visible') return
    await navigator.wakeLock?.request('screen')
  }
  // Given back each time the page is hidden.
  const askAgain = () => void ask().catch(() => undefined)
  page.addEventListener('visibilitychange', askAgain)
  askAgain()
}
