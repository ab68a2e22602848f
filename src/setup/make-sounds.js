// @ts-check
/** What a deployment says aloud, made while it is already served, and published once more when it is all there. */
import { setPriority } from 'node:os'
import { isTrial, publishTexts, takenNumbers } from './build.js'
import { startBeside } from './install.js'

/** The person who tries the kiosk comes first. */
const lowest = 19

/**
 * Answers what stops it: what is made by then is kept. The hub takes the second publication by itself.
 * @param {string} deployment folder of the deployment, from the project's root
 * @param {import('./build.js').BuildFolders} folders
 */
export function makeSounds(deployment, folders) {
  // Another's release is another's to publish.
  if (!isTrial) return () => {}
  console.log('Les sons qui manquent se font à côté : le kiosque les prendra de lui-même.')
  const making = startBeside('node', ['src/publish/config.ts', 'audio', 'build', deployment])
  if (making.pid !== undefined) setPriority(making.pid, lowest)
  making.on('exit', (code) => {
    if (code !== 0) return
    // Texts of the folder would undo what the console has published since.
    if (takenNumbers(folders).isConsoleAhead)
      console.log(
        'Les sons sont faits. La console a publié : relancez « npm start » pour les ajouter aux textes du dossier.',
      )
    else publishTexts(deployment, folders, 'audio-if-made')
  })
  return () => making.kill()
}
