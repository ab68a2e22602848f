/** What an author has in front of them; it stays as they left it while the console is open. */
import { createStore } from '#ui/store/store.ts'

export const writings = ['form', 'both', 'yaml'] as const
export type Writing = (typeof writings)[number]
export const writingWords: Readonly<Record<Writing, string>> = {
  form: 'Formulaire',
  both: 'Les deux',
  yaml: 'YAML',
}

export const sights = ['preview', 'flow', 'stories', 'history'] as const
export type Sight = (typeof sights)[number]
export const sightWords: Readonly<Record<Sight, string>> = {
  preview: 'Aperçu',
  flow: 'Dessin',
  stories: 'Histoires',
  history: 'Historique',
}

interface Panes {
  readonly writing: Writing
  readonly sight: Sight
  /** Of what is seen, beside what is written. */
  readonly size: 'closed' | 'beside' | 'large'
}

export const panes = createStore<Panes>({ writing: 'form', sight: 'preview', size: 'beside' })

/** Narrower than this, form and YAML side by side leave no room for a third column. */
const threeColumnsPx = 1500

export const chooseWriting = (writing: Writing, widthPx: number): void => {
  const isTight = writing === 'both' && widthPx < threeColumnsPx
  panes.change({ writing, ...(isTight ? { size: 'closed' as const } : {}) })
}
