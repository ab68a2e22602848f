/** The PC's clipboard. It can be emptied only through the browser, when the window has the focus. */

/** `navigator`, as far as the clipboard goes. TypeScript does not know the permission's name. */
export interface ClipboardHolder {
  readonly clipboard?: Pick<Clipboard, 'writeText'>
  readonly permissions?: { query(asked: { name: string }): Promise<{ state: string }> }
}

async function isWritingDenied(holder: ClipboardHolder): Promise<boolean> {
  try {
    const status = await holder.permissions?.query({ name: 'clipboard-write' })
    return status?.state === 'denied'
  } catch {
    return false // Firefox and Safari do not know this permission: trying tells.
  }
}

/**
 * Replaces what the clipboard holds with nothing. Rejects when the browser refuses (no focus): something may be left.
 * Where writing is denied or impossible no page here ever wrote, and there is nothing of ours to erase.
 */
export async function eraseClipboard(holder: ClipboardHolder, focus: () => void): Promise<void> {
  if (!holder.clipboard || (await isWritingDenied(holder))) return
  focus()
  await holder.clipboard.writeText('')
}
