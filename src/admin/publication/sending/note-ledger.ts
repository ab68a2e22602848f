/** What terminals are about to see is remembered among the texts, so that no name of it serves again (C01). */
import type { Desk } from '../../content/drafts/desk.ts'

/** Only the ledger is saved: whatever else the author is writing stays theirs. `false` when it could not be. */
export const noteLedger = async (
  desk: Desk,
  { path, text }: { readonly path: string; readonly text: string },
  number: number,
): Promise<boolean> => {
  desk.write(path, text)
  const outcome = await desk.save(`Publication n° ${number}`, [path])
  if (outcome !== 'saved') desk.giveUp(path)
  return outcome === 'saved'
}
