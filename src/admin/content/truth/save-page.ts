/** A page to print, among the downloads of this browser; nothing when it cannot be drawn. */
export async function savePage(drawn: Promise<string | undefined>, name: string): Promise<void> {
  const page = await drawn
  if (page === undefined) return
  const address = URL.createObjectURL(new Blob([page], { type: 'text/html' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
