/** A file of ours for whoever looks after this PC, in an ordinary browser: its own downloads. */
export function downloadText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has its own hold on it from the click on.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
