/** What an author has in front of them; it stays as they left it while the console is open. */
import { createStore } from '#ui/store/store.ts'

export const writings = ['form', 'both', 'yaml'] as const
export type Writing = (typeof writings)[number]
export const writingWords: Readonly<Record<Writing, string>> = {
  form: 'Formulaire',
  both: 'Les deux',
  yaml: 'YAML',
}

/** What can be seen beside what is written; with nothing, the words have all the room. */
const sights = ['nothing', 'preview', 'flow', 'stories', 'history'] as const
export type Sight = (typeof sights)[number]
export const sightWords: Readonly<Record<Sight, string>> = {
  nothing: 'Rien',
  preview: 'Aperçu',
  flow: 'Dessin',
  stories: 'Histoires',
  history: 'Historique',
}

interface Panes {
  readonly writing: Writing
  readonly sight: Sight
  /** Of what is seen, beside what is written. */
  readonly size: 'beside' | 'large'
}

/** From this width on, CSS pixels of the window, a form and what it becomes have room beside one another. */
const twoColumnsPx = 1600

export const panes = createStore<Panes>({
  writing: 'form',
  sight: window.innerWidth < twoColumnsPx ? 'nothing' : 'preview',
  size: 'beside',
})

/** Form and YAML side by side leave room for a third column only on a wide screen. */
export const chooseWriting = (writing: Writing): void => {
  const isTight = writing === 'both' && window.innerWidth < twoColumnsPx
  panes.change({ writing, ...(isTight ? { sight: 'nothing' as const } : {}) })
}

/** Of what is offered for this file, what is on screen. */
export const sightAmong = (offered: readonly Sight[], sight: Sight): Sight =>
  offered.includes(sight) ? sight : 'preview'

/** Only a guide has a drawing and stories. */
export const sightsOffered = (isGuide: boolean): readonly Sight[] =>
  sights.filter((one) => isGuide || (one !== 'flow' && one !== 'stories'))
