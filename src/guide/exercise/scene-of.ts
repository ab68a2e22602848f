import type { Exercise } from '#contract/exercise/exercise.ts'
import type { Scene } from './scene.ts'
import { sceneOfBrowser } from './scene-of-browser.ts'
import { sceneOfChat } from './scene-of-chat.ts'
import { sceneOfCheck } from './scene-of-check.ts'
import { sceneOfPointer, sceneOfTyping } from './scene-of-hands.ts'
import { sceneOfMail } from './scene-of-mail.ts'
import { sceneOfPayment } from './scene-of-payment.ts'
import { sceneOfScam } from './scene-of-scam.ts'
import { sceneOfSearch } from './scene-of-search.ts'
import { sceneOfSecret } from './scene-of-secret.ts'
import { sceneOfSocial } from './scene-of-social.ts'

/** The window an exercise is tried in; a CV has none: it is a sheet, and the person's own. */
export function sceneOf(exercise: Exercise): Scene | undefined {
  switch (exercise.kind) {
    case 'pointer':
      return sceneOfPointer(exercise)
    case 'typing':
      return sceneOfTyping(exercise)
    case 'browser':
      return sceneOfBrowser(exercise)
    case 'mail':
      return sceneOfMail(exercise)
    case 'chat':
      return sceneOfChat(exercise)
    case 'search':
      return sceneOfSearch(exercise)
    case 'scam':
      return sceneOfScam(exercise)
    case 'secret':
      return sceneOfSecret(exercise)
    case 'payment':
      return sceneOfPayment(exercise)
    case 'social':
      return sceneOfSocial(exercise)
    case 'check':
      return sceneOfCheck(exercise)
    case 'cv':
      return undefined
  }
}
